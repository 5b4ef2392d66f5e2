package org.stet.workflow.factcheck;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.refusal.Message;

/** The report gives the verdict that the reviews reached; another one needs another review or a change of verdict. */
@ApplicationScoped
class VerdictRule {

    private final Reports reports;
    private final CorrectionUnderWay correction;

    VerdictRule(Reports reports, CorrectionUnderWay correction) {
        this.reports = reports;
        this.correction = correction;
    }

    /** Why the report cannot give this rating; empty where it can. */
    Optional<Message> refusal(Claim claim, Rating rating) {
        return reached(claim)
                .filter(verdict -> !verdict.id().equals(rating.id()))
                .map(verdict -> Message.of("report.other-verdict", verdict.name()));
    }

    /** The verdict that was reached, which the next revision gives; empty where it can give any. */
    Optional<Rating> reached(Claim claim) {
        return claim.state() == ClaimState.IN_REVIEW || mayChangeVerdict(claim.id())
                ? Optional.empty()
                : reports.latest(claim.id()).map(ReportRevision::rating);
    }

    private boolean mayChangeVerdict(UUID claimId) {
        return correction
                .of(claimId)
                .filter(CheckDocument.CorrectionNote::changesVerdict)
                .isPresent();
    }
}
