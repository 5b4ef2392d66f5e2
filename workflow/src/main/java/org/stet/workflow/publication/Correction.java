package org.stet.workflow.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;

/** A correction of a published fact-check: begun, then published as a new version or given up. */
@Entity
@Table(name = "correction")
public class Correction {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CorrectionKind kind;

    @Erasable
    @Column(updatable = false)
    private String reason;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    /** For Hibernate. */
    protected Correction() {}

    Correction(UUID claimId, CorrectionKind kind, String reason, UUID requestedBy, Instant requestedAt) {
        this.claimId = claimId;
        this.kind = kind;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    void publish(Instant now) {
        this.publishedAt = now;
    }

    void cancel(Instant now) {
        this.cancelledAt = now;
    }

    /** The correction's id. */
    public UUID id() {
        return id;
    }

    /** The claim whose fact-check it corrects. */
    public UUID claimId() {
        return claimId;
    }

    /** How much it changes. */
    public CorrectionKind kind() {
        return kind;
    }

    /** What was wrong, in words for readers. */
    public String reason() {
        return reason;
    }

    /** Who began it. */
    public UUID requestedBy() {
        return requestedBy;
    }

    /** When it was begun. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** When it was published; empty while it is prepared. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
