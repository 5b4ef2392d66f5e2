package org.stet.web.api;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.stet.web.api.Views.DeskView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.PersonView;
import org.stet.web.api.Views.RatingView;
import org.stet.web.api.Views.ScaleView;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Role;

/** Desks, scales and reviewers. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
public class NewsroomResource {

    private final RatingScales scales;
    private final Desks desks;
    private final People people;

    NewsroomResource(RatingScales scales, Desks desks, People people) {
        this.scales = scales;
        this.desks = desks;
        this.people = people;
    }

    /** Every version of every scale. */
    @GET
    @Path("/scales")
    @Operation(operationId = "listScales", summary = "The scales of ratings")
    public ListView<ScaleView> scales() {
        return whole(scales.inOrder().stream()
                .map(scale -> new ScaleView(
                        scale.id().toString(),
                        scale.name(),
                        scale.version(),
                        scale.ratings().stream().map(NewsroomResource::rating).toList()))
                .toList());
    }

    /** Everybody who reviews. */
    @GET
    @Path("/reviewers")
    @Operation(operationId = "listReviewers", summary = "Everybody who reviews")
    public ListView<PersonView> reviewers() {
        return whole(
                people.holding(Role.REVIEWER).stream().map(Rendering::person).toList());
    }

    /** The desks with their policies. */
    @GET
    @Path("/desks")
    @Operation(operationId = "listDesks", summary = "The desks with their policies")
    public ListView<DeskView> desks() {
        return whole(desks.inOrder().stream()
                .map(desk -> new DeskView(
                        desk.id().toString(),
                        desk.code(),
                        desk.name(),
                        desk.policy().reviewsRequired(),
                        desk.policy().evidenceRequired(),
                        desk.policy().dueWithin().toHours(),
                        desk.scale().id().toString()))
                .toList());
    }

    private static <T> ListView<T> whole(List<T> items) {
        return new ListView<>(items, null);
    }

    private static RatingView rating(Rating rating) {
        return new RatingView(
                rating.id().toString(),
                rating.code(),
                rating.name(),
                rating.meaning(),
                rating.value().isPresent() ? rating.value().getAsInt() : null,
                Codes.of(rating.tone()));
    }
}
