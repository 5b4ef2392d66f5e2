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
import org.stet.workflow.event.Fact;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.EvidenceGate;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Writing the report, and approving one exact check document. */
@ApplicationScoped
public class Reporting {

    /** The rule that refuses an approval of what is not there any more. */
    public static final String NOT_THIS_REVISION = "not-this-revision";

    private final ClaimLifecycle lifecycle;
    private final Reports reports;
    private final Approvals approvals;
    private final CheckDocuments documents;
    private final VerdictRule verdicts;
    private final ClaimPolicies policies;
    private final EvidenceGate gate;

    Reporting(
            ClaimLifecycle lifecycle,
            Reports reports,
            Approvals approvals,
            CheckDocuments documents,
            VerdictRule verdicts,
            ClaimPolicies policies,
            EvidenceGate gate) {
        this.lifecycle = lifecycle;
        this.reports = reports;
        this.approvals = approvals;
        this.documents = documents;
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
     * @param medium what is checked, where it is a picture, video or recording
     * @param mediaAddress where that can be seen or heard
     * @param mediaAuthenticity whether it is what it seems
     */
    public record Draft(
            Optional<String> headline,
            Optional<String> summary,
            Optional<String> body,
            Optional<String> rating,
            Optional<Media.Medium> medium,
            Optional<String> mediaAddress,
            Optional<Media.Authenticity> mediaAuthenticity) {

        /** A report about words alone. */
        public Draft(
                Optional<String> headline, Optional<String> summary, Optional<String> body, Optional<String> rating) {
            this(headline, summary, body, rating, Optional.empty(), Optional.empty(), Optional.empty());
        }

        private Optional<Media> media() {
            return medium.map(
                    what -> new Media(what, mediaAddress.orElseThrow().strip(), mediaAuthenticity.orElseThrow()));
        }
    }

    /**
     * Makes the next revision of the report. An approval of an earlier one is void with it; a correction is submitted
     * by it. Where nothing differs from the latest revision, that is the answer, and an approval of it stands.
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
                draft.body().orElseThrow().strip(),
                draft.media());
        Optional<ReportRevision> same = latest.filter(revision ->
                revision.text().equals(text) && revision.rating().id().equals(rating.id()));
        if (same.isPresent() && claim.state() != ClaimState.CORRECTING) {
            return same.orElseThrow();
        }
        Set<UUID> reviewers = change.situation().reviewers();
        ReportRevision revision = reports.write(claim, latest, text, rating, reviewers, actor.id(), change.now());
        approvals.withdrawStanding(claimId, change.now());
        change.move()
                .note("revision", latest.map(ReportRevision::revision).orElse(null), revision.revision())
                .note("sha256", latest.map(ReportRevision::sha256).orElse(null), revision.sha256())
                .record(new Fact.EditReport(revision.revision(), revision.sha256()));
        return revision;
    }

    /**
     * Approves the check document with this hash, and freezes it.
     *
     * @param sha256 the hash of the document that the actor has read
     * @throws NotInThisState if the actor wrote any part of it, or any part of it changed since it was read
     */
    @Transactional
    public Approval approve(Actor actor, UUID claimId, Expected expected, String sha256) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.APPROVE);
        ReportRevision latest = reports.latest(claimId).orElseThrow();
        CheckDocument document = documents.asItStands(change.claim(), latest);
        if (!document.sha256().equals(sha256)) {
            throw refused(change, actor, NOT_THIS_REVISION, Message.of("report.changed"));
        }
        requireEvidence(change, actor);
        Approval approval = new Approval(latest, document, change.situation().writers(), actor.id(), change.now());
        approvals.persistAndFlush(approval);
        documents.keep(approval, document);
        change.move()
                .note("revision", latest.revision())
                .note("sha256", approval.sha256())
                .note("approver", actor.name())
                .record(new Fact.Approve(latest.revision(), approval.sha256()));
        return approval;
    }

    /** Evidence that was taken away after the review, or a reply that is awaited since, stops an approval too. */
    private void requireEvidence(Change change, Actor actor) {
        List<InvalidInput.Violation> lacking = gate.lacks(change.claim(), actor);
        if (!lacking.isEmpty()) {
            throw refused(change, actor, "evidence-lacks", lacking.get(0).message());
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

    /** Takes the approval back; the report waits again. */
    @Transactional
    public Claim withdrawApproval(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.WITHDRAW_APPROVAL);
        approvals.standing(claimId).ifPresent(approval -> change.note("sha256", approval.sha256(), null));
        approvals.withdrawStanding(claimId, change.now());
        return change.move().record(new Fact.WithdrawApproval());
    }

    /** The ratings that the next revision can give: the desk's whole scale, or the one verdict that was reached. */
    @Transactional
    public List<Rating> ratings(Claim claim) {
        Optional<Rating> reached = verdicts.reached(claim);
        return policies.scaleOf(claim).ratings().stream()
                .filter(rating -> reached.filter(verdict -> !verdict.id().equals(rating.id()))
                        .isEmpty())
                .toList();
    }

    private Rating check(Actor actor, Claim claim, Draft draft) {
        Checks checks = new Checks()
                .text(draft.headline(), "headline", 300)
                .text(draft.summary(), "summary", 2_000)
                .text(draft.body(), "body", 100_000);
        Optional<Rating> rating =
                draft.rating().flatMap(code -> policies.scaleOf(claim).rating(code));
        checks.require(rating.isPresent(), "rating", Fault.NOT_ONE_OF, "report.rating");
        rating.flatMap(given -> verdicts.refusal(claim, given))
                .ifPresent(refusal -> checks.with(List.of(new InvalidInput.Violation("rating", refusal))));
        if (draft.medium().isPresent()) {
            checks.require(
                            draft.mediaAddress()
                                    .filter(address -> Collecting.isWebAddress(address.strip()))
                                    .isPresent(),
                            "mediaAddress",
                            Fault.MALFORMED,
                            "report.media-address")
                    .require(
                            draft.mediaAuthenticity().isPresent(),
                            "mediaAuthenticity",
                            Fault.MISSING,
                            "report.media-finding");
        }
        if (claim.state() == ClaimState.CORRECTING) {
            checks.with(gate.lacks(claim, actor));
        }
        checks.done();
        return rating.orElseThrow();
    }
}
