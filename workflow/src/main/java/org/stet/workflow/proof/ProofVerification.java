package org.stet.workflow.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.stet.workflow.audit.AuditTrail.SaltedWords;
import org.stet.workflow.audit.CheckpointSeal;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.ApprovedDocument;

/** Verifies a proof by itself: without database and network. */
public final class ProofVerification {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Proof proof;
    private final String fingerprint;
    private final Optional<String> copy;
    private final Map<Flaw, List<String>> flaws = new EnumMap<>(Flaw.class);
    private final List<String> proven = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private ProofVerification(Proof proof, String fingerprint, Optional<String> copy) {
        this.proof = proof;
        this.fingerprint = fingerprint;
        this.copy = copy;
    }

    /**
     * What a verification found.
     *
     * @param flaws what is wrong, the gravest first, each with where
     * @param proven what is proven, a sentence each; nothing where there is a flaw
     * @param open what is not proven, a sentence each
     */
    public record Result(Map<Flaw, List<String>> flaws, List<String> proven, List<String> open) {

        /** Whether nothing is wrong. */
        public boolean holds() {
            return flaws.isEmpty();
        }
    }

    /**
     * Verifies a proof.
     *
     * @param fingerprint of the key that the newsroom says is its own, however it is written
     * @param copy a text that somebody kept, to stand in the place of one that was erased
     */
    public static Result of(Proof proof, String fingerprint, Optional<String> copy) {
        return new ProofVerification(proof, plain(fingerprint), copy).verify();
    }

    private static String plain(String fingerprint) {
        return fingerprint
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^sha-?256:", "")
                .replace(":", "");
    }

    private Result verify() {
        key();
        long seq = 0;
        int number = 0;
        for (Proof.Version version : proof.versions()) {
            number++;
            require(version.number() == number, Flaw.ORDER, "version " + number + " is missing or in another place");
            version(version, seq);
            seq = version.publication().entry().seq();
        }
        require(number > 0, Flaw.ORDER, "there is no version in the file");
        long last = seq;
        proof.retraction().ifPresent(retraction -> retraction(retraction, last));
        if (!flaws.isEmpty()) {
            return new Result(flaws, List.of(), List.of());
        }
        open.add("That what the fact-check says is true.");
        open.add("That the times are right: they are those of the newsroom’s clock.");
        open.add("That the key is the newsroom’s. Compare its fingerprint with what the newsroom publishes, such as at"
                + " /.well-known/stet-keys.json on its site.");
        open.add("That nothing came after: a later version or a retraction is in a newer file.");
        return new Result(flaws, proven, open);
    }

    private void key() {
        String actual = fingerprintOf(proof.key());
        require(
                actual.equals(fingerprint) && proof.key().fingerprint().equals(actual),
                Flaw.KEY,
                "the file was signed with the key " + actual + ", not with " + fingerprint);
        if (flaws.isEmpty()) {
            proven.add("The checkpoints were signed with the key " + actual + ".");
        }
    }

    private static String fingerprintOf(Proof.Key key) {
        try {
            return CheckpointSeal.fingerprint(key.publicKey());
        } catch (IllegalArgumentException notBase64) {
            return "(none that can be read)";
        }
    }

    private void version(Proof.Version version, long before) {
        String where = "version " + version.number();
        Proof.Entry approval = version.approval().entry();
        Proof.Entry publication = version.publication().entry();
        recorded(version.approval(), "approve", where + ", the approval");
        recorded(version.publication(), "publish", where + ", the publication");
        require(
                before < approval.seq() && approval.seq() < publication.seq(),
                Flaw.ORDER,
                where + ": the approval does not stand before the publication and after what was public before");
        JsonNode approved = values(approval);
        JsonNode published = values(publication);
        number(version, published);
        String sha256 = version.sha256();
        require(
                sha256.equals(approved.path("sha256").asText())
                        && sha256.equals(published.path("sha256").asText()),
                Flaw.TEXT,
                where + ": its hash is not the one that was approved and published");
        proven.add(where.replaceFirst("v", "V") + ": a text with the SHA-256 " + sha256 + " was approved on "
                + approval.at() + " and published on " + publication.at() + ". The record of both was signed on "
                + version.publication().checkpoint().at() + " at the latest.");
        text(version, where);
        name(version, approved.path("approver"), where);
        address(version, published.path("slug"), where);
    }

    /** Older releases recorded no number. */
    private void number(Proof.Version version, JsonNode published) {
        JsonNode number = published.path("publicationVersion");
        require(
                number.isMissingNode() || number.asInt() == version.number(),
                Flaw.ORDER,
                "version " + version.number() + " was published as version " + number.asText());
    }

