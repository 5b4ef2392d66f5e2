package org.stet.web.ui.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.stet.web.files.FileAnswers;
import org.stet.web.files.ReceivedFile;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.evidence.Attaching;
import org.stet.workflow.evidence.PreparedFile;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.reading.FilesOfEvidence;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;

/** The screenshots and documents of a piece of evidence, on the workbench. */
@jakarta.ws.rs.Path("/claims/{id}/evidence/{evidence}/files")
@Blocking
public class FilesPage {

    private static final String FILE = "file";

    private final SignedIn signedIn;
    private final Attaching attaching;
    private final FilesOfEvidence files;
    private final FileAnswers fileAnswers;
    private final Workbenches workbenches;
    private final ClaimAnswers answers;

    FilesPage(
            SignedIn signedIn,
            Attaching attaching,
            FilesOfEvidence files,
            FileAnswers fileAnswers,
            Workbenches workbenches,
            ClaimAnswers answers) {
        this.signedIn = signedIn;
        this.attaching = attaching;
        this.files = files;
        this.fileAnswers = fileAnswers;
        this.workbenches = workbenches;
        this.answers = answers;
    }

    /** Adds the file that was chosen, dropped or pasted. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({"reviewer", "editor"})
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @RestForm(FILE) FileUpload file,
            @RestForm String description) {
        Actor actor = signedIn.actor();
        String said = Optional.ofNullable(description).orElse("");
        try (ReceivedFile none = ReceivedFile.of(null)) {
            attaching.admit(actor, id, evidence);
            Path path = file == null || file.uploadedFile() == null ? none.path() : file.uploadedFile();
            PreparedFile prepared = attaching.prepare(actor.id(), path);
            attaching.add(
                    actor,
                    id,
                    evidence,
                    prepared,
                    Optional.ofNullable(file).map(FileUpload::fileName),
                    Optional.of(said));
            return answers.seeClaim(id, "file-added#evidence");
        } catch (Busy busy) {
            return again(
                    actor,
                    id,
                    evidence,
                    said,
                    new InvalidInput(List.of(new InvalidInput.Violation(FILE, busy.reason()))));
        } catch (InvalidInput invalid) {
            return again(actor, id, evidence, said, invalid);
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, said);
        }
    }

    /** The page has such a form for each piece of evidence: what is wrong is named by the ids of this one. */
    private Response again(Actor actor, UUID id, UUID evidence, String said, InvalidInput invalid) {
        InvalidInput here = invalid.renamed(field -> Workbench.field(evidence, field));
        return Pages.answer(
                ClaimAnswers.INVALID,
                ClaimPage.Templates.claim(workbenches.again(
                        actor, id, FormErrors.of(here), Map.of(Workbench.field(evidence, "description"), said))));
    }

    /** Takes away a file of one's own. */
    @POST
    @jakarta.ws.rs.Path("/{file}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({"reviewer", "editor"})
    public Response remove(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence, @PathParam(FILE) UUID file) {
        Actor actor = signedIn.actor();
        try {
            attaching.remove(actor, id, evidence, file);
            return answers.seeClaim(id, "file-removed#evidence");
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        }
    }

    /** The file as it was handed in. */
    @GET
    @jakarta.ws.rs.Path("/{file}")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public Response original(
            @PathParam("id") UUID id, @PathParam("evidence") UUID evidence, @PathParam(FILE) UUID file) {
        return fileAnswers.original(files.open(signedIn.actor(), id, evidence, file));
    }

    /** The picture that is shown in its place. */
    @GET
    @jakarta.ws.rs.Path("/{file}/picture")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public Response picture(
            @PathParam("id") UUID id, @PathParam("evidence") UUID evidence, @PathParam(FILE) UUID file) {
        Actor actor = signedIn.actor();
        byte[] jpeg = files.picture(actor, id, evidence, file);
        return fileAnswers.picture(files.open(actor, id, evidence, file), jpeg);
    }
}
