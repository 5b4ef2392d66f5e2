package org.stet.workflow.desk;

import java.time.Duration;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/** A desk of the newsroom with its policy: how many reviews, how much evidence, how much time, which scale. */
@Entity
@Table(name = "desk")
public class Desk {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String code;

    private String name;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scale_id")
    private RatingScale scale;

    @Column(name = "reviews_required")
    private int reviewsRequired;

    @Column(name = "evidence_required")
    private int evidenceRequired;

    @Column(name = "due_within_hours")
    private int dueWithinHours;

    /** For Hibernate. */
    protected Desk() {}

    Desk(
            String code,
            String name,
            int position,
            RatingScale scale,
            int reviewsRequired,
            int evidenceRequired,
            Duration dueWithin) {
        this.code = code;
        this.name = name;
        this.position = position;
        this.scale = scale;
        this.reviewsRequired = reviewsRequired;
        this.evidenceRequired = evidenceRequired;
        this.dueWithinHours = (int) dueWithin.toHours();
    }

    /** The desk's id. */
    public UUID id() {
        return id;
    }

    /** The name that programs use: "world". */
    public String code() {
        return code;
    }

    /** The name that people see: "World desk". */
    public String name() {
        return name;
    }

    /** The scale that the desk's verdicts are given on. */
    public RatingScale scale() {
        return scale;
    }

    /** How many reviews a claim needs: 1, or 2 that are blind to each other. */
    public int reviewsRequired() {
        return reviewsRequired;
    }

    /** How many pieces of evidence a review needs before it can be submitted. */
    public int evidenceRequired() {
        return evidenceRequired;
    }

    /** How long an accepted claim may take, where nobody says otherwise. */
    public Duration dueWithin() {
        return Duration.ofHours(dueWithinHours);
    }
}
