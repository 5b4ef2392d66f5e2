package org.stet.workflow.factcheck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.evidence.EvidenceGate;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Writing the report, and approving one exact revision of it. */
@ApplicationScoped
public class Reporting {

    private final ClaimLifecycle lifecycle;
    private final Reports reports;
    private final Approvals approvals;
    private final VerdictRule verdicts;
    private final ClaimPolicies policies;
    private final EvidenceGate gate;

    Reporting(
            ClaimLifecycle lifecycle,
            Reports reports,
            Approvals approvals,
            VerdictRule verdicts,
            ClaimPolicies policies,
            EvidenceGate gate) {
        this.lifecycle = lifecycle;
        this.reports = reports;
        this.approvals = approvals;
        this.verdicts = verdicts;
        this.policies = policies;
        this.gate = gate;
    }

    /**
     * What a writer gives for the report.
     *
     * @param headline its headline
     * @param summary what was found, in a few sentences
     * @param body the whole of it
     * @param rating the verdict's code, name or id
     */
    public record Draft(
            Optional<String> headline, Optional<String> summary, Optional<String> body, Optional<String> rating) {}

    /**
     * Makes the next revision of the report. An approval of an earlier one is void with it; a correction is submitted
     * by it.
     *
     * @param expected the revision that the writer has read, by its tag; where there is none yet, nothing is expected
     * @throws StaleVersion if somebody wrote another revision meanwhile
     * @throws InvalidInput if a part is empty or too long, or the rating is not the verdict that was reached
     */
    @Transactional
    public ReportRevision save(Actor actor, UUID claimId, Expected expected, Draft draft) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.EDIT_REPORT);
        Claim claim = change.claim();
        Optional<ReportRevision> latest = reports.latest(claimId);
        latest.map(ReportRevision::tag)
                .filter(current -> !expected.admits(current))
                .ifPresent(current -> {
                    throw new StaleVersion(expected.tag(), current);
                });
        Rating rating = check(actor, claim, draft);
        ReportText text = new ReportText(
                claim.wording(),
                draft.headline().orElseThrow().strip(),
                draft.summary().orElseThrow().strip(),
                draft.body().orElseThrow().strip());
        Set<UUID> reviewers = change.situation().reviewers();
        ReportRevision revision = reports.write(claim, latest, text, rating, reviewers, actor.id(), change.now());
        approvals.withdrawStanding(claimId, change.now());
        change.move()
                .note("revision", latest.map(ReportRevision::revision).orElse(null), revision.revision())
                .note("sha256", latest.map(ReportRevision::sha256).orElse(null), revision.sha256())
                .record();
        return revision;
    }

    /**
     * Approves the revision with this hash.
     *
     * @throws NotInThisState if the actor wrote any of it, or the report moved on to another revision
     */
    @Transactional
    public Approval approve(Actor actor, UUID claimId, Expected expected, String sha256) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.APPROVE);
        ReportRevision latest = reports.latest(claimId).orElseThrow();
        if (!latest.sha256().equals(sha256)) {
            throw new NotInThisState(
                    ClaimState.SUBMITTED.name(),
                    change.situation().allowed(actor).stream()
                            .map(ClaimAction::code)
                            .toList(),
                    "not-this-revision",
                    "The report is at revision " + latest.revision()
                            + " now, which is not the one you name. Read it, then approve that.");
        }
        requireEvidence(change, actor);
        Approval approval = new Approval(latest, actor.id(), change.now());
        approvals.persistAndFlush(approval);
        change.move()
                .note("revision", latest.revision())
                .note("sha256", latest.sha256())
                .record();
        return approval;
    }

    /** Evidence that was taken away after the review, or a reply that is awaited since, stops an approval too. */
    private void requireEvidence(Change change, Actor actor) {
        List<InvalidInput.Violation> lacking = gate.lacks(change.claim(), actor);
        if (!lacking.isEmpty()) {
            throw new NotInThisState(
                    change.claim().state().name(),
                    change.situation().allowed(actor).stream()
                            .map(ClaimAction::code)
                            .toList(),
                    "evidence-lacks",
                    lacking.get(0).message());
        }
    }

    /** Takes the approval back; the report waits again. */
    @Transactional
    public Claim withdrawApproval(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.WITHDRAW_APPROVAL);
        approvals.standing(claimId).ifPresent(approval -> change.note("sha256", approval.sha256(), null));
        approvals.withdrawStanding(claimId, change.now());
        return change.move().record();
    }

    /** The ratings that the next revision can give: the desk's whole scale, or the one verdict that was reached. */
    @Transactional
    public List<Rating> ratings(Claim claim) {
        return policies.scaleOf(claim).ratings().stream()
                .filter(rating -> verdicts.refusal(claim, rating).isEmpty())
                .toList();
    }

    private Rating check(Actor actor, Claim claim, Draft draft) {
        Checks checks = new Checks()
                .text(draft.headline(), "headline", 300)
                .text(draft.summary(), "summary", 2_000)
                .text(draft.body(), "body", 100_000);
        Optional<Rating> rating =
                draft.rating().flatMap(code -> policies.scaleOf(claim).rating(code));
        checks.require(rating.isPresent(), "rating", "Choose a rating of the desk's scale.");
        rating.flatMap(given -> verdicts.refusal(claim, given))
                .ifPresent(refusal -> checks.require(false, "rating", refusal));
        if (claim.state() == ClaimState.CORRECTING) {
            gate.lacks(claim, actor).forEach(lack -> checks.require(false, lack.field(), lack.message()));
        }
        checks.done();
        return rating.orElseThrow();
    }
}
