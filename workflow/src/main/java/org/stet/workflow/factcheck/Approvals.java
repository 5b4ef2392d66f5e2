package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.event.ClaimEvent;

/** All approvals, standing and withdrawn. */
@ApplicationScoped
public class Approvals implements PanacheRepositoryBase<Approval, UUID> {

    /** The claim's standing approval. */
    public Optional<Approval> standing(UUID claimId) {
        return find("claimId = ?1 and withdrawnAt is null", claimId).firstResultOptional();
    }

    /** What is in the queue is to be checked anew, and nothing of it is approved. */
    void followToTheQueue(@Observes ClaimEvent event) {
        if (event.claim().state().equals(ClaimState.OPEN.name())) {
            withdrawStanding(event.claim().id(), event.at());
        }
    }

    /** Takes the claim's standing approval back, if it has one. */
    public void withdrawStanding(UUID claimId, Instant now) {
        standing(claimId).ifPresent(approval -> approval.withdraw(now));
        flush();
    }
}
