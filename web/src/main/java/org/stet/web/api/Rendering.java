package org.stet.web.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.stet.core.attribution.ChainLink;
import org.stet.web.api.Views.AdjudicationView;
import org.stet.web.api.Views.ApprovalView;
import org.stet.web.api.Views.ArticleLink;
import org.stet.web.api.Views.AssignmentView;
import org.stet.web.api.Views.ClaimSummary;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.ClockView;
import org.stet.web.api.Views.CorrectionView;
import org.stet.web.api.Views.DismissalView;
import org.stet.web.api.Views.EvidenceFileView;
import org.stet.web.api.Views.EvidenceView;
import org.stet.web.api.Views.FindingView;
import org.stet.web.api.Views.LackView;
import org.stet.web.api.Views.LedgerView;
import org.stet.web.api.Views.LinkStateView;
import org.stet.web.api.Views.LinkView;
import org.stet.web.api.Views.PersonView;
import org.stet.web.api.Views.PictureView;
import org.stet.web.api.Views.PrimarySourceReasonView;
import org.stet.web.api.Views.PublicationView;
import org.stet.web.api.Views.QuestionView;
import org.stet.web.api.Views.ReplyView;
import org.stet.web.api.Views.ReportView;
import org.stet.web.api.Views.ReviewView;
import org.stet.web.api.Views.SnapshotSealView;
import org.stet.web.wording.RefusalWords;
import org.stet.web.wording.WorthReasons;
import org.stet.workflow.article.ArticleHead;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claimreview.ClaimReviewLint;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Question;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.ClaimSources;
import org.stet.workflow.reading.ListedClaim;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Review;

/** Turns what workflow hands out into the API's views. */
@ApplicationScoped
class Rendering {

    private final ClaimFiles files;
    private final WorthReasons reasons;
    private final ClaimReviewLint lint;

    Rendering(ClaimFiles files, WorthReasons reasons, ClaimReviewLint lint) {
        this.files = files;
        this.reasons = reasons;
        this.lint = lint;
    }

    /** The claim as the actor may see it now, with its version. */
    Response claim(Actor actor, UUID claimId) {
        ClaimFile file = files.open(actor, claimId);
        return Response.ok(view(file)).tag(Preconditions.entityTag(file.tag())).build();
    }

    List<ClaimSummary> summaries(Actor actor, Collection<Claim> claims) {
        return files.list(actor, claims).stream().map(this::summary).toList();
    }

    ClaimSummary summary(ListedClaim listed) {
        Claim claim = listed.claim();
        return new ClaimSummary(
                claim.id().toString(),
                claim.state().name(),
                listed.tag(),
                claim.text(),
                claim.wording(),
                claim.start(),
                claim.end(),
                claim.speaker(),
                chain(claim),
                claim.isHedged(),
                claim.checkworthiness(),
                claim.opinion(),
                claim.types(),
                reasons.of(claim),
                claim.needsContext(),
                article(listed.article()),
                listed.desk().code(),
                Codes.of(claim.priority()),
                claim.topics(),
                claim.dueAt(),
                listed.reviewers().stream().map(Rendering::person).toList(),
                codes(listed.allowed()),
                claim.createdAt(),
                claim.updatedAt());
    }

