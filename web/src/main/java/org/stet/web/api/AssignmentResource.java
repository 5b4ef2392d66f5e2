package org.stet.web.api;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.HandoverRequest;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.ObstacleView;
import org.stet.web.api.Views.ReasonView;
import org.stet.web.api.Views.SuggestionView;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.ReasonWords;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.assignment.Obstacle;
import org.stet.workflow.assignment.Reason;
import org.stet.workflow.assignment.Suggesting;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;

/** Accepting and handing over, and suggestions. */
@Path("/api/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Reviews")
public class AssignmentResource {

    private final SignedIn signedIn;
    private final HandingOver handingOver;
    private final Suggesting suggesting;
    private final ReasonWords words;
    private final Rendering rendering;

    AssignmentResource(
            SignedIn signedIn, HandingOver handingOver, Suggesting suggesting, ReasonWords words, Rendering rendering) {
        this.signedIn = signedIn;
        this.handingOver = handingOver;
        this.suggesting = suggesting;
        this.words = words;
        this.rendering = rendering;
    }

    /** Says that the caller will review the claim. */
    @PUT
    @Path("/assignment/acceptance")
    @RolesAllowed("reviewer")
    @Operation(operationId = "acceptAssignment", summary = "Accept one’s assignment")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        handingOver.accept(actor, id, expectedOrAny(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Puts another reviewer in the caller's place; an editor, in any. */
    @PUT
    @Path("/assignment/handover")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "handOver", summary = "Put another reviewer in one’s place")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response handOver(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, HandoverRequest request) {
        Actor actor = signedIn.actor();
        handingOver.handOver(actor, id, expectedOrAny(ifMatch), request.from(), request.to(), request.message());
        return rendering.claim(actor, id);
    }

    /** Every reviewer, the best for the claim first, each with the reasons. */
    @GET
    @Path("/suggestions")
    @RolesAllowed("editor")
    @Operation(operationId = "suggestReviewers", summary = "Reviewers for a claim, the best first")
    public ListView<SuggestionView> suggestions(@PathParam("id") UUID id, @BeanParam PlainPageRequest page) {
        return page.of(
                suggesting.of(signedIn.actor(), id).stream()
                        .map(suggestion -> new SuggestionView(
                                Rendering.person(suggestion.person()),
                                suggestion.match().score(),
                                suggestion.load(),
                                suggestion.match().reasons().stream()
                                        .map(this::view)
                                        .toList(),
                                suggestion.obstacle().map(this::view)))
                        .toList(),
                suggestion -> suggestion.reviewer().id());
    }

    private ReasonView view(Reason reason) {
        return new ReasonView(Codes.of(reason.kind()), reason.names(), reason.count(), words.of(reason));
    }

    private ObstacleView view(Obstacle obstacle) {
        return new ObstacleView(Codes.of(obstacle.kind()), obstacle.until(), words.of(obstacle, Instant::toString));
    }

    private static Expected expectedOrAny(String ifMatch) {
        return Preconditions.optional(ifMatch).orElse(Expected.ANY);
    }
}
