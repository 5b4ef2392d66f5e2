package org.stet.workflow.archive;

import java.time.Instant;
import java.util.Optional;
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

/** What a publisher's rating means on a scale of the newsroom, as somebody decided it once. */
@Entity
@Immutable
@Table(name = "archive_rating")
public class RatingMapping {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String site;

    @Column(name = "rating_key")
    private String ratingKey;

    private int version;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "rating_id")
    private Rating rating;

    @Column(name = "mapped_by")
    private UUID mappedBy;

    @Column(name = "mapped_at")
    private Instant mappedAt;

    /** For Hibernate. */
    protected RatingMapping() {}

    RatingMapping(
            String site, String ratingKey, int version, Optional<Rating> rating, UUID mappedBy, Instant mappedAt) {
        this.site = site;
        this.ratingKey = ratingKey;
        this.version = version;
        this.rating = rating.orElse(null);
        this.mappedBy = mappedBy;
        this.mappedAt = mappedAt;
    }

    /** The publisher's site. */
    public String site() {
        return site;
    }

    /** The publisher's rating, folded. */
    public String ratingKey() {
        return ratingKey;
    }

    /** Which decision it is, from 1. */
    public int version() {
        return version;
    }

    /** What it means here; empty where it was decided that nothing does. */
    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    /** Who decided it. */
    public UUID mappedBy() {
        return mappedBy;
    }

    /** When. */
    public Instant mappedAt() {
        return mappedAt;
    }
}
