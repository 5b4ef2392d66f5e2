package org.stet.web.ui.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.web.ui.Choice;
import org.stet.web.ui.FileSizes;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Times;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimWorkbench;
import org.stet.workflow.reading.ClaimWorkbenches;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.review.Review;
import org.stet.workflow.review.Reviewing;

/** Lays a claim's workbench out for one person. */
@ApplicationScoped
class Workbenches {

    /** What the page's one main action is, in this order, where it is allowed. */
    private static final List<ClaimAction> MAIN_ACTIONS = List.of(
            ClaimAction.SAVE_REVIEW,
            ClaimAction.START,
            ClaimAction.ADJUDICATE,
            ClaimAction.APPROVE,
            ClaimAction.PUBLISH,
            ClaimAction.ACCEPT,
            ClaimAction.ASSIGN,
            ClaimAction.TAKE);

    /** Whoever may do one of these has a verdict to write. */
    private static final List<ClaimAction> WRITING =
            List.of(ClaimAction.START, ClaimAction.SAVE_REVIEW, ClaimAction.SUBMIT);

    private final ClaimWorkbenches workbenches;
    private final Histories histories;
    private final Duties duties;
    private final ClaimMessages messages;
    private final LedgerMessages ledgerMessages;
    private final Times times;

    Workbenches(
            ClaimWorkbenches workbenches,
            Histories histories,
            Duties duties,
            ClaimMessages messages,
            LedgerMessages ledgerMessages,
            Times times) {
        this.workbenches = workbenches;
        this.histories = histories;
        this.duties = duties;
        this.messages = messages;
        this.ledgerMessages = ledgerMessages;
        this.times = times;
    }

    /** The workbench as it opens. */
    Workbench open(Actor actor, UUID id, String done) {
        return lay(actor, workbenches.open(actor, id), messages.done(done), FormErrors.none(), Map.of());
    }

    /** The workbench with a form that could not be used, and all that was typed into it. */
    Workbench again(Actor actor, UUID id, FormErrors errors, Map<String, String> typed) {
        return lay(actor, workbenches.open(actor, id), "", errors, typed);
    }

    private Workbench lay(
            Actor actor, ClaimWorkbench read, String notice, FormErrors errors, Map<String, String> typed) {
        ClaimFile file = read.file();
        Claim claim = file.claim();
        return new Workbench(
                Crumbs.at(file),
                file,
                Passage.of(file.head().article(), claim),
                claim.chain().stream().map(this::link).toList(),
                read.seenBefore(),
                read.newer(),
                standing(file),
                next(actor, file),
                claim.dueAt().orElse(null),
                main(file),
                dismissal(claim),
                draft(actor, file),
                sealed(actor, file),
                file.round().reviews().stream()
                        .filter(review -> review.openedAt().isPresent())
                        .map(review -> open(file, review))
                        .toList(),
                adjudication(file),
                file.sources().evidence().stream()
                        .map(evidence -> source(actor, file, evidence))
                        .toList(),
                file.report().latest().map(revision -> line(file, revision)).orElse(null),
                file.report()
                        .publication()
                        .map(publication -> new Workbench.PublicLine(
                                "/checks/" + publication.slug(),
                                file.report().versions(),
                                file.report().retracted()))
                        .orElse(null),
                file.report()
                        .correction()
                        .map(open -> new Workbench.CorrectionLine(
                                messages.correctionKind(open.kind().code()), open.reason(), open.requestedAt()))
                        .orElse(null),
                histories.of(file, read.history()),
                scale(file.head().scale()),
                file.allows(ClaimAction.ASSIGN) ? choices(read.reviewers()) : List.of(),
                stances(),
                kinds(),
                file.timing().validUntil().map(times::local).orElse(""),
                channels(),
                replyOutcomes(),
                duties.of(actor, read, own(actor, file)),
                read.comments(),
                read.openThreads(),
                notice,
                errors,
                typed);
    }

    static List<Choice> scale(RatingScale scale) {
        return scale.ratings().stream()
                .map(rating -> new Choice(rating.code(), rating.name(), rating.meaning()))
                .toList();
    }

    static String tone(Rating rating) {
        return rating.tone().name();
    }

    private static List<Choice> choices(List<PersonName> reviewers) {
        return reviewers.stream()
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
    }

    private Workbench.Link link(ChainLink link) {
        return new Workbench.Link(
                link.name(), messages.sourceKind(link.kind().name()), link.cue(), link.kind() == SourceKind.ANONYMOUS);
    }

    private String standing(ClaimFile file) {
        return file.round().assignments().isEmpty() || !file.claim().state().isWithReviewers()
                ? ""
                : messages.standing(file.head().isBlind(), file.claim().places());
    }

    private String next(Actor actor, ClaimFile file) {
        String state = file.claim().state().name();
        if (file.allows(ClaimAction.SAVE_REVIEW) || file.allows(ClaimAction.START)) {
            return messages.nextYours(file.head().isBlind());
        }
        if (file.claim().state().isWithReviewers() && own(actor, file).isPresent()) {
            return messages.nextSealed();
        }
        String names = String.join(
                ", ",
                file.round().assignments().stream()
                        .map(Assignment::reviewerId)
                        .map(file::nameOf)
                        .toList());
        return messages.next(state, names);
    }

