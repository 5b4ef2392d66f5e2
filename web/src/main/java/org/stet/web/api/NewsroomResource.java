package org.stet.web.api;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.RatingRequest;
import org.stet.web.api.Requests.ScaleRequest;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.RatingView;
import org.stet.web.api.Views.ReviewerView;
import org.stet.web.api.Views.ScaleView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingDraft;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.desk.Scales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Role;

/** Scales and reviewers. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Desks")
public class NewsroomResource {

    private final RatingScales scales;
    private final People people;
    private final SignedIn signedIn;
    private final Scales publishing;
    private final CreatingRequests creating;

    NewsroomResource(
            RatingScales scales, People people, SignedIn signedIn, Scales publishing, CreatingRequests creating) {
        this.signedIn = signedIn;
        this.publishing = publishing;
        this.creating = creating;
        this.scales = scales;
        this.people = people;
    }

    /** Every version of every scale. */
    @GET
    @Path("/scales")
    @Operation(operationId = "listScales", summary = "The scales of ratings")
    public ListView<ScaleView> scales(@BeanParam PageRequest page) {
        return page.of(scales.inOrder().stream().map(NewsroomResource::view).toList(), ScaleView::id);
    }

    /** Makes a scale's next version, or its first. */
    @POST
    @Path("/scales")
    @RolesAllowed("admin")
    @Operation(operationId = "publishScale", summary = "Make a scale’s next version")
    @APIResponseSchema(value = ScaleView.class, responseCode = "201")
    public Response publish(@HeaderParam("Idempotency-Key") String key, ScaleRequest request) {
        Actor actor = signedIn.actor();
        List<RatingDraft> ratings =
                Places.each(request.ratings().orElse(List.of()), "ratings", NewsroomResource::draft);
        return creating.answer(
                actor,
                key,
                "POST /api/scales",
                request,
                () -> new CreatingRequests.Created(
                        201, "/api/scales", view(publishing.publish(actor, request.name(), ratings))));
    }

    private static RatingDraft draft(RatingRequest request, String place) {
        return new RatingDraft(
                request.code().orElse(""),
                request.name().orElse("").strip(),
                request.meaning().orElse("").strip(),
                request.value(),
                Codes.required(Rating.Tone.class, request.tone(), place + ".tone"),
                request.translations().orElse(Map.of()));
    }

    private static ScaleView view(RatingScale scale) {
        return new ScaleView(
                scale.id().toString(),
                scale.name(),
                scale.version(),
                scale.ratings().stream().map(NewsroomResource::rating).toList(),
                scale.updatedAt());
    }

    /** Everybody who reviews. */
    @GET
    @Path("/reviewers")
    @Operation(operationId = "listReviewers", summary = "Everybody who reviews")
    public ListView<ReviewerView> reviewers(@BeanParam PageRequest page) {
        return page.of(
                people.holding(Role.REVIEWER).stream()
                        .map(person -> new ReviewerView(
                                person.id().toString(), person.username(), person.name(), person.updatedAt()))
                        .toList(),
                ReviewerView::id);
    }

    static RatingView rating(Rating rating) {
        return new RatingView(
                rating.id().toString(),
                rating.code(),
                rating.name(),
                rating.meaning(),
                rating.value().isPresent() ? rating.value().getAsInt() : null,
                Codes.of(rating.tone()),
                rating.translations());
    }
}
