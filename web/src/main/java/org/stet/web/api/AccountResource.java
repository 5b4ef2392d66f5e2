package org.stet.web.api;

import java.time.ZoneId;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.OwnSettingsRequest;
import org.stet.web.api.Views.OwnSettingsView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.OwnAccount;
import org.stet.workflow.identity.OwnSettings;

/** How the caller wants Stet's pages to be. */
@Path("/api/account/settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "People")
public class AccountResource {

    private final SignedIn signedIn;
    private final OwnAccount account;

    AccountResource(SignedIn signedIn, OwnAccount account) {
        this.signedIn = signedIn;
        this.account = account;
    }

    /** What the caller has chosen. */
    @GET
    @Operation(operationId = "getOwnSettings", summary = "How you want the pages to be")
    public OwnSettingsView settings() {
        return view(account.settings(signedIn.actor()));
    }

    /** Chooses all of it; what is left out is the newsroom's. */
    @PUT
    @Operation(operationId = "changeOwnSettings", summary = "Say how you want the pages to be")
    public OwnSettingsView change(OwnSettingsRequest request) {
        Actor actor = signedIn.actor();
        account.readTimesIn(actor, request.timeZone(), request.language());
        request.singleKeys().ifPresent(on -> account.useSingleKeys(actor, on));
        return view(account.settings(actor));
    }

    private static OwnSettingsView view(OwnSettings settings) {
        return new OwnSettingsView(
                settings.timeZone().map(ZoneId::getId),
                settings.language().map(Locale::getLanguage),
                settings.singleKeys());
    }
}
