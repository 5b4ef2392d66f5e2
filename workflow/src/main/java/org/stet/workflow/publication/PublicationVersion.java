package org.stet.workflow.publication;

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

import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.ReportRevision;

/** One version of a public fact-check: an approved document, and the correction that it is, if it is one. Written once. */
@Entity
@Immutable
@Table(name = "publication_version")
public class PublicationVersion {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "publication_id")
    private UUID publicationId;

    private int version;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "revision_id")
    private ReportRevision revision;

    @Column(name = "approval_id")
    private UUID approvalId;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "correction_id")
    private Correction correction;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected PublicationVersion() {}

    PublicationVersion(
            UUID publicationId,
            int version,
            ReportRevision revision,
            Approval approval,
            Optional<Correction> correction,
            UUID publishedBy,
            Instant publishedAt) {
        this.publicationId = publicationId;
        this.version = version;
        this.revision = revision;
        this.approvalId = approval.id();
        this.correction = correction.orElse(null);
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }

    /** The publication that it is a version of. */
    public UUID publicationId() {
        return publicationId;
    }

    /** Its number, from 1. */
    public int version() {
        return version;
    }

    /** The revision of the report that is in its document. */
    public ReportRevision revision() {
        return revision;
    }

    /** The approval under which it went out. */
    public UUID approvalId() {
        return approvalId;
    }

    /** The correction that it is; empty for a first check or a re-check. */
    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }

    /** Who published it. */
    public UUID publishedBy() {
        return publishedBy;
    }

    /** When. */
    public Instant publishedAt() {
        return publishedAt;
    }
}
