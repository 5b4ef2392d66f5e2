package org.stet.web.ui;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.KeycloakSignOut;
import org.stet.web.security.Notices;
import org.stet.web.security.SignInDesk;
import org.stet.web.security.SignInMode;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.KeptForms;
import org.stet.workflow.identity.SettingUp;
import org.stet.workflow.identity.SignInAttempt;
import org.stet.workflow.refusal.NotFound;

/** Signing in and out. The form with name and password is taken by org.stet.web.security, before any page is reached. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SignInPage {

    private static final int SECONDS_A_MINUTE = 60;
    private static final String SIGNED_OUT = "signed-out";
    private static final String LEFT = "/sign-in/signed-out";

    private final SignInMessages messages;
    private final SignInMode mode;
    private final SignInDesk desk;
    private final SignedIn signedIn;
    private final KeycloakSignOut keycloak;
    private final SettingUp settingUp;
    private final Notices notices;

    SignInPage(
            SignInMessages messages,
            SignInMode mode,
            SignInDesk desk,
            SignedIn signedIn,
            KeycloakSignOut keycloak,
            SettingUp settingUp,
            Notices notices) {
        this.notices = notices;
        this.messages = messages;
        this.mode = mode;
        this.desk = desk;
        this.signedIn = signedIn;
        this.keycloak = keycloak;
        this.settingUp = settingUp;
    }

    /** One field of a form that comes back. */
    public record Field(String name, String value) {

        /** Whether there is something in it that a person typed. */
        public boolean isTyped() {
            return value.contains(" ") || value.length() > 20;
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(FormErrors errors, boolean signedOut, boolean notSetUp);

        static native TemplateInstance elsewhere(boolean signedOut, boolean refused);

        static native TemplateInstance code(FormErrors errors);

        static native TemplateInstance resume(String path, List<Field> fields);
    }

    @GET
    @Path("sign-in")
    public TemplateInstance signIn() {
        String[] told = notices.taken().split(" ");
        if (mode.isKeycloak()) {
            return Templates.elsewhere(false, false);
        }
        FormErrors errors =
                switch (told[0]) {
                    case "closed" -> FormErrors.of("username", messages.closed(minutes(Integer.parseInt(told[1]))));
                    case "refused" -> FormErrors.of("username", messages.refused());
                    default -> FormErrors.none();
                };
        return Templates.signIn(errors, false, settingUp.isNeeded());
    }

    private static int minutes(int seconds) {
        return Math.max(1, (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }

    /** Keycloak says that it signed nobody in. */
    @GET
    @Path("sign-in/refused")
    public TemplateInstance refused() {
        return Templates.elsewhere(false, true);
    }

    /** Keycloak leads here when its own session has ended too. */
    @GET
    @Path("sign-in/signed-out")
    public TemplateInstance signedOut() {
        return mode.isKeycloak()
                ? Templates.elsewhere(true, false)
                : Templates.signIn(FormErrors.none(), notices.taken().equals(SIGNED_OUT), false);
    }

    @GET
    @Path("sign-in/code")
    public TemplateInstance code() {
        return Templates.code(FormErrors.none());
    }

    @POST
    @Path("sign-in/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@RestForm Optional<String> code, RoutingContext context) {
        SignInAttempt attempt = desk.tryCode(context, code.orElse(""));
        if (attempt instanceof SignInAttempt.Proved) {
            return Response.seeOther(URI.create(desk.next(context))).build();
        }
        String why = attempt instanceof SignInAttempt.Closed ? messages.codeClosed() : messages.codeRefused();
        return Pages.answer(422, Templates.code(FormErrors.of("code", why)));
    }

    /** What was posted after the session had ended: its writer sees it again, and sends it or not. */
    @GET
    @Path("sign-in/resume")
    public TemplateInstance resume(@RestQuery Optional<String> form) {
        KeptForms.Kept kept = signedIn.ifAny()
                .flatMap(actor -> form.flatMap(secret -> desk.keptForm(actor, secret)))
                .orElseThrow(() -> new NotFound("form", "here"));
        return Templates.resume(kept.path(), fields(kept.body()));
    }

    private static List<Field> fields(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.indexOf('=') > 0)
                .map(pair -> new Field(
                        decoded(pair.substring(0, pair.indexOf('='))), decoded(pair.substring(pair.indexOf('=') + 1))))
                .toList();
    }

    private static String decoded(String field) {
        return URLDecoder.decode(field, StandardCharsets.UTF_8);
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(RoutingContext context, UriInfo uri) {
        URI next =
                mode.isKeycloak() ? keycloak.leave(uri.getBaseUri().resolve("/sign-in/signed-out")) : URI.create(LEFT);
        desk.signOut(context);
        notices.leaveOnceSignedOut(LEFT, SIGNED_OUT);
        return Response.seeOther(next).header("Clear-Site-Data", "\"cache\"").build();
    }
}
