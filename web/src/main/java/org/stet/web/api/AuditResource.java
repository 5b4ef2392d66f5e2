package org.stet.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.BreakView;
import org.stet.web.api.Views.VerificationView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.identity.Administration;

/** Whether the record is as it was written. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(ref = "Record")
public class AuditResource {

    private final SignedIn signedIn;
    private final Administration administration;

    AuditResource(SignedIn signedIn, Administration administration) {
        this.signedIn = signedIn;
        this.administration = administration;
    }

    /** Verifies the whole record. */
    @GET
    @Path("/verification")
    @Operation(operationId = "verifyAudit", summary = "Verify the whole record")
    public VerificationView verify() {
        AuditVerification.Result result = administration.verifyRecord(signedIn.actor());
        return new VerificationView(
                result.intact(),
                result.entries(),
                result.checkpoints(),
                result.breaks()
                        .map(found -> new BreakView(
                                found.position(),
                                found.subject()
                                        .map(subject -> Codes.of(subject.type()) + ":" + subject.id())
                                        .orElse("checkpoint"),
                                found.seq(),
                                found.what())));
    }
}