    private ClaimView view(ClaimFile file) {
        Claim claim = file.claim();
        return new ClaimView(
                claim.id().toString(),
                claim.state().name(),
                file.tag(),
                claim.text(),
                claim.wording(),
                claim.start(),
                claim.end(),
                claim.speaker(),
                chain(claim),
                claim.isHedged(),
                claim.checkworthiness(),
                claim.opinion(),
                claim.types(),
                reasons.of(claim),
                claim.needsContext(),
                article(file.head().article().head()),
                file.head().desk().code(),
                Codes.of(claim.priority()),
                claim.topics(),
                claim.dueAt(),
                claim.dueByHand().isPresent(),
                file.head().isBlind(),
                file.head().reviewsRequired(),
                Integer.toString(file.head().policy().version()),
                file.head().scale().id().toString(),
                file.head().policy().checklist().stream()
                        .map(Rendering::question)
                        .toList(),
                file.round().assignments().stream()
                        .map(assignment -> person(file, assignment.reviewerId()))
                        .toList(),
                file.round().assignments().stream()
                        .map(assignment -> assignment(file, assignment))
                        .toList(),
                file.round().reviews().stream()
                        .map(review -> review(file, review))
                        .toList(),
                file.round().adjudication().map(adjudication -> adjudication(file, adjudication)),
                file.sources().evidence().stream()
                        .map(evidence -> evidence(evidence, file.sources(), file.people()))
                        .toList(),
                ledger(file),
                file.timing().clocks().stream()
                        .map(clock -> clock(clock, file.timing().paused()))
                        .toList(),
                file.timing().validUntil(),
                file.report()
                        .latest()
                        .map(revision ->
                                report(revision, file.report().document().orElseThrow(), file.people())),
                file.report()
                        .approval()
                        .map(approval -> new ApprovalView(
                                approval.sha256(), person(file, approval.approvedBy()), approval.approvedAt())),
                file.report()
                        .publication()
                        .map(publication -> new PublicationView(
                                publication.slug(),
                                "/checks/" + publication.slug(),
                                publication.publishedAt(),
                                file.report().versions(),
                                file.report().retracted())),
                file.report()
                        .correction()
                        .map(correction -> new CorrectionView(
                                correction.kind().code(), correction.reason(), correction.requestedAt())),
                claim.dismissalReason().map(reason -> new DismissalView(reason.code(), claim.dismissalNote())),
                claim.mergedInto().map(UUID::toString),
                codes(file.allowed()),
                claim.createdAt(),
                claim.updatedAt());
    }

    private static ReviewView review(ClaimFile file, Review review) {
        return new ReviewView(
                person(file, review.reviewerId()),
                review.rating().map(rating -> rating.code()),
                review.rationale(),
                review.answers(),
                review.submittedAt(),
                review.openedAt().isPresent());
    }

    static QuestionView question(Question question) {
        return new QuestionView(
                question.code(), question.text(), Codes.of(question.kind()), question.required(), question.choices());
    }

    private static AssignmentView assignment(ClaimFile file, Assignment assignment) {
        return new AssignmentView(
                person(file, assignment.reviewerId()), file.round().messageOf(assignment), assignment.acceptedAt());
    }

    private static AdjudicationView adjudication(ClaimFile file, Adjudication adjudication) {
        return new AdjudicationView(
                person(file, adjudication.adjudicatorId()),
                adjudication.rating().code(),
                adjudication.rationale(),
                adjudication.adjudicatedAt());
    }

    /** What was just added has no snapshot yet. */
    static EvidenceView evidence(Evidence evidence, Map<UUID, PersonName> people) {
        return evidence(evidence, Map.of(), List.of(), people);
    }

    private static EvidenceView evidence(Evidence evidence, ClaimSources sources, Map<UUID, PersonName> people) {
        return evidence(evidence, sources.snapshots(), sources.filesOf(evidence), people);
    }

    private static EvidenceView evidence(
            Evidence evidence,
            Map<UUID, EvidenceSnapshot.Seal> snapshots,
            List<EvidenceFile> files,
            Map<UUID, PersonName> people) {
        return new EvidenceView(
                evidence.id().toString(),
                evidence.url(),
                evidence.title(),
                evidence.publisher(),
                evidence.publishedOn(),
                evidence.quote(),
                evidence.locator(),
                Codes.of(evidence.stance()),
                Codes.of(evidence.kind()),
                evidence.independenceGroup(),
                evidence.archiveUrl(),
                new LinkStateView(Codes.of(evidence.linkState()), evidence.linkVisitedAt()),
                Optional.ofNullable(snapshots.get(evidence.id()))
                        .map(seal ->
                                new SnapshotSealView(seal.sha256(), seal.size(), seal.contentType(), seal.takenAt())),
                files.stream().map(each -> file(each, people)).toList(),
                person(people.get(evidence.addedBy())),
                evidence.addedAt(),
                evidence.sealedWith().isPresent());
    }

