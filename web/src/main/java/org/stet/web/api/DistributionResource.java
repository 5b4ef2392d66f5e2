package org.stet.web.api;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.DistributionRequest;
import org.stet.web.api.Views.OutcomeView;
import org.stet.web.api.Views.OutcomesView;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.ReasonMessages;
import org.stet.workflow.assignment.Distributing;
import org.stet.workflow.identity.Actor;

/** Sharing a desk's queue out. */
@Path("/api/distributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Desks")
public class DistributionResource {

    private final SignedIn signedIn;
    private final Distributing distributing;
    private final ReasonMessages reasons;
    private final CreatingRequests creating;

    DistributionResource(
            SignedIn signedIn, Distributing distributing, ReasonMessages reasons, CreatingRequests creating) {
        this.creating = creating;
        this.signedIn = signedIn;
        this.distributing = distributing;
        this.reasons = reasons;
    }

    /** Plans sharing a desk's queue out, or does it where {@code dryRun} is false. */
    @POST
    @RolesAllowed("editor")
    @Operation(operationId = "distribute", summary = "Plan, or do, sharing a desk’s queue out")
    @APIResponseSchema(value = OutcomesView.class, responseCode = "200")
    public Response distribute(@HeaderParam("Idempotency-Key") String key, DistributionRequest request) {
        Actor actor = signedIn.actor();
        return creating.answerMany(actor, key, "POST /api/distributions", request, () -> outcomes(actor, request));
    }

    private OutcomesView outcomes(Actor actor, DistributionRequest request) {
        String desk = request.desk().orElse("");
        List<Distributing.Row> rows =
                request.dryRun().orElse(true) ? distributing.plan(actor, desk) : distributing.distribute(actor, desk);
        return new OutcomesView(
                rows.stream()
                        .map(row -> new OutcomeView(
                                row.claim().id().toString(),
                                row.reviewers().stream().map(Rendering::person).toList(),
                                Codes.of(row.outcome()),
                                row.stay().map(Codes::of),
                                row.stay()
                                        .map(stay -> reasons.stay(stay.name()))
                                        .orElse("")))
                        .toList(),
                null);
    }
}
