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
import org.stet.web.api.Views.EvidenceView;
import org.stet.web.api.Views.LackView;
import org.stet.web.api.Views.LedgerView;
import org.stet.web.api.Views.LinkStateView;
import org.stet.web.api.Views.LinkView;
import org.stet.web.api.Views.PersonView;
import org.stet.web.api.Views.PrimarySourceReasonView;
import org.stet.web.api.Views.PublicationView;
import org.stet.web.api.Views.QuestionView;
import org.stet.web.api.Views.ReplyView;
import org.stet.web.api.Views.ReportView;
import org.stet.web.api.Views.ReviewView;
import org.stet.web.api.Views.SnapshotSealView;
import org.stet.workflow.article.Article;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claimfile.ClaimFile;
import org.stet.workflow.claimfile.ClaimFiles;
import org.stet.workflow.claimfile.ListedClaim;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Question;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Review;

/** Turns what workflow hands out into the API's views. */
@ApplicationScoped
class Rendering {

    private final ClaimFiles files;

    Rendering(ClaimFiles files) {
        this.files = files;
    }

    /** The claim as the actor may see it now, with its version. */
    Response claim(Actor actor, UUID claimId) {
        ClaimFile file = files.open(actor, claimId);
        return Response.ok(view(actor, file))
                .tag(Preconditions.entityTag(file.tag()))
                .build();
    }

    List<ClaimSummary> summaries(Actor actor, Collection<Claim> claims) {
        return files.list(actor, claims).stream().map(Rendering::summary).toList();
    }

    private static ClaimSummary summary(ListedClaim listed) {
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
                claim.reasons(),
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

    private static ClaimView view(Actor actor, ClaimFile file) {
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
                claim.reasons(),
                article(file.article()),
                file.desk().code(),
                Codes.of(claim.priority()),
                claim.topics(),
                claim.dueAt(),
                claim.dueByHand().isPresent(),
                file.blind(),
                file.reviewsRequired(),
                Integer.toString(file.policy().version()),
                file.scale().id().toString(),
                file.policy().checklist().stream().map(Rendering::question).toList(),
                file.assignments().stream()
                        .map(assignment -> person(file, assignment.reviewerId()))
                        .toList(),
                file.assignments().stream()
                        .map(assignment -> assignment(actor, file, assignment))
                        .toList(),
                file.reviews().stream().map(review -> review(file, review)).toList(),
                file.adjudication().map(adjudication -> adjudication(file, adjudication)),
                file.evidence().stream()
                        .map(evidence -> evidence(evidence, file.sources().snapshots(), file.people()))
                        .toList(),
                ledger(file),
                file.timing().clocks().stream()
                        .map(clock -> clock(clock, file.timing().paused()))
                        .toList(),
                file.timing().validUntil(),
                file.report().map(revision -> report(revision, file.people())),
                file.approval()
                        .map(approval -> new ApprovalView(
                                approval.sha256(), person(file, approval.approvedBy()), approval.approvedAt())),
                file.publication()
                        .map(publication -> new PublicationView(
                                publication.slug(),
                                "/checks/" + publication.slug(),
                                publication.publishedAt(),
                                file.publicationVersions(),
                                file.retracted())),
                file.correction()
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

    /** What was said with it is between editors and the claim's reviewers. */
    private static AssignmentView assignment(Actor actor, ClaimFile file, Assignment assignment) {
        boolean concerned =
                actor.is(Role.EDITOR) || file.assignments().stream().anyMatch(each -> actor.is(each.reviewerId()));
        return new AssignmentView(
                person(file, assignment.reviewerId()),
                assignment.message().filter(said -> concerned),
                assignment.acceptedAt());
    }

    private static AdjudicationView adjudication(ClaimFile file, Adjudication adjudication) {
        return new AdjudicationView(
                person(file, adjudication.adjudicatorId()),
                adjudication.rating().code(),
                adjudication.rationale(),
                adjudication.adjudicatedAt());
    }

    /** What was just added has no snapshot yet. */
    static EvidenceView evidence(Evidence evidence, Map<UUID, Person> people) {
        return evidence(evidence, Map.of(), people);
    }

    private static EvidenceView evidence(
            Evidence evidence, Map<UUID, EvidenceSnapshot.Seal> snapshots, Map<UUID, Person> people) {
        return new EvidenceView(
                evidence.id().toString(),
                evidence.url(),
                evidence.title(),
                evidence.publisher(),
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
                person(people.get(evidence.addedBy())),
                evidence.addedAt(),
                evidence.sealedWith().isPresent());
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
                        .map(lack -> new LackView(lack.field(), lack.message()))
                        .toList());
    }

    static ReplyView reply(ReplyRequest asked, Map<UUID, Person> people) {
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

    static ReportView report(ReportRevision revision, Map<UUID, Person> people) {
        return new ReportView(
                revision.revision(),
                revision.sha256(),
                revision.text().wording(),
                revision.text().headline(),
                revision.text().summary(),
                revision.text().body(),
                revision.rating().code(),
                person(people.get(revision.editedBy())),
                revision.editedAt(),
                revision.writers().stream()
                        .map(people::get)
                        .map(Rendering::person)
                        .sorted(Comparator.comparing(PersonView::username))
                        .toList());
    }

    static PersonView person(Person person) {
        return new PersonView(person.id().toString(), person.username(), person.name());
    }

    private static PersonView person(ClaimFile file, UUID id) {
        return person(file.people().get(id));
    }

    private static ArticleLink article(Article article) {
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
