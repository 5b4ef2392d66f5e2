package org.stet.workflow.audit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A signed statement of all entries up to a position. Written once. */
@Entity
@Immutable
@Table(name = "audit_checkpoint")
class AuditCheckpoint {

    @Id
    private long number;

    private Instant at;

    private long position;

    private long entries;

    @Column(name = "previous_root")
    private String previousRoot;

    private String root;

    private String signature;

    protected AuditCheckpoint() {}

    AuditCheckpoint(long number, Instant at, long position, long entries, String previousRoot, String root) {
        this.number = number;
        this.at = at;
        this.position = position;
        this.entries = entries;
        this.previousRoot = previousRoot;
        this.root = root;
    }

    AuditCheckpoint signedBy(CheckpointSeal seal) {
        this.signature = seal.sign(content());
        return this;
    }

    boolean isSignedBy(CheckpointSeal seal) {
        return seal.isOurs(content(), signature);
    }

    /** What is signed: every column but the signature. */
    private String content() {
        return String.join(
                "\n",
                Long.toString(number),
                at.toString(),
                Long.toString(position),
                Long.toString(entries),
                previousRoot,
                root);
    }

    long number() {
        return number;
    }

    /** When it was made. */
    Instant at() {
        return at;
    }

    /** The position of the last entry that it covers. */
    long position() {
        return position;
    }

    /** How many entries it covers, from the first of all. */
    long entries() {
        return entries;
    }

    String previousRoot() {
        return previousRoot;
    }

    /** The hash over the previous root and the hashes of the entries since, in the order of their positions. */
    String root() {
        return root;
    }
}
