package org.stet.web.ui.claim;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;

/** The workbench of a claim: where it stands, what is known, and what the person can do now. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ClaimPage {

    private final SignedIn signedIn;
    private final Workbenches workbenches;
    private final Notices notices;

    ClaimPage(SignedIn signedIn, Workbenches workbenches, Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.workbenches = workbenches;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance claim(Workbench bench);

        static native TemplateInstance ledger(Workbench bench);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance show(@PathParam("id") UUID id) {
        return Templates.claim(workbenches.open(signedIn.actor(), id, notices.taken()));
    }
}
