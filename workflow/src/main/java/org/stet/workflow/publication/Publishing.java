package org.stet.workflow.publication;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claimreview.ClaimReviewLint;
import org.stet.workflow.claimreview.Finding;
import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.Fact;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.Approvals;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.time.TimePolicies;

/** Makes what was approved public, corrects it in the open, and takes it back. */
@ApplicationScoped
public class Publishing {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_SLUG = 70;

    private final ClaimLifecycle lifecycle;
    private final Publications publications;
    private final Approvals approvals;
    private final Reports reports;
    private final Assignments assignments;
    private final Expiries expiries;
    private final TimePolicies policies;
    private final CheckDocuments documents;
    private final ClaimReviewLint lint;

    Publishing(
            ClaimLifecycle lifecycle,
            Publications publications,
            Approvals approvals,
            Reports reports,
            Assignments assignments,
            Expiries expiries,
            TimePolicies policies,
            CheckDocuments documents,
            ClaimReviewLint lint) {
        this.lifecycle = lifecycle;
        this.publications = publications;
        this.approvals = approvals;
        this.reports = reports;
        this.assignments = assignments;
        this.expiries = expiries;
        this.policies = policies;
        this.documents = documents;
        this.lint = lint;
    }

    /**
     * Makes the approved document public: the first version, or the next with the correction that it is.
     *
     * @throws NotInThisState if the approval is from before approvals covered all that readers see, or what was approved
     *     is no valid ClaimReview
     */
    @Transactional
    public Publication publish(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.PUBLISH);
        Approval approval = approvals.standing(claimId).orElseThrow();
        requireDocument(change, actor, approval);
        requireClaimReview(change, actor, approval);
        ReportRevision revision = reports.findById(approval.revisionId());
        Publication publication = publications.ofClaim(claimId).orElseGet(() -> first(change, revision));
        Optional<Correction> correction = publications.openCorrection(claimId);
        correction.ifPresent(open -> open.publish(change.now()));
        liftRetraction(publication, change);
        int number = publications.versions(publication.id()).size() + 1;
        publications.add(new PublicationVersion(
                publication.id(), number, revision, approval, correction, actor.id(), change.now()));
        if (correction.isEmpty()) {
            beginValidity(change);
        }
        change.move()
                .note("slug", publication.slug())
                .note("publicationVersion", number)
                .note("revision", revision.revision())
                .note("sha256", approval.sha256())
                .note("correction", correction.map(open -> open.kind().code()).orElse(null))
                .record(new Fact.Publish(number, revision.revision(), approval.sha256()));
        return publication;
    }

    private static void requireDocument(Change change, Actor actor, Approval approval) {
        if (approval.format() != Approval.Format.DOCUMENT) {
            throw refused(change, actor, "approved-in-an-older-format", Message.of("publication.approve-again"));
        }
    }

    private void requireClaimReview(Change change, Actor actor, Approval approval) {
        List<Message> errors = documents.of(approval.id()).flatMap(approved -> approved.document(approval)).stream()
                .flatMap(document -> lint.errors(document).stream())
                .map(Finding::message)
                .toList();
        if (!errors.isEmpty()) {
            throw refused(change, actor, "claim-review-has-errors", Message.several(errors));
        }
    }

    private static NotInThisState refused(Change change, Actor actor, String rule, Message reason) {
        return new NotInThisState(
                change.claim().state().name(),
                change.situation().allowed(actor).stream()
                        .map(ClaimAction::code)
                        .toList(),
                rule,
                reason);
    }

    /**
     * Begins a correction; the public version stays until the corrected one goes out.
     *
     * @throws InvalidInput if there is no reason
     */
    @Transactional
    public Correction correct(
            Actor actor, UUID claimId, Expected expected, CorrectionKind kind, Optional<String> reason) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.CORRECT);
        new Checks().text(reason, "reason", LONGEST_REASON).done();
        Correction correction =
                new Correction(claimId, kind, reason.orElseThrow().strip(), actor.id(), change.now());
        publications.add(correction);
        change.move()
                .note("kind", kind.code())
                .note("reason", correction.reason())
                .record(new Fact.Correct(kind.code()));
        return correction;
    }

    /** Gives a correction up; the public version stays as it is. */
    @Transactional
    public Claim cancelCorrection(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.CANCEL_CORRECTION);
        publications.openCorrection(claimId).ifPresent(open -> {
            open.cancel(change.now());
            change.note("kind", open.kind().code(), null);
        });
        return change.move().record(new Fact.CancelCorrection());
    }

    /** What is in the queue is to be checked anew: a correction that was under way is given up with its round. */
    void followToTheQueue(@Observes ClaimEvent event) {
        if (event.claim().state().equals(ClaimState.OPEN.name())) {
            publications.openCorrection(event.claim().id()).ifPresent(open -> open.cancel(event.at()));
        }
    }

    /**
     * Takes a fact-check back; a tombstone with the reason stays at its address.
     *
     * @throws InvalidInput if there is no reason
     */
    @Transactional
    public Claim retract(Actor actor, UUID claimId, Expected expected, Optional<String> reason) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.RETRACT);
        new Checks().text(reason, "reason", LONGEST_REASON).done();
        Publication publication = publications.ofClaim(claimId).orElseThrow();
        publications.add(new Retraction(publication.id(), reason.orElseThrow().strip(), actor.id(), change.now()));
        assignments.endAll(claimId, "retracted", change.now());
        expiries.set(claimId, Optional.empty());
        approvals.withdrawStanding(claimId, change.now());
        return change.move().note("reason", reason.orElseThrow().strip()).record(new Fact.Retract());
    }

    /** Ends a verdict's validity: the claim goes back to the queue, what is public stays until it is checked again. */
    @Transactional
    public Claim expire(UUID claimId) {
        Change change = lifecycle.beginUnattended(claimId, ClaimAction.EXPIRE);
        assignments.endAll(claimId, "expired", change.now());
        expiries.set(claimId, Optional.empty());
        approvals.withdrawStanding(claimId, change.now());
        return change.move().record(new Fact.Expire());
    }

    private Publication first(Change change, ReportRevision revision) {
        Publication publication = new Publication(
                change.claim().id(),
                slug(revision.text().headline(), change.claim().id()),
                change.now());
        publications.persist(publication);
        return publication;
    }

    /** A check that was made holds as long as the desk says; a correction of it changes nothing in that. */
    private void beginValidity(Change change) {
        Optional<Instant> expiresAt = policies.of(change.claim().deskId())
                .verdictDays()
                .map(days -> change.now().plus(Duration.ofDays(days)));
        expiries.set(change.claim().id(), expiresAt);
        change.note("validUntil", expiresAt.map(Instant::toString).orElse(null));
    }

    private void liftRetraction(Publication publication, Change change) {
        List<Retraction> retractions = publications.retractions(publication.id());
        retractions.stream()
                .filter(retraction -> retraction.liftedAt().isEmpty())
                .forEach(retraction -> retraction.lift(change.now()));
    }

    /** The headline's words, then the end of the claim's id, so that two equal headlines have two addresses. */
    private static String slug(String headline, UUID claimId) {
        String words = Normalizer.normalize(headline, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = words.length() <= LONGEST_SLUG ? words : words.substring(0, lastBreak(words));
        String id = claimId.toString();
        return (cut + "-" + id.substring(id.length() - 6)).replaceAll("^-+", "").replaceAll("-{2,}", "-");
    }

    private static int lastBreak(String words) {
        int hyphen = words.lastIndexOf('-', LONGEST_SLUG);
        return hyphen > 0 ? hyphen : LONGEST_SLUG;
    }
}