    private void text(Proof.Version version, String where) {
        Optional<String> kept = copy.filter(text -> hash(version, text).equals(version.sha256()));
        if (version.text().isPresent()) {
            require(
                    hash(version, version.text().get()).equals(version.sha256()),
                    Flaw.TEXT,
                    where + ": the text in the file is not the one that was approved");
            proven.add("The text of " + where + " in the file is that text, to the character.");
        } else if (kept.isPresent()) {
            proven.add("Your copy is the text of " + where + ", to the character.");
        } else {
            open.add("What the text of " + where + " said: it is not in the file. "
                    + version.removed().orElse("") + " If you have a copy, name it with --text.");
        }
    }

    private static String hash(Proof.Version version, String text) {
        try {
            return ApprovedDocument.sha256(
                    version.covers() == Proof.Covers.DOCUMENT ? Approval.Format.DOCUMENT : Approval.Format.REVISION,
                    text);
        } catch (IllegalArgumentException noDocument) {
            return "";
        }
    }

    private void name(Proof.Version version, JsonNode recorded, String where) {
        Optional<String> name = version.approver().name();
        if (name.isEmpty()) {
            open.add("Who approved " + where + ": the file names nobody. The record says that it was an editor.");
            return;
        }
        require(
                isOf(recorded, name.get(), version.approver().salt()),
                Flaw.NAME,
                where + ": it was not approved under the name " + name.get());
        proven.add("It was approved under the name " + name.get() + ".");
    }

    private void address(Proof.Version version, JsonNode recorded, String where) {
        if (version.addressSalt().isEmpty() && recorded.isObject()) {
            open.add("At which address " + where + " was published: it was erased.");
            return;
        }
        require(
                isOf(recorded, proof.slug(), version.addressSalt()),
                Flaw.ADDRESS,
                where + ": it was not published at /checks/" + proof.slug());
    }

    /** Whether an entry has these words: as their salted hash; older entries as they are. */
    private static boolean isOf(JsonNode recorded, String words, Optional<String> salt) {
        return recorded.isTextual()
                ? recorded.asText().equals(words)
                : salt.map(its -> new SaltedWords(its, words).sha256())
                        .filter(recorded.path("textSha256").asText()::equals)
                        .isPresent();
    }

    private void retraction(Proof.Recorded retraction, long before) {
        recorded(retraction, "retract", "the retraction");
        require(
                before < retraction.entry().seq(),
                Flaw.ORDER,
                "the retraction does not stand after what was retracted");
        proven.add("The fact-check was retracted on " + retraction.entry().at() + ".");
    }

    /** The entry says what was recorded, stands where it is said to stand, and the checkpoint over it is signed. */
    private void recorded(Proof.Recorded recorded, String action, String where) {
        Proof.Entry entry = recorded.entry();
        Proof.Checkpoint checkpoint = recorded.checkpoint();
        String content = PublicCheckpoint.content(checkpoint.at(), checkpoint.root());
        boolean asWritten = entry.computeHash().equals(entry.hash());
        require(asWritten, Flaw.ENTRY, where + ": the entry does not give its hash");
        require(
                entry.action().equals(action)
                        && entry.subject() == Subject.Type.CLAIM
                        && entry.id().equals(proof.claim()),
                Flaw.ORDER,
                where + ": another entry stands in its place");
        boolean unchanged = Sha256.of(content).equals(checkpoint.sha256());
        require(unchanged, Flaw.CHECKPOINT, where + ": the checkpoint does not give its hash");
        require(
                !asWritten
                        || !unchanged
                        || EntryTree.follow(entry.hash(), recorded.path()).equals(checkpoint.root()),
                Flaw.ORDER,
                where + ": the entry does not stand under the checkpoint at this place");
        require(
                !unchanged || CheckpointSeal.verifies(keyOf(checkpoint), content, checkpoint.signature()),
                Flaw.SIGNATURE,
                where + ": the signature is not that of the checkpoint with the key in the file");
    }

    /** The key that signs for a checkpoint: the file's own, or one before it for which the file's own vouches. */
    private String keyOf(Proof.Checkpoint checkpoint) {
        String own = proof.key().publicKey();
        return checkpoint
                .former()
                .filter(former -> former.key().fingerprint().equals(fingerprintOf(former.key()))
                        && CheckpointSeal.verifies(own, former.key().asFormer(), former.signature()))
                .map(former -> former.key().publicKey())
                .orElse(own);
    }

    private static JsonNode values(Proof.Entry entry) {
        try {
            return JSON.readTree(entry.after());
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private void require(boolean holds, Flaw flaw, String where) {
        if (!holds) {
            flaws.computeIfAbsent(flaw, first -> new ArrayList<>()).add(where);
        }
    }
}
