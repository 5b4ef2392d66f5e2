package org.stet.web.ui.claim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

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

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.ChangedPart;
import org.stet.web.ui.CheckChanges;
import org.stet.web.ui.CheckMessages;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.Pages;
import org.stet.web.ui.ShownCheck;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claimreview.ClaimReviewLint;
import org.stet.workflow.claimreview.Finding;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.ReportFile;
import org.stet.workflow.reading.ReportFiles;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

import static java.util.stream.Collectors.joining;

/** One report that waits: all that speaks for it, its exact text, and the decision. */
@Path("/claims/{id}/approval")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ApprovalPage {

    /** A document that is larger does not travel with the form: then what changed since cannot be shown, only that it did. */
    private static final int LARGEST_READ = 1_000_000;

    private final SignedIn signedIn;
    private final ReportFiles reports;
    private final ClaimFiles files;
    private final Workbenches workbenches;
    private final Reporting reporting;
    private final ClaimAnswers answers;
    private final ApprovalMessages messages;
    private final CheckMessages checkMessages;
    private final CheckChanges changes;
    private final Clock clock;
    private final Notices notices;
    private final ClaimReviewLint lint;

    ApprovalPage(
            SignedIn signedIn,
            ReportFiles reports,
            ClaimFiles files,
            Workbenches workbenches,
            Reporting reporting,
            ClaimAnswers answers,
            ApprovalMessages messages,
            CheckMessages checkMessages,
            CheckChanges changes,
            Clock clock,
            Notices notices,
            ClaimReviewLint lint) {
        this.lint = lint;
        this.notices = notices;
        this.signedIn = signedIn;
        this.reports = reports;
        this.files = files;
        this.workbenches = workbenches;
        this.reporting = reporting;
        this.answers = answers;
        this.messages = messages;
        this.checkMessages = checkMessages;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * All that the page shows.
     *
     * @param number the revision of the report
     * @param by who saved it
     * @param document what readers will see
     * @param shown the same, laid out
     * @param sha256 its hash
     * @param read its canonical text, which comes back with the approval; empty where it is too large
     * @param amendment what kind of correction it is and what readers will be told of it, or empty
     * @param reason why it is corrected, or empty
     * @param verdictBefore the verdict that readers saw last, where it is another, or empty
     * @param base whether there is anything to compare it with
     * @param basePublished whether that is what readers saw last, rather than the revision before
     * @param changes what differs from that
     * @param writers everybody who wrote any part of it
     * @param others who may approve where the person may not
     * @param approver who approved it, or empty
     * @param stale whether it changed after the person had read it
     * @param readKnown whether what the person had read is known
     * @param sinceRead what differs from what the person had read
     * @param findings what is wrong with it as a ClaimReview
     */
    public record Case(
            List<Crumb> crumbs,
            Workbench bench,
            int number,
            String by,
            CheckDocument document,
            ShownCheck shown,
            String sha256,
            String read,
            String amendment,
            String reason,
            String verdictBefore,
            boolean base,
            boolean basePublished,
            List<ChangedPart> changes,
            String writers,
            String others,
            String approver,
            String notice,
            boolean stale,
            boolean readKnown,
            List<ChangedPart> sinceRead,
            List<Finding> findings) {

        /** What stops publication. */
        public List<Finding> errors() {
            return findings.stream().filter(Finding::isError).toList();
        }

        /** What stops nothing. */
        public List<Finding> warnings() {
            return findings.stream().filter(finding -> !finding.isError()).toList();
        }
    }

    /** What the person had read before deciding, where that is known. */
    private record Reading(boolean tooLate, Optional<CheckDocument> document) {

        static final Reading NOW = new Reading(false, Optional.empty());

        /** What came with the form is believed where it has the hash that came with it. */
        static Reading of(Optional<String> read, Optional<String> sha256) {
            return new Reading(
                    true,
                    read.filter(text -> sha256.filter(Sha256.of(text)::equals).isPresent())
                            .flatMap(Reading::document));
        }

        private static Optional<CheckDocument> document(String text) {
            try {
                return Optional.of(CheckDocument.read(text));
            } catch (IllegalArgumentException notADocument) {
                return Optional.empty();
            }
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance approval(Case it);
    }

    /** Whether the page is for somebody to whom this is allowed: where it is not, no link leads here. */
    static boolean isOpenTo(Predicate<ClaimAction> allows) {
        return allows.test(ClaimAction.RETURN) || allows.test(ClaimAction.PUBLISH);
    }

    @GET
    @RolesAllowed("editor")
    public Response show(@PathParam("id") UUID id) {
        Actor actor = signedIn.actor();
        ReportFile file = reports.open(actor, id);
        String notice = notices.taken().equals("approve") ? messages.done() : "";
        return isOpenTo(file.claim()::allows)
                ? Pages.answer(
                        Response.Status.OK.getStatusCode(),
                        Templates.approval(lay(actor, id, file, notice, Reading.NOW)))
                : answers.notNow(actor, id);
    }

    /** Approves the check document with this hash, which is the one that was read. */
    @POST
    @RolesAllowed("editor")
    public Response approve(
            @PathParam("id") UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> sha256,
            @RestForm Optional<String> read) {
        Actor actor = signedIn.actor();
        try {
            reporting.approve(actor, id, ClaimAnswers.expected(version), sha256.orElse(""));
            return answers.see("/claims/" + id + "/approval", "approve");
        } catch (StaleVersion changed) {
            return whatChanged(actor, id, ClaimAnswers.STALE, Reading.of(read, sha256))
                    .orElseGet(() -> answers.stale(actor, id, ""));
        } catch (NotInThisState tooLate) {
            return Optional.of(tooLate)
                    .filter(refusal -> refusal.rule().equals(Reporting.NOT_THIS_REVISION))
                    .flatMap(refusal -> whatChanged(actor, id, ClaimAnswers.CONFLICT, Reading.of(read, sha256)))
                    .orElseGet(() -> answers.movedOn(actor, id, tooLate, ""));
        }
    }

    /** The page once more, with what differs from what was read; empty where the person can approve no more. */
    private Optional<Response> whatChanged(Actor actor, UUID id, int status, Reading reading) {
        return Optional.of(reports.open(actor, id))
                .filter(file -> file.claim().allows(ClaimAction.APPROVE))
                .map(file -> Pages.answer(status, Templates.approval(lay(actor, id, file, "", reading))));
    }

    private Case lay(Actor actor, UUID id, ReportFile file, String notice, Reading reading) {
        ReportRevision revision = file.latest().orElseThrow();
        CheckDocument document = file.claim().report().document().orElseThrow();
        String canonical = document.canonical();
        return new Case(
                List.of(
                        new Crumb(messages.title(), "/approvals"),
                        Crumb.here(messages.revisionBy(revision.revision(), file.nameOf(revision.editedBy())))),
                workbenches.open(actor, id, ""),
                revision.revision(),
                file.nameOf(revision.editedBy()),
                document,
                ShownCheck.of(
                        document, clock.instant(), "", file.claim().sources().snapshots()),
                document.sha256(),
                canonical.length() > LARGEST_READ ? "" : canonical,
                document.correction()
                        .map(note -> checkMessages.correctionKind(note.kind()))
                        .orElse(otherVerdict(file, document).isEmpty() ? "" : checkMessages.checkedAgain()),
                document.correction().map(CheckDocument.CorrectionNote::reason).orElse(""),
                otherVerdict(file, document),
                file.base().isPresent(),
                file.publicDocument().isPresent(),
                file.base()
                        .map(before -> changes.betweenVersions(before, document))
                        .orElse(List.of()),
                file.writers().stream().map(file::nameOf).sorted().collect(joining(", ")),
                files.whoMay(id, ClaimAction.APPROVE).stream().map(Person::name).collect(joining(", ")),
                file.claim()
                        .report()
                        .approval()
                        .map(approval -> file.claim().nameOf(approval.approvedBy()))
                        .orElse(""),
                notice,
                reading.tooLate(),
                reading.document().isPresent(),
                reading.document().map(read -> changes.between(read, document)).orElse(List.of()),
                lint.findings(document));
    }

    private static String otherVerdict(ReportFile file, CheckDocument document) {
        return file.publicDocument()
                .map(CheckDocument::verdict)
                .filter(before -> !before.code().equals(document.verdict().code()))
                .map(CheckDocument.Verdict::name)
                .orElse("");
    }
}
