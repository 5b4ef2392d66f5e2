package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.AdjudicationRequest;
import org.stet.web.api.Requests.AssignmentRequest;
import org.stet.web.api.Requests.EvidenceRequest;
import org.stet.web.api.Requests.ReasonRequest;
import org.stet.web.api.Requests.ReviewRequest;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.EvidenceView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.SourceReading;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.review.Reviewing;

/** Assignment, review, evidence and adjudication. */
@Path("/api/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Reviews")
public class ReviewResource {

    private final SignedIn signedIn;
    private final Assigning assigning;
    private final Reviewing reviewing;
    private final Collecting collecting;
    private final SourceReading reading;
    private final Rendering rendering;
    private final CreatingRequests creating;

    ReviewResource(
            SignedIn signedIn,
            Assigning assigning,
            Reviewing reviewing,
            Collecting collecting,
            SourceReading reading,
            Rendering rendering,
            CreatingRequests creating) {
        this.signedIn = signedIn;
        this.assigning = assigning;
        this.reviewing = reviewing;
        this.collecting = collecting;
        this.reading = reading;
        this.rendering = rendering;
        this.creating = creating;
    }

    /** Names the reviewers; who reviews may only name oneself. The loser of a race gets 409. */
    @PUT
    @Path("/assignment")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(operationId = "assignClaim", summary = "Name the reviewers, or take the claim")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Optional<AssignmentRequest> request) {
        Actor actor = signedIn.actor();
        List<String> reviewers = request.map(AssignmentRequest::reviewers).orElse(List.of());
        assigning.assignOrTake(
                actor, id, expectedOrAny(ifMatch), reviewers, request.flatMap(AssignmentRequest::message));
        return rendering.claim(actor, id);
    }

    /** Gives the claim back to the queue: an editor releases it, its reviewer declines it. */
    @DELETE
    @Path("/assignment")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(operationId = "endAssignment", summary = "Release the claim, or decline it")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Optional<ReasonRequest> request) {
        Actor actor = signedIn.actor();
        assigning.end(actor, id, expectedOrAny(ifMatch), request.flatMap(ReasonRequest::reason));
        return rendering.claim(actor, id);
    }

    /** Starts the caller's review, or saves it. */
    @PUT
    @Path("/review")
    @RolesAllowed("reviewer")
    @Operation(operationId = "saveReview", summary = "Start or save one’s review")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response save(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReviewRequest request) {
        Actor actor = signedIn.actor();
        reviewing.save(
                actor, id, Preconditions.required(ifMatch), request.rating(), request.rationale(), request.answers());
        return rendering.claim(actor, id);
    }

    /** Seals the caller's verdict. */
    @PUT
    @Path("/review/submission")
    @RolesAllowed("reviewer")
    @Operation(operationId = "submitReview", summary = "Seal one’s verdict")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        reviewing.submit(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Adds a piece of evidence; without a title, the page is asked for it. */
    @POST
    @Path("/evidence")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "addEvidence", summary = "Add a piece of evidence")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    @Blocking
    public Uni<Response> addEvidence(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, EvidenceRequest request) {
        Actor actor = signedIn.actor();
        Evidence.Source source = source(request);
        return creating.answerSoon(actor, key, "POST /api/claims/" + id + "/evidence", request, answering -> {
            if (!source.title().isEmpty() || source.url().isEmpty()) {
                return CompletableFuture.completedStage(answering.apply(() -> added(actor, id, source)));
            }
            return reading.readSoon(
                    actor, source.url(), read -> answering.apply(() -> added(actor, id, read.completing(source))));
        });
    }

    private CreatingRequests.Created added(Actor actor, UUID id, Evidence.Source source) {
        Evidence evidence = collecting.add(actor, id, source);
        return new CreatingRequests.Created(
                201,
                "/api/claims/" + id + "/evidence/" + evidence.id(),
                Rendering.evidence(evidence, Map.of(actor.id(), actor.asName())));
    }

    /** Takes away a piece of evidence that the caller added. */
    @DELETE
    @Path("/evidence/{evidence}")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "removeEvidence", summary = "Take away a piece of evidence")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response removeEvidence(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence) {
        collecting.remove(signedIn.actor(), id, evidence);
        return Response.noContent().build();
    }

    /** Decides between verdicts that differ. */
    @PUT
    @Path("/adjudication")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "adjudicateClaim", summary = "Decide between verdicts that differ")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response adjudicate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AdjudicationRequest request) {
        Actor actor = signedIn.actor();
        reviewing.adjudicate(actor, id, Preconditions.required(ifMatch), request.rating(), request.rationale());
        return rendering.claim(actor, id);
    }

    private static Expected expectedOrAny(String ifMatch) {
        return Preconditions.optional(ifMatch).orElse(Expected.ANY);
    }

    private static Evidence.Source source(EvidenceRequest request) {
        return new Evidence.Source(
                request.url().map(String::strip).orElse(""),
                request.title().map(String::strip).orElse(""),
                given(request.publisher()),
                given(request.publishedOn()).map(day -> Codes.day(day, "publishedOn")),
                given(request.quote()),
                given(request.locator()),
                Codes.required(Evidence.Stance.class, request.stance(), "stance"),
                Codes.required(Evidence.Kind.class, request.kind(), "kind"),
                given(request.independenceGroup()),
                given(request.archiveUrl()));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }
}
