package org.stet.workflow.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.agreement.RevealedVerdicts;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.comment.Comments;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.event.Fact;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceFiles;
import org.stet.workflow.evidence.EvidenceGate;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.reply.Replies;

/** A reviewer's work on a claim, sealed from everybody else until all reviews are in; and the decision where they differ. */
@ApplicationScoped
public class Reviewing {

    private static final int LONGEST_RATIONALE = 20_000;
    private static final int LONGEST_REASON = 2_000;

    private final ClaimLifecycle lifecycle;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Adjudications adjudications;
    private final EvidenceLedger evidence;
    private final EvidenceFiles files;
    private final EvidenceGate gate;
    private final Replies replies;
    private final Comments comments;
    private final Reports reports;
    private final ClaimPolicies policies;
    private final RevealedVerdicts revealed;

    Reviewing(
            ClaimLifecycle lifecycle,
            Assignments assignments,
            Reviews reviews,
            Adjudications adjudications,
            EvidenceLedger evidence,
            EvidenceFiles files,
            EvidenceGate gate,
            Replies replies,
            Comments comments,
            Reports reports,
            ClaimPolicies policies,
            RevealedVerdicts revealed) {
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.reviews = reviews;
        this.adjudications = adjudications;
        this.evidence = evidence;
        this.files = files;
        this.gate = gate;
        this.replies = replies;
        this.comments = comments;
        this.reports = reports;
        this.policies = policies;
        this.revealed = revealed;
    }

    /** Starts the actor's review, or saves it, and leaves the answers to the checklist as they were. */
    @Transactional
    public Review save(
            Actor actor, UUID claimId, Expected expected, Optional<String> rating, Optional<String> rationale) {
        return save(actor, claimId, expected, rating, rationale, Optional.empty());
    }

    /**
     * Starts the actor's review, or saves it; what is empty stays as it was. Where nothing differs, nothing is recorded.
     *
     * @param rating a rating's code, name or id
     * @param answers to the checklist, by the question's code
     * @throws InvalidInput if the rating is not on the claim's scale, the rationale too long, or an answer not of its
     *     question's kind
     */
    @Transactional
    public Review save(
            Actor actor,
            UUID claimId,
            Expected expected,
            Optional<String> rating,
            Optional<String> rationale,
            Optional<Map<String, String>> answers) {
        boolean first = lifecycle.lockedState(claimId) == ClaimState.ASSIGNED;
        Change change = lifecycle.begin(actor, claimId, expected, first ? ClaimAction.START : ClaimAction.SAVE_REVIEW);
        Optional<Map<String, String>> answered =
                answers.map(given -> new Checklist(policies.of(change.claim()).checklist()).read(given));
        Optional<Rating> given = rating.filter(code -> !code.isBlank()).map(code -> ratingOf(change.claim(), code));
        new Checks().within(rationale, "rationale", LONGEST_RATIONALE).done();
        Review review = reviews.current(change.claim(), actor.id()).orElseGet(() -> start(change, actor));
        if (!first && review.version() > 0 && review.says(given, rationale, answered)) {
            return review;
        }
        review.save(given, rationale, answered);
        if (first) {
            change.move().record(new Fact.Start());
        } else {
            noteVerdict(change, review).recordSealed(review.assignmentId(), new Fact.SaveReview());
        }
        return review;
    }

