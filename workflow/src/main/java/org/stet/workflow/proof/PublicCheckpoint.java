package org.stet.workflow.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.stet.workflow.audit.CheckpointSeal;
import org.stet.workflow.audit.RootsFile;
import org.stet.workflow.audit.Sha256;

/**
 * A signed statement of some entries that are open to the newsroom, made to be shown to readers: unlike the record's own
 * checkpoints it says neither how many entries there are nor their positions, which would tell of sealed work. Written once.
 */
@Entity
@Immutable
@Table(name = "public_checkpoint")
class PublicCheckpoint implements RootsFile.Rooted {

    @Id
    private long number;

    private Instant at;

    @Column(name = "after_position")
    private long afterPosition;

    @Column(name = "to_position")
    private long toPosition;

    private String root;

    private String signature;

    /** For Hibernate. */
    protected PublicCheckpoint() {}

    PublicCheckpoint(long number, Instant at, long afterPosition, long toPosition, String root, CheckpointSeal seal) {
        this.number = number;
        this.at = at;
        this.afterPosition = afterPosition;
        this.toPosition = toPosition;
        this.root = root;
        this.signature = seal.sign(content(at, root));
    }

    /** What is signed. */
    static String content(Instant at, String root) {
        return String.join("\n", "stet-public-checkpoint-1", at.toString(), root);
    }

    OptionalInt signer(CheckpointSeal seal) {
        return seal.signer(content(at, root), signature);
    }

    /** What readers are given of it: where its key was replaced, that key as well, with the present one's word for it. */
    Proof.Checkpoint shown(CheckpointSeal seal) {
        List<String> keys = seal.publicKeys();
        Optional<Proof.Key> former = signer(seal).stream()
                .mapToObj(keys::get)
                .filter(key -> !key.equals(seal.publicKey()))
                .map(Proof.Key::of)
                .findFirst();
        return new Proof.Checkpoint(
                at,
                root,
                Sha256.of(content(at, root)),
                signature,
                former.map(key -> new Proof.FormerKey(key, seal.sign(key.asFormer()))));
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public long position() {
        return toPosition;
    }

    /** The positions that it spans: how many entries of them are open is told by the root. */
    @Override
    public long entries() {
        return toPosition - afterPosition;
    }

    /** It covers the open entries after this position. */
    long afterPosition() {
        return afterPosition;
    }

    /** The position of the last entry that it covers. */
    long toPosition() {
        return toPosition;
    }

    /** The root of the tree of the entries. */
    @Override
    public String root() {
        return root;
    }
}
