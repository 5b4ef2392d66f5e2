package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/**
 * An editor's word that one exact revision may go out. It names the revision's hash and its writers, and the database
 * refuses one whose approver is among them.
 */
@Entity
@Table(name = "approval")
public class Approval {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "revision_id")
    private UUID revisionId;

    private String sha256;

    private UUID[] writers;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** For Hibernate. */
    protected Approval() {}

    Approval(ReportRevision revision, UUID approvedBy, Instant approvedAt) {
        this.claimId = revision.claimId();
        this.revisionId = revision.id();
        this.sha256 = revision.sha256();
        this.writers = revision.writersColumn();
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

    /** The revision that it approves. */
    public UUID revisionId() {
        return revisionId;
    }

    /** The hash of that revision's content. */
    public String sha256() {
        return sha256;
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
