package org.stet.workflow.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Until when the public verdicts hold. */
@ApplicationScoped
public class Expiries {

    private final EntityManager entities;

    Expiries(EntityManager entities) {
        this.entities = entities;
    }

    /** Until when the claim's verdict holds; empty for always. */
    public Optional<Instant> of(UUID claimId) {
        return Optional.ofNullable(entities.find(VerdictExpiry.class, claimId)).map(VerdictExpiry::expiresAt);
    }

    void set(UUID claimId, Optional<Instant> expiresAt) {
        VerdictExpiry kept = entities.find(VerdictExpiry.class, claimId);
        if (expiresAt.isEmpty() && kept != null) {
            entities.remove(kept);
        } else if (expiresAt.isPresent() && kept != null) {
            kept.expiresAt(expiresAt.get());
        } else {
            expiresAt.ifPresent(moment -> entities.persist(new VerdictExpiry(claimId, moment)));
        }
        entities.flush();
    }
}
