package org.stet.workflow.agreement;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.desk.Rating;

/** One verdict of a blind double review as it was when both were first opened. Written once. */
@Entity
@Immutable
@Table(name = "revealed_verdict")
public class RevealedVerdict {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    private int round;

    @Column(name = "desk_id")
    private UUID deskId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "rating_id")
    private Rating rating;

    @Column(name = "revealed_at")
    private Instant revealedAt;

    /** For Hibernate. */
    protected RevealedVerdict() {}

    RevealedVerdict(UUID claimId, int round, UUID deskId, UUID reviewerId, Rating rating, Instant revealedAt) {
        this.claimId = claimId;
        this.round = round;
        this.deskId = deskId;
        this.reviewerId = reviewerId;
        this.rating = rating;
        this.revealedAt = revealedAt;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The claim's round. */
    public int round() {
        return round;
    }

    /** Whose verdict it is. */
    public UUID reviewerId() {
        return reviewerId;
    }

    /** The verdict. */
    public Rating rating() {
        return rating;
    }

    /** When both were opened. */
    public Instant revealedAt() {
        return revealedAt;
    }
}
