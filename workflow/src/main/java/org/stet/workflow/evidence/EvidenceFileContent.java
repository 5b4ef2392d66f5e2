package org.stet.workflow.evidence;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.stet.workflow.audit.Erasable;

/**
 * The bytes of a file, written once. Nothing reads or writes a row through this class, which would hold all of it in memory:
 * {@link EvidenceFiles} does so in parts.
 */
@Entity
@Immutable
@Table(name = "evidence_file_content")
class EvidenceFileContent {

    @Id
    @Column(name = "file_id")
    private UUID fileId;

    @Erasable
    private byte[] original;

    @Erasable
    private byte[] picture;

    /** For Hibernate. */
    protected EvidenceFileContent() {}
}
