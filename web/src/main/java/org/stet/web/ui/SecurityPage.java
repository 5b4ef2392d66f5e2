package org.stet.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.Notices;
import org.stet.web.security.SignInMode;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.OwnAccount;
import org.stet.workflow.identity.PersonalData;
import org.stet.workflow.identity.Session;
import org.stet.workflow.identity.Sessions;
import org.stet.workflow.refusal.InvalidInput;

/** Where somebody is signed in, their password and second factor, and what is held about them. */
@Path("/account/security")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SecurityPage {

    private final SignedIn signedIn;
    private final SignInMode mode;
    private final Sessions sessions;
    private final OwnAccount account;
    private final PersonalData data;
    private final Notices notices;

    SecurityPage(
            SignedIn signedIn,
            SignInMode mode,
            Sessions sessions,
            OwnAccount account,
            PersonalData data,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.mode = mode;
        this.sessions = sessions;
        this.account = account;
        this.data = data;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance security(
                List<Session> sessions,
                UUID current,
                boolean local,
                boolean secondFactor,
                Optional<OwnAccount.Proposal> proposal,
                Optional<QrCode> qrCode,
                long codesLeft,
                List<String> codes,
                FormErrors errors,
                boolean done);
    }

    @GET
    public TemplateInstance show() {
        return page(FormErrors.none(), notices.taken().equals("done"));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response password(
            @RestForm Optional<String> present,
            @RestForm Optional<String> password,
            @RestForm Optional<String> repeated) {
        return change(() -> account.changePassword(signedIn.actor(), signedIn.session(), present, password, repeated));
    }

    @POST
    @Path("second-factor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@RestForm Optional<String> present) {
        return change(() -> account.proposeSecondFactor(signedIn.actor(), present));
    }

    @POST
    @Path("second-factor/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestForm Optional<String> code) {
        return codes(() -> account.confirmSecondFactor(signedIn.actor(), code));
    }

    @POST
    @Path("second-factor/recovery-codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renewCodes(@RestForm Optional<String> present) {
        return codes(() -> account.renewRecoveryCodes(signedIn.actor(), present));
    }

    @POST
    @Path("second-factor/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestForm Optional<String> present) {
        return change(() -> account.removeSecondFactor(signedIn.actor(), present));
    }

    @POST
    @Path("sessions/{id}/ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(UUID id) {
        return change(() -> sessions.end(signedIn.actor(), id));
    }

    @GET
    @Path("data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export() {
        Map<String, Object> held =
                data.export(signedIn.actor(), signedIn.actor().id());
        return Response.ok(held)
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .build();
    }

    private Response change(Runnable change) {
        try {
            change.run();
            return notices.see("/account/security", "done");
        } catch (InvalidInput invalid) {
            return refused(invalid);
        }
    }

    /** The answer shows the codes, which is why it does not lead to another page: nobody could read them there. */
    private Response codes(Supplier<List<String>> making) {
        try {
            return Response.ok(page(FormErrors.none(), false, making.get())).build();
        } catch (InvalidInput invalid) {
            return refused(invalid);
        }
    }

    private Response refused(InvalidInput invalid) {
        return Pages.answer(422, page(FormErrors.of(invalid), false));
    }

    private TemplateInstance page(FormErrors errors, boolean done) {
        return page(errors, done, List.of());
    }

    private TemplateInstance page(FormErrors errors, boolean done, List<String> codes) {
        Optional<OwnAccount.Proposal> proposal = account.proposed(signedIn.actor());
        return Templates.security(
                sessions.of(signedIn.actor()),
                signedIn.session().orElse(new UUID(0, 0)),
                mode.isLocal(),
                account.hasSecondFactor(signedIn.actor()),
                proposal,
                proposal.map(OwnAccount.Proposal::address).map(QrCode::of),
                account.recoveryCodesLeft(signedIn.actor()),
                codes,
                errors,
                done);
    }
}