    private String dismissal(Claim claim) {
        return String.join(
                " · ",
                Stream.of(
                                claim.dismissalReason().map(reason -> messages.dismissalReason(reason.code())),
                                claim.dismissalNote())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String main(ClaimFile file) {
        return MAIN_ACTIONS.stream()
                .filter(file::allows)
                .findFirst()
                .map(ClaimAction::code)
                .orElse(file.report().correction().isPresent() ? ClaimAction.EDIT_REPORT.code() : "");
    }

    private static Optional<Review> own(Actor actor, ClaimFile file) {
        return file.round().reviews().stream()
                .filter(review -> actor.is(review.reviewerId()))
                .findFirst();
    }

    /** There is one wherever the person may write it: whoever is named second, or takes a begun claim, has no review yet. */
    private Workbench.OwnVerdict draft(Actor actor, ClaimFile file) {
        return WRITING.stream().anyMatch(file::allows) ? own(actor, file, own(actor, file)) : null;
    }

    private Workbench.OwnVerdict sealed(Actor actor, ClaimFile file) {
        return own(actor, file)
                .filter(review -> review.submittedAt().isPresent())
                .filter(review -> review.openedAt().isEmpty())
                .map(review -> own(actor, file, Optional.of(review)))
                .orElse(null);
    }

    private Workbench.OwnVerdict own(Actor actor, ClaimFile file, Optional<Review> review) {
        Optional<Rating> rating = review.flatMap(Review::rating);
        return new Workbench.OwnVerdict(
                rating.map(Rating::code).orElse(""),
                rating.map(Rating::name).orElse(""),
                rating.map(Workbenches::tone).orElse(""),
                review.flatMap(Review::rationale).orElse(""),
                FormErrors.of(Reviewing.lacks(
                        file.head().policy(), review, file.sources().lacks())),
                review.flatMap(Review::submittedAt).orElse(null));
    }

    private Workbench.OpenVerdict open(ClaimFile file, Review review) {
        return new Workbench.OpenVerdict(
                file.nameOf(review.reviewerId()),
                review.rating().map(Rating::name).orElse(""),
                review.rating().map(Workbenches::tone).orElse(""),
                review.rationale().orElse(""),
                duties.checklist(file, review.answers()),
                review.submittedAt().or(review::openedAt).orElse(null));
    }

    private static Workbench.OpenVerdict adjudication(ClaimFile file) {
        return file.round()
                .adjudication()
                .map(decision -> new Workbench.OpenVerdict(
                        file.nameOf(decision.adjudicatorId()),
                        decision.rating().name(),
                        tone(decision.rating()),
                        decision.rationale(),
                        List.of(),
                        decision.adjudicatedAt()))
                .orElse(null);
    }

    private Workbench.Source source(Actor actor, ClaimFile file, Evidence evidence) {
        return new Workbench.Source(
                evidence.id().toString(),
                evidence.url(),
                evidence.title(),
                evidence.quote().orElse(""),
                evidence.stance().name(),
                messages.evidenceKind(evidence.kind().name()),
                file.nameOf(evidence.addedBy()),
                evidence.addedAt(),
                evidence.sealedWith().isPresent(),
                actor.is(evidence.addedBy()) && file.allows(ClaimAction.COLLECT_EVIDENCE),
                file.sources().filesOf(evidence).stream()
                        .map(each -> attached(actor, file, each))
                        .toList(),
                provenance(file, evidence));
    }

    private Workbench.Attached attached(Actor actor, ClaimFile claim, EvidenceFile file) {
        return new Workbench.Attached(
                "/claims/" + file.claimId() + "/evidence/" + file.evidenceId() + "/files/" + file.id(),
                file.name(),
                ledgerMessages.aboutFile(FileSizes.kind(file.kind().mediaType()), FileSizes.inWords(file.size())),
                file.description().orElse(""),
                file.sha256(),
                file.kind().isPicture(),
                file.width().orElse(0),
                file.height().orElse(0),
                file.notice().orElse(""),
                claim.nameOf(file.addedBy()),
                file.sealedWith().isPresent(),
                actor.is(file.addedBy()) && claim.allows(ClaimAction.COLLECT_EVIDENCE));
    }

    private Workbench.Provenance provenance(ClaimFile file, Evidence evidence) {
        Optional<EvidenceSnapshot.Seal> seal =
                Optional.ofNullable(file.sources().snapshots().get(evidence.id()));
        Evidence.LinkState link = evidence.linkState();
        return new Workbench.Provenance(
                evidence.publisher().orElse(""),
                evidence.publishedOn().map(times::date).orElse(""),
                evidence.locator().orElse(""),
                evidence.independenceGroup().orElse(""),
                evidence.archiveUrl().orElse(""),
                link == Evidence.LinkState.UNVISITED ? "" : ledgerMessages.link(link.name()),
                link == Evidence.LinkState.GONE || link == Evidence.LinkState.CHANGED,
                seal.map(EvidenceSnapshot.Seal::sha256).orElse(""),
                seal.map(EvidenceSnapshot.Seal::takenAt).orElse(null));
    }

    private static Workbench.ReportLine line(ClaimFile file, ReportRevision revision) {
        return new Workbench.ReportLine(
                revision.revision(),
                revision.text().headline(),
                revision.text().summary(),
                revision.rating().name(),
                tone(revision.rating()),
                file.nameOf(revision.editedBy()),
                revision.editedAt());
    }

    private List<Choice> stances() {
        return Arrays.stream(Evidence.Stance.values())
                .map(stance -> new Choice(stance.name(), messages.stance(stance.name())))
                .toList();
    }

    private List<Choice> channels() {
        return Arrays.stream(ReplyRequest.Channel.values())
                .map(channel -> new Choice(channel.name(), ledgerMessages.channel(channel.name())))
                .toList();
    }

    private List<Choice> replyOutcomes() {
        return Arrays.stream(ReplyRequest.Outcome.values())
                .map(outcome -> new Choice(outcome.name(), ledgerMessages.outcome(outcome.name())))
                .toList();
    }

    private List<Choice> kinds() {
        return Arrays.stream(Evidence.Kind.values())
                .map(kind -> new Choice(kind.name(), messages.evidenceKind(kind.name())))
                .toList();
    }
}
