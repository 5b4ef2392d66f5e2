package org.stet.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.EvidenceFileView;
import org.stet.web.files.FileAnswers;
import org.stet.web.files.ReceivedFile;
import org.stet.web.security.SignedIn;
import org.stet.workflow.evidence.Attaching;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.PreparedFile;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.FilesOfEvidence;

/** The screenshots and documents of a piece of evidence. */
@Path("/api/claims/{id}/evidence/{evidence}/files")
@Tag(ref = "Evidence")
@Blocking
public class EvidenceFilesResource {

    private static final String ID = "The id of the file";
    private static final String BINARY = "binary";

    private final SignedIn signedIn;
    private final Attaching attaching;
    private final FilesOfEvidence files;
    private final FileAnswers answers;
    private final CreatingRequests creating;
    private final RoutingContext request;

    EvidenceFilesResource(
            SignedIn signedIn,
            Attaching attaching,
            FilesOfEvidence files,
            FileAnswers answers,
            CreatingRequests creating,
            RoutingContext request) {
        this.signedIn = signedIn;
        this.attaching = attaching;
        this.files = files;
        this.answers = answers;
        this.creating = creating;
        this.request = request;
    }

    /** What makes two requests the same. */
    private record Sent(Optional<String> name, Optional<String> description, String sha256) {}

    /** Adds a file: the body is the file itself, of whatever type the request says; its bytes tell the kind. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reviewer", "editor"})
    @Operation(
            operationId = "addEvidenceFile",
            summary = "Add a screenshot or a document to a piece of evidence",
            description =
                    "The body is the file itself: PNG, JPEG, WebP or PDF, up to 20 MB, a picture of up to 30 million"
                            + " pixels. Its bytes tell the kind, whatever Content-Type says. A picture has to be described.")
    @RequestBody(
            required = true,
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = BINARY)))
    @APIResponseSchema(value = EvidenceFileView.class, responseCode = "201")
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @Parameter(description = "The file’s name") @QueryParam("name") Optional<String> name,
            @Parameter(description = "What can be seen in it, for those who do not see it; of a document, what it is")
                    @QueryParam("description")
                    Optional<String> description,
            @HeaderParam("Idempotency-Key") String key) {
        Actor actor = signedIn.actor();
        attaching.admit(actor, id, evidence);
        try (ReceivedFile received = ReceivedFile.of(request.body().buffer())) {
            PreparedFile file = attaching.prepare(actor.id(), received.path());
            String path = "/api/claims/" + id + "/evidence/" + evidence + "/files";
            Sent sent = new Sent(name, description, file.sha256());
            return creating.answer(actor, key, "POST " + path, sent, () -> {
                EvidenceFile added = attaching.add(actor, id, evidence, file, name, description);
                return new CreatingRequests.Created(
                        201, path + "/" + added.id(), Rendering.file(added, Map.of(actor.id(), actor.asName())));
            });
        }
    }

    /** The file as it was handed in. */
    @GET
    @Path("/{file}")
    @Produces({"image/png", "image/jpeg", "image/webp", "application/pdf"})
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getEvidenceFile", summary = "The file as it was handed in, to download")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = BINARY))
            })
    public Response original(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @Parameter(description = ID) @PathParam("file") UUID file) {
        return answers.original(files.open(signedIn.actor(), id, evidence, file));
    }

    /** The picture that is shown in the file's place, drawn anew without what else is in the file. */
    @GET
    @Path("/{file}/picture")
    @Produces(FileAnswers.JPEG)
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getEvidencePicture", summary = "The picture that is shown in the file’s place")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(mediaType = FileAnswers.JPEG, schema = @Schema(type = SchemaType.STRING, format = BINARY)))
    public Response picture(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @Parameter(description = ID) @PathParam("file") UUID file) {
        Actor actor = signedIn.actor();
        byte[] jpeg = files.picture(actor, id, evidence, file);
        return answers.picture(files.open(actor, id, evidence, file), jpeg);
    }

    /** Takes away a file that the caller added. */
    @DELETE
    @Path("/{file}")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "removeEvidenceFile", summary = "Take away a file of a piece of evidence")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @Parameter(description = ID) @PathParam("file") UUID file) {
        attaching.remove(signedIn.actor(), id, evidence, file);
        return Response.noContent().build();
    }
}
