package org.stet.workflow.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;

/** Why a claim is judged without a primary source, as one person states it for one round. */
@Entity
@Table(name = "primary_source_reason")
public class PrimarySourceReason {

    /** Which reasons {@code p} the person {@code :person} may see: the own, and those that are not sealed. */
    public static final String VISIBLE = "(p.sealedWith is null or p.statedBy = :person)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(updatable = false)
    private int round;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    @Erasable
    private String reason;

    @Column(name = "stated_by", updatable = false)
    private UUID statedBy;

    @Column(name = "stated_at")
    private Instant statedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected PrimarySourceReason() {}

    PrimarySourceReason(UUID claimId, int round, Optional<UUID> sealedWith, String reason, UUID statedBy, Instant now) {
        this.claimId = claimId;
        this.round = round;
        this.sealedWith = sealedWith.orElse(null);
        this.statedBy = statedBy;
        state(reason, now);
    }

    final void state(String reason, Instant now) {
        this.reason = reason;
        this.statedAt = now;
    }

    void seal(UUID assignment) {
        this.sealedWith = assignment;
    }

    void open() {
        this.sealedWith = null;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The assignment whose sealed work it belongs to; empty when everybody may see it. */
    public Optional<UUID> sealedWith() {
        return Optional.ofNullable(sealedWith);
    }

    /** The reason. */
    public String reason() {
        return reason;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who states it. */
    public UUID statedBy() {
        return statedBy;
    }
}
