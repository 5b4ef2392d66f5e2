package org.stet.web.api;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.AmendmentRequest;
import org.stet.web.api.Requests.ExpiryRequest;
import org.stet.web.api.Requests.ReasonRequest;
import org.stet.web.api.Requests.ReplyCorrectionRequest;
import org.stet.web.api.Requests.ReplyOutcomeRequest;
import org.stet.web.api.Requests.ReplyRequestRequest;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.ReplyView;
import org.stet.web.api.Views.SnapshotView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.reading.Snapshots;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;

/** What the ledger says beyond the evidence itself: dependence, snapshots, the missing primary source, the right of reply. */
@Path("/api/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Evidence")
public class LedgerResource {

    private final SignedIn signedIn;
    private final Collecting collecting;
    private final Snapshots snapshots;
    private final RightOfReply rightOfReply;
    private final Rechecks rechecks;
    private final People people;
    private final Rendering rendering;
    private final CreatingRequests creating;

    LedgerResource(
            SignedIn signedIn,
            Collecting collecting,
            Snapshots snapshots,
            RightOfReply rightOfReply,
            Rechecks rechecks,
            People people,
            Rendering rendering,
            CreatingRequests creating) {
        this.signedIn = signedIn;
        this.collecting = collecting;
        this.snapshots = snapshots;
        this.rightOfReply = rightOfReply;
        this.rechecks = rechecks;
        this.people = people;
        this.rendering = rendering;
        this.creating = creating;
    }

    /** Says more of a source: who publishes it, where the quotation stands, on whom it depends, where it is archived. */
    @PATCH
    @Path("/evidence/{evidence}")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "amendEvidence", summary = "Say more of a source: publisher, place, group, archive")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response amend(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence, AmendmentRequest request) {
        Actor actor = signedIn.actor();
        collecting.amend(
                actor,
                id,
                evidence,
                new Evidence.Amendment(
                        request.publisher(), request.locator(), request.independenceGroup(), request.archiveUrl()));
        return rendering.claim(actor, id);
    }

    /** The source as it was when it was first reached; its bytes as base64, so that nothing in it can run. */
    @GET
    @Path("/evidence/{evidence}/snapshot")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getSnapshot", summary = "The source as it was when it was first reached")
    @APIResponseSchema(value = SnapshotView.class, responseCode = "200")
    public Response snapshot(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence) {
        EvidenceSnapshot snapshot = snapshots.open(signedIn.actor(), id, evidence);
        return Response.ok(new SnapshotView(
                        snapshot.sha256(),
                        snapshot.contentType(),
                        snapshot.address(),
                        snapshot.takenAt(),
                        Base64.getEncoder().encodeToString(snapshot.content())))
                .tag(Preconditions.entityTag(snapshot.sha256()))
                .build();
    }

    /** States why the claim is judged without a primary source. */
    @PUT
    @Path("/primary-source-reason")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(
            operationId = "statePrimarySourceReason",
            summary = "State why the claim is judged without a primary source")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response primarySourceReason(@PathParam("id") UUID id, ReasonRequest request) {
        Actor actor = signedIn.actor();
        try {
            collecting.statePrimarySourceReason(actor, id, request.reason());
        } catch (InvalidInput invalid) {
            throw invalid.renamed(field -> field.equals("primarySourceReason") ? "reason" : field);
        }
        return rendering.claim(actor, id);
    }

    /** Logs that somebody was asked for a reply. */
    @POST
    @Path("/replies")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "seekReply", summary = "Log that somebody was asked for a reply")
    @APIResponseSchema(value = ReplyView.class, responseCode = "201")
    public Response ask(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, ReplyRequestRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/claims/" + id + "/replies", request, () -> {
            ReplyRequest asked = rightOfReply.ask(actor, id, asking(request));
            return new CreatingRequests.Created(
                    201,
                    "/api/claims/" + id + "/replies/" + asked.id(),
                    Rendering.reply(asked, Map.of(actor.id(), actor.asName())));
        });
    }

    /** Logs what came of it. */
    @PUT
    @Path("/replies/{reply}/outcome")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "noteReply", summary = "Log the answer, or that they declined to answer")
    @APIResponseSchema(value = ReplyView.class, responseCode = "200")
    public Response end(@PathParam("id") UUID id, @PathParam("reply") UUID reply, ReplyOutcomeRequest request) {
        Actor actor = signedIn.actor();
        ReplyRequest ended = rightOfReply.end(
                actor,
                id,
                reply,
                Codes.required(ReplyRequest.Outcome.class, request.outcome(), "outcome"),
                request.answer());
        return Response.ok(Rendering.reply(ended, writers(ended))).build();
    }

    /** Puts an entry right by a new one; the old one stays in the log. */
    @POST
    @Path("/replies/{reply}/corrections")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "correctReply", summary = "Put an entry of the log of replies right by a new one")
    @APIResponseSchema(value = ReplyView.class, responseCode = "201")
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("reply") UUID reply,
            @HeaderParam("Idempotency-Key") String key,
            ReplyCorrectionRequest request) {
        Actor actor = signedIn.actor();
        String path = "POST /api/claims/" + id + "/replies/" + reply + "/corrections";
        return creating.answer(actor, key, path, request, () -> {
            ReplyRequest entry = rightOfReply.correct(actor, id, reply, correction(request));
            return new CreatingRequests.Created(
                    201, "/api/claims/" + id + "/replies/" + entry.id(), Rendering.reply(entry, writers(entry)));
        });
    }

    private Map<UUID, PersonName> writers(ReplyRequest entry) {
        return people.names(Stream.of(entry.askedBy(), entry.loggedBy()).collect(Collectors.toSet()));
    }

    private static ReplyRequest.Correction correction(ReplyCorrectionRequest request) {
        return new ReplyRequest.Correction(
                request.party(),
                Codes.optional(ReplyRequest.Channel.class, request.channel(), "channel"),
                request.question(),
                moment(request.askedAt(), "askedAt"),
                moment(request.deadline(), "deadline"),
                Codes.optional(ReplyRequest.Outcome.class, request.outcome(), "outcome"),
                request.answer());
    }

    /** Says until when a public verdict holds. */
    @PUT
    @Path("/expiry")
    @RolesAllowed("editor")
    @Operation(operationId = "setExpiry", summary = "Say until when a public verdict holds")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response setExpiry(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ExpiryRequest request) {
        Actor actor = signedIn.actor();
        Instant at = Codes.moment(
                request.at().orElseThrow(() -> new InvalidInput("at", Fault.MISSING, "request.expiry")), "at");
        rechecks.setExpiry(actor, id, Preconditions.required(ifMatch), Optional.of(at));
        return rendering.claim(actor, id);
    }

    /** Lets a public verdict hold for ever. */
    @DELETE
    @Path("/expiry")
    @RolesAllowed("editor")
    @Operation(operationId = "removeExpiry", summary = "Let a public verdict hold for ever")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response removeExpiry(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        rechecks.setExpiry(actor, id, Preconditions.required(ifMatch), Optional.empty());
        return rendering.claim(actor, id);
    }

    private static ReplyRequest.Asking asking(ReplyRequestRequest request) {
        return new ReplyRequest.Asking(
                request.party().orElse(""),
                Codes.required(ReplyRequest.Channel.class, request.channel(), "channel"),
                request.question().orElse(""),
                moment(request.askedAt(), "askedAt"),
                moment(request.deadline(), "deadline"));
    }

    private static Optional<Instant> moment(Optional<String> text, String field) {
        return text.map(given -> Codes.moment(given, field));
    }
}
