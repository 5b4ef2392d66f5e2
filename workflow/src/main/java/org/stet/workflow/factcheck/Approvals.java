package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All approvals, standing and withdrawn. */
@ApplicationScoped
public class Approvals implements PanacheRepositoryBase<Approval, UUID> {

    /** The claim's standing approval. */
    public Optional<Approval> standing(UUID claimId) {
        return find("claimId = ?1 and withdrawnAt is null", claimId).firstResultOptional();
    }

    /** Takes the claim's standing approval back, if it has one. */
    public void withdrawStanding(UUID claimId, Instant now) {
        standing(claimId).ifPresent(approval -> approval.withdraw(now));
        flush();
    }
}
