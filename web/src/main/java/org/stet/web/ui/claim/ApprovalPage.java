package org.stet.web.ui.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.Pages;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claimfile.ClaimFiles;
import org.stet.workflow.claimfile.ReportFile;
import org.stet.workflow.claimfile.ReportFiles;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

import static java.util.stream.Collectors.joining;

/** One report that waits: all that speaks for it, its exact text, and the decision. */
@Path("/claims/{id}/approval")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ApprovalPage {

    private final SignedIn signedIn;
    private final ReportFiles reports;
    private final ClaimFiles files;
    private final Workbenches workbenches;
    private final Reporting reporting;
    private final ClaimAnswers answers;
    private final ApprovalMessages messages;
    private final ReportMessages reportMessages;

    ApprovalPage(
            SignedIn signedIn,
            ReportFiles reports,
            ClaimFiles files,
            Workbenches workbenches,
            Reporting reporting,
            ClaimAnswers answers,
            ApprovalMessages messages,
            ReportMessages reportMessages) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.files = files;
        this.workbenches = workbenches;
        this.reporting = reporting;
        this.answers = answers;
        this.messages = messages;
        this.reportMessages = reportMessages;
    }

    /**
     * All that the page shows.
     *
     * @param base the number of the revision that it is compared with, 0 where it is the first
     * @param others who may approve where the person may not
     * @param approver who approved it, or empty
     */
    public record Case(
            List<Crumb> crumbs,
            Workbench bench,
            ShownRevision revision,
            int base,
            boolean basePublished,
            ReportChanges changes,
            String others,
            String approver,
            String notice) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance approval(Case it);
    }

    @GET
    @RolesAllowed("editor")
    public Response show(@PathParam("id") UUID id, @RestQuery("done") Optional<String> done) {
        Actor actor = signedIn.actor();
        ReportFile file = reports.open(actor, id);
        boolean waits = file.claim().allows(ClaimAction.RETURN) || file.claim().allows(ClaimAction.PUBLISH);
        return waits
                ? Pages.answer(
                        Response.Status.OK.getStatusCode(),
                        Templates.approval(lay(
                                actor,
                                id,
                                file,
                                done.filter("approve"::equals)
                                        .map(approved -> messages.done())
                                        .orElse(""))))
                : answers.notNow(actor, id);
    }

    /** Approves the revision with this hash, which is the one that was read. */
    @POST
    @RolesAllowed("editor")
    public Response approve(
            @PathParam("id") UUID id, @RestForm Optional<String> version, @RestForm Optional<String> sha256) {
        Actor actor = signedIn.actor();
        try {
            reporting.approve(actor, id, ClaimAnswers.expected(version), sha256.orElse(""));
            return answers.see("/claims/" + id + "/approval?done=approve");
        } catch (StaleVersion changed) {
            return answers.stale(actor, id, "");
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        }
    }

    private Case lay(Actor actor, UUID id, ReportFile file, String notice) {
        ReportRevision revision = file.latest().orElseThrow();
        Optional<ReportRevision> base = file.baseOf(revision);
        return new Case(
                List.of(
                        new Crumb(messages.title(), "/approvals"),
                        Crumb.here(messages.revisionBy(revision.revision(), file.nameOf(revision.editedBy())))),
                workbenches.open(actor, id, ""),
                ShownRevision.of(
                        revision,
                        reportMessages.revision(revision.revision()),
                        file.nameOf(revision.editedBy()),
                        ReportPage.writers(file, revision),
                        false),
                base.map(ReportRevision::revision).orElse(0),
                base.equals(file.published()),
                base.map(before -> ReportChanges.between(before, revision, reportMessages))
                        .orElse(ReportChanges.NONE),
                files.whoMay(id, ClaimAction.APPROVE).stream().map(Person::name).collect(joining(", ")),
                file.claim()
                        .approval()
                        .map(approval -> file.claim().nameOf(approval.approvedBy()))
                        .orElse(""),
                notice);
    }
}
