package org.stet.web.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

import org.stet.web.api.Requests.DismissalRequest;
import org.stet.web.api.Requests.MergeRequest;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Actor;

/** What an editor decides before anybody reviews. */
@Path("/api/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(ref = "Claims")
public class TriageResource {

    private final SignedIn signedIn;
    private final Triage triage;
    private final Rendering rendering;

    TriageResource(SignedIn signedIn, Triage triage, Rendering rendering) {
        this.signedIn = signedIn;
        this.triage = triage;
        this.rendering = rendering;
    }

    /** Takes a candidate into the queue. */
    @PUT
    @Path("/acceptance")
    @Operation(operationId = "acceptClaim", summary = "Take a candidate into the queue")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        triage.accept(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Puts it back among the candidates. */
    @DELETE
    @Path("/acceptance")
    @Operation(operationId = "withdrawAcceptance", summary = "Put a claim back among the candidates")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response withdrawAcceptance(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        triage.withdrawAcceptance(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Takes back one's own decision. */
    @DELETE
    @Path("/decision")
    @Operation(
            operationId = "undoDecision",
            summary = "Undo one’s own acceptance, dismissal or merge, while nobody else has acted on the claim")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response undo(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        triage.undo(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Takes it out of the flow. */
    @PUT
    @Path("/dismissal")
    @Operation(operationId = "dismissClaim", summary = "Take a claim out of the flow")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DismissalRequest request) {
        Actor actor = signedIn.actor();
        triage.dismiss(
                actor,
                id,
                Preconditions.required(ifMatch),
                Codes.required(DismissalReason.class, request.reason(), "reason"),
                request.note());
        return rendering.claim(actor, id);
    }

    /** Brings it back: a dismissed claim to the candidates, a retracted one to the queue. */
    @DELETE
    @Path("/dismissal")
    @Operation(operationId = "reopenClaim", summary = "Bring a dismissed or retracted claim back")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        triage.reopen(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Joins it into another claim. */
    @PUT
    @Path("/merge")
    @Operation(operationId = "mergeClaim", summary = "Join a claim into another")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergeRequest request) {
        Actor actor = signedIn.actor();
        triage.merge(actor, id, Preconditions.required(ifMatch), Codes.id(request.into(), "into"));
        return rendering.claim(actor, id);
    }

    /** Takes it out of the claim that it was joined into. */
    @DELETE
    @Path("/merge")
    @Operation(operationId = "splitClaim", summary = "Take a claim out of the one that it was joined into")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response split(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        triage.split(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }
}
