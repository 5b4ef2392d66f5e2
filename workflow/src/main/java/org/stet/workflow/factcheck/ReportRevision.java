package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.desk.Rating;

/** One revision of a report. Written once: an edit makes the next. */
@Entity
@Immutable
@Table(name = "report_revision")
public class ReportRevision {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    private int revision;

    @Erasable
    private String wording;

    @Erasable
    private String headline;

    @Erasable
    private String summary;

    @Erasable
    private String body;

    @Enumerated(EnumType.STRING)
    private Media.Medium medium;

    /** Where the picture, video or recording is. */
    @Erasable
    private String address;

    @Enumerated(EnumType.STRING)
    private Media.Authenticity authenticity;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "rating_id")
    private Rating rating;

    private String sha256;

    private UUID[] writers;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    /** For Hibernate. */
    protected ReportRevision() {}

    ReportRevision(
            UUID claimId,
            int revision,
            ReportText text,
            Rating rating,
            Set<UUID> writers,
            UUID editedBy,
            Instant editedAt) {
        this.claimId = claimId;
        this.revision = revision;
        this.wording = text.wording();
        this.headline = text.headline();
        this.summary = text.summary();
        this.body = text.body();
        text.media().ifPresent(media -> {
            this.medium = media.medium();
            this.address = media.address();
            this.authenticity = media.authenticity();
        });
        this.rating = rating;
        this.sha256 = text.sha256(claimId, rating.code());
        this.writers = writers.stream().sorted().toArray(UUID[]::new);
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    /** The revision's id. */
    public UUID id() {
        return id;
    }

    /** The claim that it is about. */
    public UUID claimId() {
        return claimId;
    }

    /** Its number, from 1. */
    public int revision() {
        return revision;
    }

    /** The version that a writer has by reading it: "r3". */
    public String tag() {
        return "r" + revision;
    }

    /** Its text. */
    public ReportText text() {
        return new ReportText(
                wording,
                headline,
                summary,
                body,
                Optional.ofNullable(medium).map(what -> new Media(what, address, authenticity)));
    }

    /** Its verdict. */
    public Rating rating() {
        return rating;
    }

    /** The SHA-256 of its canonical content, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Everybody whose words are in it, who therefore cannot approve it. */
    public Set<UUID> writers() {
        return Set.of(writers);
    }

    UUID[] writersColumn() {
        return writers.clone();
    }

    /** Who made this revision. */
    public UUID editedBy() {
        return editedBy;
    }

    /** When. */
    public Instant editedAt() {
        return editedAt;
    }
}
