package org.stet.workflow.publication;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;

/** The public fact-check of a claim: one address for all its versions. */
@Entity
@Immutable
@Table(name = "publication")
public class Publication {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Erasable
    private String slug;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Publication() {}

    Publication(UUID claimId, String slug, Instant publishedAt) {
        this.claimId = claimId;
        this.slug = slug;
        this.publishedAt = publishedAt;
    }

    /** The publication's id. */
    public UUID id() {
        return id;
    }

    /** The claim that was checked. */
    public UUID claimId() {
        return claimId;
    }

    /** The last part of its public address. */
    public String slug() {
        return slug;
    }

    /** When its first version went out. */
    public Instant publishedAt() {
        return publishedAt;
    }
}
