package org.stet.workflow.publication;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Until when a public verdict holds; then its claim is to be checked again. */
@Entity
@Table(name = "verdict_expiry")
class VerdictExpiry {

    @Id
    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For Hibernate. */
    protected VerdictExpiry() {}

    VerdictExpiry(UUID claimId, Instant expiresAt) {
        this.claimId = claimId;
        this.expiresAt = expiresAt;
    }

    void expiresAt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    UUID claimId() {
        return claimId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
