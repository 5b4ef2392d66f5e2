package org.stet.web.ui;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

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
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignInDesk;
import org.stet.web.security.SignInMode;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.SettingUp;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** Where the set-up link leads: the first administrator makes an account, and is in. */
@Path("/sign-in/set-up")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SetUpPage {

    private static final int INVALID = 422;
    private static final int GONE = 404;
    private static final String FIRST_STEPS = "/begin";

    private final SettingUp settingUp;
    private final SignInMode mode;
    private final SignInDesk desk;

    SetUpPage(SettingUp settingUp, SignInMode mode, SignInDesk desk) {
        this.settingUp = settingUp;
        this.mode = mode;
        this.desk = desk;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance setUp(
                boolean works, String secret, Map<String, String> typed, FormErrors errors);
    }

    @GET
    public Response ask(@RestQuery Optional<String> secret) {
        return page(
                Response.Status.OK.getStatusCode(),
                secret,
                typed(Optional.empty(), Optional.empty()),
                FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setUp(
            @RestForm Optional<String> secret,
            @RestForm Optional<String> username,
            @RestForm Optional<String> name,
            @RestForm Optional<String> password,
            @RestForm Optional<String> repeated,
            RoutingContext context) {
        try {
            Person first = settingUp.setUp(given(secret), username, name, password, repeated);
            String next = desk.signIn(context, first.username(), password.orElseThrow());
            return Response.seeOther(URI.create(next.equals("/") ? FIRST_STEPS : next))
                    .build();
        } catch (InvalidInput invalid) {
            return page(INVALID, secret, typed(username, name), FormErrors.of(invalid));
        } catch (NotFound dead) {
            return page(GONE, Optional.empty(), Map.of(), FormErrors.none());
        }
    }

    private String given(Optional<String> secret) {
        return secret.filter(any -> mode.isLocal()).orElse("");
    }

    private static Map<String, String> typed(Optional<String> username, Optional<String> name) {
        return Map.of("username", username.orElse(""), "name", name.orElse(""));
    }

    private Response page(int status, Optional<String> secret, Map<String, String> typed, FormErrors errors) {
        boolean works = settingUp.works(given(secret));
        return Pages.answer(works ? status : GONE, Templates.setUp(works, given(secret), typed, errors));
    }
}
