package org.stet.workflow.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;

/** A public fact-check taken back, with the reason that stands in its place. */
@Entity
@Table(name = "retraction")
public class Retraction {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "publication_id", updatable = false)
    private UUID publicationId;

    @Erasable
    @Column(updatable = false)
    private String reason;

    @Column(name = "retracted_by", updatable = false)
    private UUID retractedBy;

    @Column(name = "retracted_at", updatable = false)
    private Instant retractedAt;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Retraction() {}

    Retraction(UUID publicationId, String reason, UUID retractedBy, Instant retractedAt) {
        this.publicationId = publicationId;
        this.reason = reason;
        this.retractedBy = retractedBy;
        this.retractedAt = retractedAt;
    }

    void lift(Instant now) {
        this.liftedAt = now;
    }

    /** The publication that was taken back. */
    public UUID publicationId() {
        return publicationId;
    }

    /** Why, in words for readers. */
    public String reason() {
        return reason;
    }

    /** When. */
    public Instant retractedAt() {
        return retractedAt;
    }

    /** When a new version took its place; empty while it stands. */
    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }
}