    /**
     * Seals the actor's verdict. When it is the last of the round, all are opened: equal verdicts submit the claim with a
     * report, different ones dispute it.
     *
     * @throws InvalidInput naming what lacks: rating, rationale, evidence
     */
    @Transactional
    public Review submit(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.SUBMIT);
        Claim claim = change.claim();
        Review review = reviews.current(claim, actor.id())
                .orElseThrow(() -> new InvalidInput("rating", Fault.INCOMPLETE, "review.nothing-saved"));
        requireWhole(policies.of(claim), Optional.of(review), gate.lacks(claim, actor));
        review.submit(change.now());
        List<Review> all = reviews.current(claim);
        boolean last = all.size() == claim.places()
                && all.stream().allMatch(each -> each.submittedAt().isPresent());
        if (last) {
            open(change, actor, review, all);
        } else {
            noteVerdict(change.moveTo(ClaimState.IN_REVIEW), review)
                    .recordSealed(review.assignmentId(), new Fact.Submit());
        }
        return review;
    }

    /**
     * Decides between verdicts that differ.
     *
     * @throws InvalidInput if the rating is not on the desk's scale or there is no rationale
     */
    @Transactional
    public Claim adjudicate(
            Actor actor, UUID claimId, Expected expected, Optional<String> rating, Optional<String> rationale) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.ADJUDICATE);
        Claim claim = change.claim();
        new Checks()
                .require(rating.filter(code -> !code.isBlank()).isPresent(), "rating", Fault.MISSING, "review.rating")
                .text(rationale, "rationale", LONGEST_RATIONALE)
                .done();
        Rating decided = ratingOf(claim, rating.orElseThrow());
        Adjudication adjudication = new Adjudication(
                claim.id(),
                claim.round(),
                actor.id(),
                decided,
                rationale.orElseThrow().strip(),
                change.now());
        adjudications.persist(adjudication);
        List<Reports.Contribution> contributions = new ArrayList<>(contributions(reviews.current(claim)));
        contributions.add(0, new Reports.Contribution(actor.id(), adjudication.rationale()));
        reports.draft(claim, decided, actor, contributions, change.now());
        return change.move()
                .note("rating", decided.code())
                .note("rationale", adjudication.rationale())
                .record(new Fact.Adjudicate(decided.code()));
    }

    /**
     * Sends a submitted report back to its reviewers, who open their reviews again.
     *
     * @throws InvalidInput if there is no reason
     */
    @Transactional
    public Claim sendBack(Actor actor, UUID claimId, Expected expected, Optional<String> reason) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.RETURN);
        new Checks().text(reason, "reason", LONGEST_REASON).done();
        Claim claim = change.claim();
        reviews.current(claim).forEach(Review::sendBack);
        if (claim.isBlind()) {
            evidence.sealAgain(
                    claim,
                    assignments.openOf(claim.id()).stream()
                            .collect(Collectors.toMap(Assignment::reviewerId, Assignment::id)));
        }
        return change.move().note("reason", reason.orElseThrow().strip()).record(new Fact.Return());
    }

    /**
     * What a review still lacks before it can be submitted; empty when nothing does.
     *
     * @param review the review, or empty where it is not begun
     * @param ledger what the claim's ledger lacks
     */
    public static List<InvalidInput.Violation> lacks(
            ReviewPolicy policy, Optional<Review> review, List<InvalidInput.Violation> ledger) {
        try {
            requireWhole(policy, review, ledger);
            return List.of();
        } catch (InvalidInput notWhole) {
            return notWhole.violations();
        }
    }

    private Review start(Change change, Actor actor) {
        Assignment assignment =
                assignments.openOf(change.claim().id(), actor.id()).orElseThrow();
        Review review =
                new Review(change.claim().id(), change.claim().round(), assignment.id(), actor.id(), change.now());
        reviews.persist(review);
        return review;
    }

    private Rating ratingOf(Claim claim, String code) {
        RatingScale scale = policies.scaleOf(claim);
        return scale.rating(code)
                .orElseThrow(() -> new InvalidInput(
                        "rating",
                        Fault.NOT_ONE_OF,
                        "review.rating-unknown",
                        code,
                        String.join(
                                ", ", scale.ratings().stream().map(Rating::code).toList())));
    }

    private static void requireWhole(
            ReviewPolicy policy, Optional<Review> review, List<InvalidInput.Violation> ledger) {
        Checks checks = new Checklist(policy.checklist())
                .require(review.map(Review::answers).orElse(Map.of()), new Checks())
                .require(review.flatMap(Review::rating).isPresent(), "rating", Fault.MISSING, "review.rating")
                .text(review.flatMap(Review::rationale), "rationale", LONGEST_RATIONALE);
        checks.with(ledger).done();
    }

    private static Change noteVerdict(Change change, Review review) {
        return change.note("rating", review.rating().map(Rating::code).orElse(null))
                .note("rationale", review.rationale().orElse(null))
                .note("answers", review.answers().isEmpty() ? null : new TreeMap<>(review.answers()));
    }

    private void open(Change change, Actor actor, Review own, List<Review> all) {
        Claim claim = change.claim();
        for (Review review : all) {
            review.open(change.now());
            if (review != own) {
                change.recordOpened(
                        review.reviewerId(), review.rating().orElseThrow().code(), verdict(review));
            }
        }
        openEvidence(claim, change);
        if (claim.isBlind()) {
            revealed.add(claim.id(), claim.round(), claim.deskId(), verdictsByReviewer(all), change.now());
        }
        replies.open(claim).forEach(opened -> change.tellOpened(opened.loggedBy(), new Fact.OpenReply(opened.id())));
        comments.open(claim)
                .forEach(opened -> change.tellOpened(opened.writtenBy(), new Fact.OpenComment(opened.id())));
        List<Rating> verdicts = all.stream()
                .map(review -> review.rating().orElseThrow())
                .distinct()
                .toList();
        if (verdicts.size() == 1) {
            reports.draft(claim, verdicts.get(0), actor, contributions(all), change.now());
        }
        noteVerdict(change.moveTo(verdicts.size() == 1 ? ClaimState.SUBMITTED : ClaimState.DISPUTED), own)
                .record(new Fact.Submit());
    }

    /** A file that was sealed opens with its piece of evidence, or tells by itself that there is more of an open one. */
    private void openEvidence(Claim claim, Change change) {
        List<Evidence> opened = evidence.open(claim);
        opened.forEach(each -> change.tellOpened(each.addedBy(), new Fact.OpenEvidence(each.id())));
        for (EvidenceFile file : files.open(claim)) {
            if (opened.stream().noneMatch(each -> each.id().equals(file.evidenceId()))) {
                change.tellOpened(file.addedBy(), new Fact.OpenEvidence(file.evidenceId()));
            }
        }
    }

    private static Map<UUID, UUID> verdictsByReviewer(List<Review> all) {
        return all.stream().collect(Collectors.toMap(Review::reviewerId, review -> review.rating()
                .orElseThrow()
                .id()));
    }

    private static List<Reports.Contribution> contributions(List<Review> all) {
        return all.stream()
                .map(review -> new Reports.Contribution(
                        review.reviewerId(), review.rationale().orElse("")))
                .toList();
    }

    private static Map<String, Object> verdict(Review review) {
        return Map.of(
                "rating", review.rating().orElseThrow().code(),
                "rationale", review.rationale().orElseThrow(),
                "answers", new TreeMap<>(review.answers()),
                "sealedAt", review.submittedAt().orElseThrow().toString());
    }
}
