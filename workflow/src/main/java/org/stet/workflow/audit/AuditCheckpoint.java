package org.stet.workflow.audit;

import java.time.Instant;
import java.util.OptionalInt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A signed statement of all entries up to a position. Written once. */
@Entity
@Immutable
@Table(name = "audit_checkpoint")
class AuditCheckpoint implements RootsFile.Rooted {

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

    OptionalInt signer(CheckpointSeal seal) {
        return seal.signer(content(), signature);
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

    @Override
    public long number() {
        return number;
    }

    /** When it was made. */
    @Override
    public Instant at() {
        return at;
    }

    /** The position of the last entry that it covers. */
    @Override
    public long position() {
        return position;
    }

    /** How many entries it covers, from the first of all. */
    @Override
    public long entries() {
        return entries;
    }

    String previousRoot() {
        return previousRoot;
    }

    /** The hash over the previous root and the hashes of the entries since, in the order of their positions. */
    @Override
    public String root() {
        return root;
    }
}
