package org.stet.web.ui.desk;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Crumb;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.review.ScaleMoving;

/** Takes a desk to another version of its scale: first what would happen, then it happens. */
@Path("/desks/{desk}/scale")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed("admin")
public class ScalePage {

    private final DeskPolicies policies;
    private final ScaleMoving moving;
    private final SignedIn signedIn;
    private final DeskMessages messages;

    ScalePage(DeskPolicies policies, ScaleMoving moving, SignedIn signedIn, DeskMessages messages) {
        this.policies = policies;
        this.moving = moving;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /** All that the page shows; {@code done} once it has happened. */
    public record View(Desk desk, RatingScale to, List<ScaleMoving.Row> rows, boolean done, List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance scale(View view);
    }

    @GET
    public TemplateInstance preview(@PathParam("desk") String desk, @QueryParam("to") Optional<String> to) {
        Desk found = policies.desk(desk);
        RatingScale scale = policies.scale(to.orElse(""));
        return view(
                found,
                scale,
                moving.preview(signedIn.actor(), found.code(), scale.id().toString()),
                false);
    }

    @POST
    public TemplateInstance move(@PathParam("desk") String desk, @RestForm Optional<String> to) {
        Desk found = policies.desk(desk);
        RatingScale scale = policies.scale(to.orElse(""));
        return view(
                found,
                scale,
                moving.move(signedIn.actor(), found.code(), scale.id().toString()),
                true);
    }

    private TemplateInstance view(Desk desk, RatingScale to, List<ScaleMoving.Row> rows, boolean done) {
        return Templates.scale(new View(
                desk,
                to,
                rows,
                done,
                List.of(
                        new Crumb(messages.title(), "/desks"),
                        new Crumb(desk.name(), "/desks/" + desk.code()),
                        Crumb.here(messages.moveScale()))));
    }
}
