package org.stet.web.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

import org.stet.web.api.Requests.ApprovalRequest;
import org.stet.web.api.Requests.CorrectionRequest;
import org.stet.web.api.Requests.ReasonRequest;
import org.stet.web.api.Requests.ReportRequest;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.ReportView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.review.Reviewing;

/** The report, its approval, and what becomes public of it. */
@Path("/api/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Reports")
public class ReportResource {

    private final SignedIn signedIn;
    private final Claims claims;
    private final Reports reports;
    private final CheckDocuments documents;
    private final Reporting reporting;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final People people;
    private final Rendering rendering;

    ReportResource(
            SignedIn signedIn,
            Claims claims,
            Reports reports,
            CheckDocuments documents,
            Reporting reporting,
            Reviewing reviewing,
            Publishing publishing,
            People people,
            Rendering rendering) {
        this.signedIn = signedIn;
        this.claims = claims;
        this.reports = reports;
        this.documents = documents;
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.people = people;
        this.rendering = rendering;
    }

    /** The report's latest revision. */
    @GET
    @Path("/report")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getReport", summary = "The report’s latest revision")
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    public Response report(@PathParam("id") UUID id) {
        claims.get(id);
        return answer(reports.latest(id).orElseThrow(() -> new NotFound("report of claim", id.toString())));
    }

    /** Makes the next revision. {@code If-Match} names the report's version; where there is none yet, it needs none. */
    @PUT
    @Path("/report")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "saveReport", summary = "Make the next revision of the report")
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    public Response save(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReportRequest request) {
        Actor actor = signedIn.actor();
        Expected expected = reports.latest(id).isPresent()
                ? Preconditions.required(ifMatch)
                : Preconditions.optional(ifMatch).orElse(Expected.NOTHING);
        return answer(reporting.save(
                actor,
                id,
                expected,
                new Reporting.Draft(
                        request.headline(),
                        request.summary(),
                        request.body(),
                        request.rating(),
                        Codes.optional(Media.Medium.class, request.medium(), "medium"),
                        request.mediaAddress(),
                        Codes.optional(Media.Authenticity.class, request.mediaAuthenticity(), "mediaAuthenticity"))));
    }

    /** Sends the report back to its reviewers. */
    @PUT
    @Path("/return")
    @RolesAllowed("editor")
    @Operation(operationId = "returnReport", summary = "Send the report back to its reviewers")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response sendBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        Actor actor = signedIn.actor();
        reviewing.sendBack(actor, id, Preconditions.required(ifMatch), request.reason());
        return rendering.claim(actor, id);
    }

    /** Approves the check document with this hash: all that readers will see. */
    @PUT
    @Path("/approval")
    @RolesAllowed("editor")
    @Operation(operationId = "approveReport", summary = "Approve exactly what readers will see")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ApprovalRequest request) {
        Actor actor = signedIn.actor();
        reporting.approve(
                actor,
                id,
                Preconditions.required(ifMatch),
                request.sha256().orElseThrow(() -> new InvalidInput("sha256", Fault.MISSING, "request.sha256")));
        return rendering.claim(actor, id);
    }

    /** Takes the approval back. */
    @DELETE
    @Path("/approval")
    @RolesAllowed("editor")
    @Operation(operationId = "withdrawApproval", summary = "Take the approval back")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response withdrawApproval(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        reporting.withdrawApproval(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Makes the approved revision public. */
    @PUT
    @Path("/publication")
    @RolesAllowed("editor")
    @Operation(operationId = "publishCheck", summary = "Make the approved revision public")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        publishing.publish(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    /** Takes what is public back; a tombstone with the reason stays. */
    @DELETE
    @Path("/publication")
    @RolesAllowed("editor")
    @Operation(operationId = "retractCheck", summary = "Take back what is public")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response retract(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        Actor actor = signedIn.actor();
        publishing.retract(actor, id, Preconditions.required(ifMatch), request.reason());
        return rendering.claim(actor, id);
    }

    /** Begins a correction of what is public. */
    @PUT
    @Path("/correction")
    @RolesAllowed("editor")
    @Operation(operationId = "startCorrection", summary = "Begin a correction of what is public")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CorrectionRequest request) {
        Actor actor = signedIn.actor();
        publishing.correct(
                actor,
                id,
                Preconditions.required(ifMatch),
                Codes.required(CorrectionKind.class, request.kind(), "kind"),
                request.reason());
        return rendering.claim(actor, id);
    }

    /** Gives a correction up. */
    @DELETE
    @Path("/correction")
    @RolesAllowed("editor")
    @Operation(operationId = "cancelCorrection", summary = "Give a correction up")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response cancelCorrection(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = signedIn.actor();
        publishing.cancelCorrection(actor, id, Preconditions.required(ifMatch));
        return rendering.claim(actor, id);
    }

    private Response answer(ReportRevision revision) {
        CheckDocument document = documents.asItStands(claims.get(revision.claimId()), revision);
        return Response.ok(rendering.report(revision, document, people.names(revision.writers())))
                .tag(Preconditions.entityTag(revision.tag()))
                .build();
    }
}
