package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;

/** One reviewer's place at one claim, for one round. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private int place;

    @Column(name = "reviewer_id", updatable = false)
    private UUID reviewerId;

    @Column(name = "assigned_by", updatable = false)
    private UUID assignedBy;

    @Column(name = "assigned_at", updatable = false)
    private Instant assignedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Erasable
    @Column(updatable = false)
    private String message;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Assignment() {}

    Assignment(
            UUID claimId,
            int round,
            int place,
            UUID reviewerId,
            UUID assignedBy,
            Optional<String> message,
            Instant assignedAt) {
        this.claimId = claimId;
        this.round = round;
        this.place = place;
        this.reviewerId = reviewerId;
        this.assignedBy = assignedBy;
        this.message =
                message.map(String::strip).filter(said -> !said.isEmpty()).orElse(null);
        this.assignedAt = assignedAt;
    }

    void accept(Instant now) {
        this.acceptedAt = now;
    }

    void end(String reason, Instant now) {
        this.endedAt = now;
        this.endReason = reason;
    }

    /** The assignment's id. */
    public UUID id() {
        return id;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The claim's round that it is for. */
    public int round() {
        return round;
    }

    /** 1 or 2. */
    public int place() {
        return place;
    }

    /** The reviewer. */
    public UUID reviewerId() {
        return reviewerId;
    }

    /** Who assigned it; the reviewer, when it was taken. */
    public UUID assignedBy() {
        return assignedBy;
    }

    /** Since when. */
    public Instant assignedAt() {
        return assignedAt;
    }

    /** What the editor, or who handed it over, said with it. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** When the reviewer said to do it. */
    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /** Why it ended; empty while it is open. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Until when; empty while it is open. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
