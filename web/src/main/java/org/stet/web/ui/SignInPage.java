package org.stet.web.ui;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out. The form itself is taken by Quarkus' form authentication, before any resource. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SignInPage {

    private final ShellMessages messages;
    private final SecurityIdentity identity;

    SignInPage(ShellMessages messages, SecurityIdentity identity) {
        this.messages = messages;
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(FormErrors errors, boolean signedOut);
    }

    @GET
    @Path("sign-in")
    public TemplateInstance signIn(@RestQuery boolean refused, @RestQuery boolean signedOut) {
        FormErrors errors = refused ? FormErrors.of("username", messages.refused()) : FormErrors.none();
        return Templates.signIn(errors, signedOut);
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/sign-in?signedOut=true"))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }
}
