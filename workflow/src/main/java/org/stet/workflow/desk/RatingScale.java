package org.stet.workflow.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;

/** One version of a scale of ratings. A version in use does not change; a new one is made. */
@Entity
@Table(name = "rating_scale")
public class RatingScale {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int version;

    @OneToMany(fetch = FetchType.EAGER)
    @JoinColumn(name = "scale_id", insertable = false, updatable = false)
    @OrderBy("position")
    private List<Rating> ratings = new ArrayList<>();

    @Generated
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected RatingScale() {}

    RatingScale(String name, int version) {
        this.name = name;
        this.version = version;
    }

    /** The version's id. */
    public UUID id() {
        return id;
    }

    /** The scale's name. */
    public String name() {
        return name;
    }

    /** The version's number, from 1. */
    public int version() {
        return version;
    }

    /** The ratings, best first. */
    public List<Rating> ratings() {
        return List.copyOf(ratings);
    }

    /** The rating that this code, name or id means; names and codes without regard to case. */
    public Optional<Rating> rating(String codeNameOrId) {
        String asked = codeNameOrId.strip().toLowerCase(Locale.ROOT);
        return ratings.stream()
                .filter(rating -> rating.code().equals(asked)
                        || rating.name().toLowerCase(Locale.ROOT).equals(asked)
                        || rating.id().toString().equals(asked))
                .findFirst();
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
