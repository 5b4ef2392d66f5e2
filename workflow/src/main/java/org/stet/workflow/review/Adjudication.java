package org.stet.workflow.review;

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

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.desk.Rating;

/** The decision between verdicts that differ, by somebody who gave neither. Written once. */
@Entity
@Immutable
@Table(name = "adjudication")
public class Adjudication {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    private int round;

    @Column(name = "adjudicator_id")
    private UUID adjudicatorId;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "rating_id")
    private Rating rating;

    @Erasable
    private String rationale;

    @Column(name = "adjudicated_at")
    private Instant adjudicatedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Adjudication() {}

    Adjudication(UUID claimId, int round, UUID adjudicatorId, Rating rating, String rationale, Instant adjudicatedAt) {
        this.claimId = claimId;
        this.round = round;
        this.adjudicatorId = adjudicatorId;
        this.rating = rating;
        this.rationale = rationale;
        this.adjudicatedAt = adjudicatedAt;
    }

    /** The adjudication's id. */
    public UUID id() {
        return id;
    }

    /** Who decided. */
    public UUID adjudicatorId() {
        return adjudicatorId;
    }

    /** What was decided. */
    public Rating rating() {
        return rating;
    }

    /** Why. */
    public String rationale() {
        return rationale;
    }

    /** When. */
    public Instant adjudicatedAt() {
        return adjudicatedAt;
    }
}
