package org.stet.web.api;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.PersonView;
import org.stet.web.api.Views.RevisionSummary;
import org.stet.web.api.Views.RevisionView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ReportFile;
import org.stet.workflow.reading.ReportFiles;
import org.stet.workflow.refusal.NotFound;

/** Every revision of a claim's report, as it was saved. */
@Path("/api/claims/{id}/report/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Reports")
public class RevisionsResource {

    private final SignedIn signedIn;
    private final ReportFiles files;

    RevisionsResource(SignedIn signedIn, ReportFiles files) {
        this.signedIn = signedIn;
        this.files = files;
    }

    /** The revisions, newest first. */
    @GET
    @Operation(operationId = "listRevisions", summary = "The revisions of the report, newest first")
    public ListView<RevisionSummary> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        ReportFile file = files.open(signedIn.actor(), id);
        return page.of(
                file.revisions().stream()
                        .sorted(Comparator.comparing(ReportRevision::revision).reversed())
                        .map(revision -> summary(file, revision))
                        .toList(),
                revision -> Integer.toString(revision.revision()));
    }

    /** One revision with its text. */
    @GET
    @Path("/{number}")
    @Operation(operationId = "getRevision", summary = "One revision of the report, with its text")
    @APIResponseSchema(value = RevisionView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @PathParam("number") int number) {
        ReportFile file = files.open(signedIn.actor(), id);
        ReportRevision revision =
                file.revision(number).orElseThrow(() -> new NotFound("revision", Integer.toString(number)));
        return Response.ok(view(file, revision))
                .tag(Preconditions.entityTag(revision.tag()))
                .build();
    }

    private static RevisionSummary summary(ReportFile file, ReportRevision revision) {
        return new RevisionSummary(
                revision.revision(),
                revision.text().headline(),
                revision.rating().code(),
                editor(file.people(), revision),
                revision.editedAt(),
                isPublished(file, revision),
                file.changedAt(revision));
    }

    private static RevisionView view(ReportFile file, ReportRevision revision) {
        return new RevisionView(
                revision.revision(),
                revision.text().wording(),
                revision.text().headline(),
                revision.text().summary(),
                revision.text().body(),
                revision.rating().code(),
                revision.text().media().map(Media::medium).map(Codes::of),
                revision.text().media().map(Media::address),
                revision.text().media().map(Media::authenticity).map(Codes::of),
                editor(file.people(), revision),
                revision.editedAt(),
                revision.writers().stream()
                        .map(file.people()::get)
                        .map(Rendering::person)
                        .sorted(Comparator.comparing(PersonView::username))
                        .toList(),
                isPublished(file, revision));
    }

    private static PersonView editor(Map<UUID, PersonName> people, ReportRevision revision) {
        return Rendering.person(people.get(revision.editedBy()));
    }

    private static boolean isPublished(ReportFile file, ReportRevision revision) {
        return file.published()
                .filter(seen -> seen.revision() == revision.revision())
                .isPresent();
    }
}