    /** A file of a piece of evidence. */
    static EvidenceFileView file(EvidenceFile file, Map<UUID, PersonName> people) {
        String address = "/api/claims/" + file.claimId() + "/evidence/" + file.evidenceId() + "/files/" + file.id();
        return new EvidenceFileView(
                file.id().toString(),
                file.name(),
                file.kind().mediaType(),
                file.size(),
                file.sha256(),
                file.description(),
                file.pictureSha256()
                        .filter(sha256 -> file.notice().isEmpty())
                        .map(sha256 -> new PictureView(
                                address + "/picture",
                                sha256,
                                file.width().orElseThrow(),
                                file.height().orElseThrow())),
                file.notice(),
                person(people.get(file.addedBy())),
                file.addedAt(),
                file.sealedWith().isPresent());
    }

    private static LedgerView ledger(ClaimFile file) {
        return new LedgerView(
                file.sources().independent(),
                file.sources().primarySourceReasons().stream()
                        .map(stated -> new PrimarySourceReasonView(stated.reason(), person(file, stated.statedBy())))
                        .toList(),
                file.sources().replies().stream()
                        .map(asked -> reply(asked, file.people()))
                        .toList(),
                file.sources().lacks().stream()
                        .map(lack -> new LackView(lack.field(), RefusalWords.of(lack.message())))
                        .toList());
    }

    static ReplyView reply(ReplyRequest asked, Map<UUID, PersonName> people) {
        return new ReplyView(
                asked.id().toString(),
                asked.party(),
                Codes.of(asked.channel()),
                asked.question(),
                person(people.get(asked.askedBy())),
                asked.askedAt(),
                asked.deadline(),
                Codes.of(asked.outcome()),
                asked.answer(),
                asked.endedAt(),
                asked.sealedWith().isPresent(),
                asked.corrects().map(UUID::toString),
                person(people.get(asked.loggedBy())));
    }

    static ClockView clock(ClaimClock clock, boolean paused) {
        return new ClockView(
                Codes.of(clock.kind()),
                clock.state().name(),
                Codes.of(clock.priority()),
                clock.startedAt(),
                clock.warnAt(),
                clock.dueAt(),
                paused && clock.kind() == ClaimClock.Kind.STATE,
                clock.warnedAt(),
                clock.escalatedAt());
    }

    /** The hash is the document's, as it stands: what an approval has to name. */
    ReportView report(ReportRevision revision, CheckDocument document, Map<UUID, PersonName> people) {
        return new ReportView(
                revision.revision(),
                document.sha256(),
                revision.text().wording(),
                revision.text().headline(),
                revision.text().summary(),
                revision.text().body(),
                revision.rating().code(),
                revision.text().media().map(Media::medium).map(Codes::of),
                revision.text().media().map(Media::address),
                revision.text().media().map(Media::authenticity).map(Codes::of),
                person(people.get(revision.editedBy())),
                revision.editedAt(),
                revision.writers().stream()
                        .map(people::get)
                        .map(Rendering::person)
                        .sorted(Comparator.comparing(PersonView::username))
                        .toList(),
                lint.findings(document).stream()
                        .map(finding -> new FindingView(
                                finding.code(), finding.severity().code(), RefusalWords.of(finding.message())))
                        .toList());
    }

    static PersonView person(Person person) {
        return person(person.asName());
    }

    static PersonView person(PersonName person) {
        return new PersonView(person.id().toString(), person.username(), person.name());
    }

    private static PersonView person(ClaimFile file, UUID id) {
        return person(file.people().get(id));
    }

    static ArticleLink article(ArticleHead article) {
        return new ArticleLink(article.id().toString(), article.title(), article.url());
    }

    private static List<LinkView> chain(Claim claim) {
        return claim.chain().stream().map(Rendering::link).toList();
    }

    private static LinkView link(ChainLink link) {
        return new LinkView(link.name(), Codes.of(link.kind()), link.cue());
    }

    private static List<String> codes(List<ClaimAction> actions) {
        return actions.stream().map(ClaimAction::code).toList();
    }
}
