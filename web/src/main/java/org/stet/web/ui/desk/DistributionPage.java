package org.stet.web.ui.desk;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Crumb;
import org.stet.workflow.assignment.Distributing;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;

/** Shares a desk's queue out: first the plan, then each claim with its outcome. */
@Path("/desks/{desk}/distribution")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed("editor")
public class DistributionPage {

    private final DeskPolicies policies;
    private final Distributing distributing;
    private final SignedIn signedIn;
    private final DeskMessages messages;

    DistributionPage(DeskPolicies policies, Distributing distributing, SignedIn signedIn, DeskMessages messages) {
        this.policies = policies;
        this.distributing = distributing;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /** All that the page shows; {@code done} once it has happened. */
    public record View(Desk desk, List<Distributing.Row> rows, boolean done, List<Crumb> crumbs) {

        /** Whether there is anything to do. */
        public boolean isPlanned() {
            return rows.stream().anyMatch(row -> row.outcome() == Distributing.Outcome.PLANNED);
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance distribution(View view);
    }

    @GET
    public TemplateInstance plan(@PathParam("desk") String desk) {
        Desk found = policies.desk(desk);
        return view(found, distributing.plan(signedIn.actor(), found.code()), false);
    }

    @POST
    public TemplateInstance distribute(@PathParam("desk") String desk) {
        Desk found = policies.desk(desk);
        return view(found, distributing.distribute(signedIn.actor(), found.code()), true);
    }

    private TemplateInstance view(Desk desk, List<Distributing.Row> rows, boolean done) {
        return Templates.distribution(new View(
                desk,
                rows,
                done,
                List.of(
                        new Crumb(messages.title(), "/desks"),
                        new Crumb(desk.name(), "/desks/" + desk.code()),
                        Crumb.here(messages.distribution()))));
    }
}
