package org.stet.workflow.factcheck;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Rating;

/** The report gives the verdict that the reviews reached; another one needs another review or a change of verdict. */
@ApplicationScoped
class VerdictRule {

    private final Reports reports;
    private final EntityManager entities;

    VerdictRule(Reports reports, EntityManager entities) {
        this.reports = reports;
        this.entities = entities;
    }

    /** Why the report cannot give this rating; empty where it can. */
    Optional<String> refusal(Claim claim, Rating rating) {
        if (claim.state() == ClaimState.IN_REVIEW || mayChangeVerdict(claim.id())) {
            return Optional.empty();
        }
        return reports.latest(claim.id())
                .map(ReportRevision::rating)
                .filter(verdict -> !verdict.id().equals(rating.id()))
                .map(verdict -> "The reviews found “" + verdict.name()
                        + "”. For another verdict, return the report to its reviewers, or correct what is public with"
                        + " a change of verdict.");
    }

    private boolean mayChangeVerdict(UUID claimId) {
        return !entities.createQuery(
                        "select c.id from Correction c where c.claimId = :claim and c.kind = 'VERDICT_CHANGE'"
                                + " and c.publishedAt is null and c.cancelledAt is null",
                        UUID.class)
                .setParameter("claim", claimId)
                .getResultList()
                .isEmpty();
    }
}
