package org.stet.web.ui.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;

/** The desks, each with what it asks of a review. */
@Path("/desks")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin"})
public class DesksPage {

    private final Desks desks;
    private final DeskRoles roles;
    private final SignedIn signedIn;

    DesksPage(Desks desks, DeskRoles roles, SignedIn signedIn) {
        this.desks = desks;
        this.roles = roles;
        this.signedIn = signedIn;
    }

    /**
     * All that the page shows.
     *
     * @param desks every desk
     * @param shared the ids of those whose queue the person shares out
     * @param agreement whether the person sees figures of agreement
     * @param exports whether the person exports
     * @param admin whether the person keeps the desks
     */
    public record View(List<Desk> desks, Set<UUID> shared, boolean agreement, boolean exports, boolean admin) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance desks(View view);
    }

    @GET
    public TemplateInstance show() {
        Actor actor = signedIn.actor();
        return Templates.desks(new View(
                desks.inOrder(),
                roles.desksWhere(actor, Permission.SHARE_OUT),
                Permission.SEE_AGREEMENT.admits(actor),
                Permission.EXPORT.admits(actor),
                Permission.KEEP_DESKS.admits(actor)));
    }
}
