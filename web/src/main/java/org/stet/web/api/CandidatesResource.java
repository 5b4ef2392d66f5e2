package org.stet.web.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.CandidateRequest;
import org.stet.web.api.Requests.CandidatesRequest;
import org.stet.web.api.Requests.DismissalsRequest;
import org.stet.web.api.Views.BulkView;
import org.stet.web.api.Views.DecidedView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.article.Articles;
import org.stet.workflow.claim.BulkTriage;
import org.stet.workflow.claim.BulkTriage.Chosen;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.refusal.StaleVersion;

/**
 * What an editor decides about several candidates of an article at once. Each has an outcome of its own, so that the answer
 * is 200 also where some were refused.
 */
@Path("/api/articles/{id}/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(ref = "Articles")
public class CandidatesResource {

    private static final int MOST = 500;

    private final SignedIn signedIn;
    private final Articles articles;
    private final BulkTriage bulk;
    private final CreatingRequests creating;

    CandidatesResource(SignedIn signedIn, Articles articles, BulkTriage bulk, CreatingRequests creating) {
        this.signedIn = signedIn;
        this.articles = articles;
        this.bulk = bulk;
        this.creating = creating;
    }

    /** Takes several candidates into the queue. */
    @POST
    @Path("/acceptance")
    @Operation(
            operationId = "acceptCandidates",
            summary = "Take several candidates into the queue: the named ones, or all but the named ones")
    @APIResponseSchema(value = BulkView.class, responseCode = "200")
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, CandidatesRequest request) {
        Actor actor = signedIn.actor();
        return creating.answerMany(
                actor,
                key,
                "POST /api/articles/" + id + "/candidates/acceptance",
                request,
                () -> view(bulk.accept(actor, id, chosen(id, request, Optional.empty()))));
    }

    /** Dismisses several candidates for one reason. */
    @POST
    @Path("/dismissal")
    @Operation(
            operationId = "dismissCandidates",
            summary =
                    "Dismiss several candidates: the named ones, all but the named ones, or all that score below a cut-off")
    @APIResponseSchema(value = BulkView.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, DismissalsRequest request) {
        Actor actor = signedIn.actor();
        DismissalReason reason = Codes.required(DismissalReason.class, request.reason(), "reason");
        CandidatesRequest named = new CandidatesRequest(request.claims(), request.allBut());
        return creating.answerMany(
                actor,
                key,
                "POST /api/articles/" + id + "/candidates/dismissal",
                request,
                () -> view(bulk.dismiss(actor, id, chosen(id, named, request.below()), reason, request.note())));
    }

    /** Undoes such a decision as a whole. */
    @DELETE
    @Path("/decisions/{bulk}")
    @Operation(
            operationId = "undoCandidatesDecision",
            summary = "Undo a decision on several candidates, as far as nobody else has acted on them since")
    public BulkView undo(@PathParam("id") UUID id, @PathParam("bulk") UUID decision) {
        articles.get(id);
        return view(bulk.undo(signedIn.actor(), id, decision));
    }

    private List<Chosen> chosen(UUID article, CandidatesRequest request, Optional<Double> below) {
        articles.get(article);
        long ways = List.of(request.claims(), request.allBut(), below).stream()
                .filter(Optional::isPresent)
                .count();
        if (ways != 1) {
            throw new InvalidInput("claims", Fault.CONTRADICTORY, "request.choose-candidates");
        }
        if (below.isPresent()) {
            return bulk.below(article, below.orElseThrow());
        }
        if (request.allBut().isPresent()) {
            return bulk.allBut(
                    article,
                    Places.each(
                            request.allBut().orElseThrow(),
                            "allBut",
                            (claim, place) -> Codes.id(Optional.ofNullable(claim), place)));
        }
        List<CandidateRequest> named = request.claims().orElseThrow();
        if (named.size() > MOST) {
            throw new InvalidInput("claims", Fault.OUT_OF_RANGE, "request.too-many-claims", MOST);
        }
        return Places.each(named, "claims", CandidatesResource::chosen).stream()
                .distinct()
                .toList();
    }

    private static Chosen chosen(CandidateRequest named, String place) {
        if (named == null) {
            throw new InvalidInput(place, Fault.MISSING, "request.claim-by-id");
        }
        return new Chosen(
                Codes.id(named.id(), place + ".id"),
                named.version().map(Expected::new).orElse(Expected.ANY));
    }

    static BulkView view(BulkTriage.Bulk done) {
        return new BulkView(
                done.id().toString(),
                done.outcomes().stream().map(CandidatesResource::view).toList());
    }

    private static DecidedView view(BulkTriage.Outcome outcome) {
        return new DecidedView(
                outcome.claim().toString(),
                outcome.isDone() ? "done" : "refused",
                outcome.refusal().map(CandidatesResource::rule),
                outcome.refusal().map(Refusal::getMessage));
    }

    private static String rule(Refusal refusal) {
        if (refusal instanceof NotInThisState notNow) {
            return notNow.rule();
        }
        if (refusal instanceof NotYours notYours) {
            return notYours.rule();
        }
        return refusal instanceof StaleVersion ? "stale-version" : "not-found";
    }
}
