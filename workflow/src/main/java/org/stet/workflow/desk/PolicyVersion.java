package org.stet.workflow.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One version of a desk's policy, as it is kept: written once. */
@Entity
@Immutable
@Table(name = "review_policy")
public class PolicyVersion {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "desk_id")
    private UUID deskId;

    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scale_id")
    private RatingScale scale;

    /** The same as a column: to name the scale is not to read it. */
    @Column(name = "scale_id", insertable = false, updatable = false)
    private UUID scaleId;

    @Column(name = "reviews_required")
    private int reviewsRequired;

    @Column(name = "blind_share_percent")
    private int blindSharePercent;

    @Column(name = "evidence_required")
    private int evidenceRequired;

    @Column(name = "minimum_independent_sources")
    private int minimumIndependentSources;

    @Column(name = "primary_source_required")
    private boolean primarySourceRequired;

    @Column(name = "reply_required")
    private boolean replyRequired;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> checklist = new ArrayList<>();

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For Hibernate. */
    protected PolicyVersion() {}

    /**
     * A desk's next version.
     *
     * @param madeBy who made it; null at the installation's first start
     */
    PolicyVersion(UUID deskId, int version, RatingScale scale, PolicySettings settings, UUID madeBy, Instant madeAt) {
        this.deskId = deskId;
        this.version = version;
        this.scale = scale;
        this.scaleId = scale.id();
        this.reviewsRequired = settings.reviewsRequired();
        this.blindSharePercent = settings.blindSharePercent();
        this.evidenceRequired = settings.evidenceRequired();
        this.minimumIndependentSources = settings.minimumIndependentSources();
        this.primarySourceRequired = settings.primarySourceRequired();
        this.replyRequired = settings.replyRequired();
        this.checklist = List.copyOf(settings.checklist());
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** What it says. */
    public ReviewPolicy policy() {
        return new ReviewPolicy(
                id,
                deskId,
                version,
                scaleId,
                reviewsRequired,
                blindSharePercent,
                evidenceRequired,
                minimumIndependentSources,
                primarySourceRequired,
                replyRequired,
                checklist);
    }

    /** The scale that verdicts are given on. */
    public RatingScale scale() {
        return scale;
    }

    /** Who made it; empty at the installation's first start. */
    public Optional<UUID> madeBy() {
        return Optional.ofNullable(madeBy);
    }

    /** Since when it holds. */
    public Instant madeAt() {
        return madeAt;
    }
}
