package org.stet.workflow.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.CanonicalJson;
import org.stet.workflow.audit.CheckpointSeal;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;

/**
 * All that is needed to verify, without Stet, what was approved and published of one fact-check.
 *
 * @param format which form this file has: {@link #FORMAT}
 * @param slug the last part of the public address
 * @param claim the claim's id
 * @param key the key that signed the checkpoints
 * @param versions every version that went out, first to last
 * @param retraction the entry of the retraction that stands
 */
public record Proof(
        String format, String slug, UUID claim, Key key, List<Version> versions, Optional<Recorded> retraction) {

    /** The form of the files that this release writes and verifies. */
    public static final String FORMAT = "stet-proof-1";

    /** Keeps its own copy of the list. */
    public Proof {
        versions = List.copyOf(versions);
    }

    /**
     * A public key.
     *
     * @param algorithm {@code Ed25519}
     * @param publicKey X.509, Base64
     * @param fingerprint the SHA-256 of the key's bytes, in hexadecimal
     */
    public record Key(String algorithm, String publicKey, String fingerprint) {

        static Key of(String publicKey) {
            return new Key("Ed25519", publicKey, CheckpointSeal.fingerprint(publicKey));
        }

        /** What the key that replaced this one signs, to say that this was the newsroom's before it. */
        String asFormer() {
            return "stet-former-key-1\n" + fingerprint;
        }
    }

    /**
     * A key that was replaced.
     *
     * @param key the key
     * @param signature of the present key, over what says that this one was the newsroom's before it
     */
    public record FormerKey(Key key, String signature) {}

    /** What the hash of a version is taken over. */
    public enum Covers {
        /** All that readers see: the hash is the text's SHA-256. */
        DOCUMENT,
        /** Of an approval by an older release: the report, its claim and its verdict. */
        REPORT
    }

    /**
     * One version.
     *
     * @param number its number, from 1
     * @param sha256 the hash that was approved
     * @param covers what it is taken over
     * @param text the approved text, to the character; empty once it was erased
     * @param removed what says that the text was erased, and by whose order
     * @param approver who approved, as far as readers may know
     * @param addressSalt what the address is hashed with in the entry; empty once the address was erased
     * @param approval the entry of the approval
     * @param publication the entry of the publication
     */
    public record Version(
            int number,
            String sha256,
            Covers covers,
            Optional<String> text,
            Optional<String> removed,
            Approver approver,
            Optional<String> addressSalt,
            Recorded approval,
            Recorded publication) {}

    /**
     * Who approved.
     *
     * @param role as what
     * @param name the name, where the newsroom tells it and it was not erased
     * @param salt what the name is hashed with in the entry
     */
    public record Approver(String role, Optional<String> name, Optional<String> salt) {}

    /**
     * An entry with what links it to a signed checkpoint.
     *
     * @param path the hashes that lead from the entry's to the checkpoint's root
     */
    public record Recorded(Entry entry, List<Step> path, Checkpoint checkpoint) {

        /** Keeps its own copy of the list. */
        public Recorded {
            path = List.copyOf(path);
        }
    }

    /**
     * An entry of the record, as far as readers may know it: the hash that it has in the newsroom's record stands for who
     * acted and for the place among all entries.
     *
     * @param subject what it is about
     * @param id its subject's id
     * @param seq its number in the subject's chain
     * @param at when it happened, by the newsroom's clock
     * @param action what was done
     * @param before what the change replaced, as canonical JSON
     * @param after what it put there, as canonical JSON; words are salted hashes
     * @param recorded the entry's hash in the newsroom's record
     * @param hash the hash over all of these
     */
    public record Entry(
            Subject.Type subject,
            UUID id,
            long seq,
            Instant at,
            String action,
            String before,
            String after,
            String recorded,
            String hash) {

        static Entry of(AuditEntry entry) {
            Entry open = new Entry(
                    entry.subject().type(),
                    entry.subject().id(),
                    entry.seq(),
                    entry.at(),
                    entry.action(),
                    entry.before(),
                    entry.after(),
                    entry.hash(),
                    "");
            return new Entry(
                    open.subject,
                    open.id,
                    open.seq,
                    open.at,
                    open.action,
                    open.before,
                    open.after,
                    open.recorded,
                    open.computeHash());
        }

        /** The SHA-256 over every other field, each with its length before it. */
        String computeHash() {
            return Sha256.ofFields(
                    "entry",
                    subject.name(),
                    id.toString(),
                    Long.toString(seq),
                    at.toString(),
                    action,
                    before,
                    after,
                    recorded);
        }
    }

    /** On which side of a path a neighbour stands. */
    public enum Side {
        /** Before. */
        LEFT,
        /** After. */
        RIGHT
    }

    /**
     * One step of a path.
     *
     * @param side where the neighbour stands
     * @param hash its hash
     */
    public record Step(Side side, String hash) {}

    /**
     * A signed checkpoint.
     *
     * @param at when it was made
     * @param root the root of the tree of the entries that it covers
     * @param sha256 the hash of what is signed
     * @param signature Ed25519, Base64
     * @param former the key that signed it, where that was replaced since
     */
    public record Checkpoint(Instant at, String root, String sha256, String signature, Optional<FormerKey> former) {}

    /** The file. */
    public String json() {
        return CanonicalJson.of(this);
    }

    /**
     * The proof that a file is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Proof read(String json) {
        Proof proof = CanonicalJson.read(json, Proof.class);
        if (proof == null || !FORMAT.equals(proof.format())) {
            throw new IllegalArgumentException("is no " + FORMAT);
        }
        return proof;
    }
}
