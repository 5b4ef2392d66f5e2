package org.stet.web.ui.desk;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Role;

/** The desks, each with what it asks of a review. */
@Path("/desks")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin"})
public class DesksPage {

    private final Desks desks;
    private final SignedIn signedIn;

    DesksPage(Desks desks, SignedIn signedIn) {
        this.desks = desks;
        this.signedIn = signedIn;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance desks(List<Desk> desks, boolean editor, boolean admin);
    }

    @GET
    public TemplateInstance show() {
        return Templates.desks(
                desks.inOrder(),
                signedIn.actor().is(Role.EDITOR),
                signedIn.actor().is(Role.ADMIN));
    }
}
