package org.stet.web.api;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.export.ExportFile;
import org.stet.web.export.ExportFiles;
import org.stet.web.security.SignedIn;
import org.stet.web.security.StillSignedIn;
import org.stet.workflow.identity.Actor;

/** What the newsroom has, as files. */
@Path("/api/exports")
@RolesAllowed({"editor", "admin"})
@Tag(ref = "Record")
public class ExportsResource {

    private final SignedIn signedIn;
    private final StillSignedIn still;
    private final ExportFiles files;

    ExportsResource(SignedIn signedIn, StillSignedIn still, ExportFiles files) {
        this.signedIn = signedIn;
        this.still = still;
        this.files = files;
    }

    /** One file, written as it is read. */
    @GET
    @Path("/{file}")
    @Produces({"application/x-ndjson", "text/csv", "application/zip"})
    @Blocking
    @Operation(
            operationId = "exportFile",
            summary = "Export claims, fact-checks, the record or agreement",
            description =
                    "“claims”, “checks”, “audit” and “agreement”, each as “.jsonl” (an object on each line) or “.csv”;"
                            + " “everything.jsonl.zip” and “everything.csv.zip” have all four, and a manifest as their last file."
                            + " The rows are those of the desks at which the caller is an editor, or of all for an administrator."
                            + " Each export is in the record.")
    @APIResponse(
            responseCode = "200",
            description = "The file. Where the connection ends before the last row, it is not whole.",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @PathParam("file") String file,
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("updatedSince") Optional<String> updatedSince) {
        Actor actor = signedIn.actor();
        return files.answer(
                actor,
                ExportFile.named(file),
                given(desk),
                given(updatedSince).map(text -> Codes.moment(text, "updatedSince")),
                still.asking(actor));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }
}
