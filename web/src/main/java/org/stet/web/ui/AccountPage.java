package org.stet.web.ui;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** Who is signed in, and as what. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AccountPage {

    private final SignedIn signedIn;

    AccountPage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance account(Actor actor, List<Role> roles);
    }

    @GET
    public TemplateInstance show() {
        Actor actor = signedIn.actor();
        return Templates.account(actor, actor.roles().stream().sorted().toList());
    }
}
