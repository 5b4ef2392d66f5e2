package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/**
 * An editor's word that one exact check document may go out. It names the document's hash and everybody who wrote any part
 * of it, and the database refuses one whose approver is among them.
 */
@Entity
@Table(name = "approval")
public class Approval {

    /** What an approval covers. */
    public enum Format {
        /** The text of one revision, its claim and its verdict; evidence and replies were not covered. */
        REVISION(1),
        /** All that readers see. */
        DOCUMENT(2);

        private final int number;

        Format(int number) {
            this.number = number;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId;

    @Column(name = "sha256", updatable = false)
    private String revisionSha256;

    @Column(name = "writers", updatable = false)
    private UUID[] revisionWriters;

    @Column(updatable = false)
    private int format;

    @Column(name = "document_sha256", updatable = false)
    private String sha256;

    @Column(name = "document_writers", updatable = false)
    private UUID[] writers;

    @Column(name = "approved_by", updatable = false)
    private UUID approvedBy;

    @Column(name = "approved_at", updatable = false)
    private Instant approvedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** For Hibernate. */
    protected Approval() {}

    Approval(ReportRevision revision, CheckDocument document, Set<UUID> writers, UUID approvedBy, Instant approvedAt) {
        this.claimId = revision.claimId();
        this.revisionId = revision.id();
        this.revisionSha256 = revision.sha256();
        this.revisionWriters = revision.writersColumn();
        this.format = Format.DOCUMENT.number;
        this.sha256 = document.sha256();
        this.writers = writers.stream().sorted().toArray(UUID[]::new);
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }

    /** The approval's id. */
    public UUID id() {
        return id;
    }

    /** The revision of the report that is in what it approves. */
    public UUID revisionId() {
        return revisionId;
    }

    /** What it covers. */
    public Format format() {
        return Arrays.stream(Format.values())
                .filter(each -> each.number == format)
                .findFirst()
                .orElseThrow();
    }

    /** The hash that it names: of the document; of the revision's text where it is of the older format. */
    public String sha256() {
        return sha256;
    }

    /** Everybody who wrote any part of what it approves. */
    public Set<UUID> writers() {
        return Set.of(Objects.requireNonNullElse(writers, revisionWriters));
    }

    /** Who gave it. */
    public UUID approvedBy() {
        return approvedBy;
    }

    /** When. */
    public Instant approvedAt() {
        return approvedAt;
    }
}
