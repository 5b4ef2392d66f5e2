package org.stet.workflow.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One change, as it was recorded. Written once. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    /** The previous hash of a chain's first entry. */
    static final String GENESIS = "0".repeat(64);

    @Id
    private long position;

    @Column(name = "subject_type")
    @Enumerated(EnumType.STRING)
    private Subject.Type subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    private long seq;

    private Instant at;

    private UUID actor;

    private String action;

    private String before;

    private String after;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    /** For Hibernate. */
    protected AuditEntry() {}

    /**
     * SHA-256, in hexadecimal, over every other column, each with its length before it so that none can run over. The
     * database function {@code append_audit_entry} hashes in the same way.
     */
    final String computeHash() {
        return Sha256.ofFields(
                Long.toString(position),
                subjectType.name(),
                subjectId.toString(),
                Long.toString(seq),
                at.toString(),
                actor == null ? "" : actor.toString(),
                action,
                before,
                after,
                previousHash);
    }

    /** Where the entry stands among all entries of all subjects; growing, with gaps. */
    public long position() {
        return position;
    }

    /** What it is about. */
    public Subject subject() {
        return new Subject(subjectType, subjectId);
    }

    /** Its number in the subject's chain, from 1, without gaps. */
    public long seq() {
        return seq;
    }

    /** When it happened. */
    public Instant at() {
        return at;
    }

    /** Who did it; empty when the system did. */
    public Optional<UUID> actor() {
        return Optional.ofNullable(actor);
    }

    /** What was done, as a code: "accept", "submit". */
    public String action() {
        return action;
    }

    /** What the change replaced, as canonical JSON. */
    public String before() {
        return before;
    }

    /** What it put there, as canonical JSON. */
    public String after() {
        return after;
    }

    /** The hash of the entry before it in the chain; 64 zeros for the first. */
    public String previousHash() {
        return previousHash;
    }

    /** The entry's own hash. */
    public String hash() {
        return hash;
    }
}
