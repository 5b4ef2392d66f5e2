package org.stet.web.ui;

import java.net.URI;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignInMode;
import org.stet.workflow.identity.OneTimeLinks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** Where an invitation or a link for a new password leads: its owner sets the password. */
@Path("/sign-in/link")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LinkPage {

    private final OneTimeLinks links;
    private final SignInMode mode;

    LinkPage(OneTimeLinks links, SignInMode mode) {
        this.links = links;
        this.mode = mode;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance link(String secret, Optional<String> username, FormErrors errors);
    }

    @GET
    public TemplateInstance show(@RestQuery Optional<String> secret) {
        return page(secret.orElse(""), FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(
            @RestForm Optional<String> secret,
            @RestForm Optional<String> password,
            @RestForm Optional<String> repeated) {
        try {
            links.setPassword(secret.filter(given -> mode.isLocal()).orElse(""), password, repeated);
            return Response.seeOther(URI.create("/sign-in")).build();
        } catch (InvalidInput invalid) {
            return Pages.answer(422, page(secret.orElse(""), FormErrors.of(invalid)));
        } catch (NotFound dead) {
            return Pages.answer(404, page("", FormErrors.none()));
        }
    }

    private TemplateInstance page(String secret, FormErrors errors) {
        return Templates.link(secret, mode.isLocal() ? links.usernameFor(secret) : Optional.empty(), errors);
    }
}
