package org.stet.workflow.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.CheckpointSeal;
import org.stet.workflow.audit.KeptRoots;
import org.stet.workflow.audit.Seals;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A proof file holds by itself; whatever is changed in it is found and told apart; it tells nothing that is sealed. */
@QuarkusTest
class ProofTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Publishing publishing;

    @Inject
    Reporting reporting;

    @Inject
    Reviewing reviewing;

    @Inject
    Publications publications;

    @Inject
    Proofs proofs;

    @Inject
    PublicCheckpoints checkpoints;

    @Inject
    Erasing erasing;

    @Inject
    AuditVerification verification;

    @Inject
    Sql sql;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    CheckDocuments documents;

    @Inject
    KeptRoots kept;

    @Inject
    Clock clock;

    @Test
    void two_versions_and_a_retraction_are_proven_with_the_name_where_it_is_told() {
        UUID id = twoVersions();
        publishing.retract(cast.marta(), id, Expected.ANY, Optional.of("The source was made up."));
        Proof proof = proofs.of(slug(id), true);
        ProofVerification.Result result = verified(proof);
        assertThat(result.flaws()).isEmpty();
        assertThat(result.proven())
                .anyMatch(line -> line.startsWith("Version 1: a text with the SHA-256 "))
                .anyMatch(line -> line.startsWith("Version 2: a text with the SHA-256 "))
                .anyMatch(line -> line.startsWith("The text of version 2 in the file is that text"))
                .contains("It was approved under the name " + cast.idris().name() + ".")
                .anyMatch(line -> line.startsWith("The fact-check was retracted on "));
        assertThat(result.open()).contains("That what the fact-check says is true.");
        assertThat(proof.json())
                .doesNotContain("The source was made up.", cast.marta().name());
    }

    @Test
    void nobody_is_named_unless_the_newsroom_does() {
        Proof proof = proofs.of(slug(journey.published()), false);
        assertThat(proof.json())
                .doesNotContain(cast.idris().name(), cast.idris().id().toString());
        assertThat(verified(proof).open()).anyMatch(line -> line.startsWith("Who approved version 1"));
    }

    @Test
    void each_kind_of_tampering_is_told_apart() throws GeneralSecurityException {
        Proof proof = proofs.of(slug(twoVersions()), true);
        Proof other = proofs.of(slug(journey.published()), true);
        Proof.Version first = proof.versions().get(0);
        Proof.Recorded approval = first.approval();
        Proof.Checkpoint checkpoint = approval.checkpoint();
        String strange = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        Map<String, Flaw> tampered = new LinkedHashMap<>();
        tampered.put(proof.json().replaceFirst("Headline corrected", "Headline corrupted"), Flaw.TEXT);
        tampered.put(proof.json().replace(cast.idris().name(), "Somebody Else"), Flaw.NAME);
        tampered.put(proof.json().replaceFirst("\"slug\":\"", "\"slug\":\"not-"), Flaw.ADDRESS);
        tampered.put(
                with(proof, approval(first, new Proof.Recorded(later(approval.entry()), approval.path(), checkpoint)))
                        .json(),
                Flaw.ENTRY);
        tampered.put(
                with(
                                proof,
                                approval(
                                        first,
                                        new Proof.Recorded(rehashed(approval.entry()), approval.path(), checkpoint)))
                        .json(),
                Flaw.ORDER);
        tampered.put(with(proof, approval(first, first.publication())).json(), Flaw.ORDER);
        tampered.put(
                with(proof, approval(first, other.versions().get(0).approval())).json(), Flaw.ORDER);
        tampered.put(
                new Proof(
                                proof.format(),
                                proof.slug(),
                                proof.claim(),
                                proof.key(),
                                List.of(proof.versions().get(1), first),
                                Optional.empty())
                        .json(),
                Flaw.ORDER);
        tampered.put(
                with(proof, approval(first, under(approval, checkpoint.at().plusSeconds(60), checkpoint)))
                        .json(),
                Flaw.CHECKPOINT);
        tampered.put(
                with(proof, approval(first, signed(approval, other(checkpoint.signature()))))
                        .json(),
                Flaw.SIGNATURE);
        tampered.put(keyed(proof, strange).json(), Flaw.KEY);
        tampered.forEach((json, flaw) -> assertThat(
                        verified(Proof.read(json)).flaws().keySet().iterator().next())
                .as(json)
                .isEqualTo(flaw));
        assertThat(tampered).hasSize(11);
        assertThat(ProofVerification.of(proof, "0".repeat(64), Optional.empty()).flaws())
                .containsOnlyKeys(Flaw.KEY);
    }

    @Test
    void a_fingerprint_may_be_written_as_people_write_them() {
        Proof proof = proofs.of(slug(journey.published()), false);
        String spread =
                "SHA256:" + proof.key().fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        assertThat(ProofVerification.of(proof, spread, Optional.empty()).holds())
                .isTrue();
    }

    @Test
    void what_was_erased_leaves_the_proof_whole_and_a_copy_can_still_be_shown_to_be_the_text() {
        UUID id = journey.submitted();
        reporting.save(cast.ana(), id, journey.report(id), ClaimJourney.draft("Adalgisa"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        String copy = proofs.of(slug(id), true).versions().get(0).text().orElseThrow();
        Optional<String> words = Optional.of("Adalgisa");
        erasing.erase(
                cast.nora(),
                words,
                new Erasing.Order(Optional.of("Harbour Court"), Optional.of("A reason.")),
                erasing.plan(cast.nora(), words).tag());
        Proof proof = proofs.of(slug(id), true);
        assertThat(proof.json()).doesNotContainIgnoringCase("adalgisa").contains("by order of Harbour Court");
        ProofVerification.Result result = verified(proof);
        assertThat(result.flaws()).isEmpty();
        assertThat(result.open())
                .anyMatch(line -> line.startsWith("What the text of version 1 said"))
                .anyMatch(line -> line.startsWith("At which address version 1 was published"));
        assertThat(ProofVerification.of(proof, proof.key().fingerprint(), Optional.of(copy))
                        .proven())
                .contains("Your copy is the text of version 1, to the character.");
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void sealed_work_changes_no_proof_and_is_in_none() throws SQLException {
        UUID id = journey.published();
        String before = proofs.of(slug(id), true).json();
        long checkpointsBefore = sql.number("select count(*) from public_checkpoint");
        UUID blind = journey.inReview(cast.ana(), cast.tom());
        checkpoints.make();
        long opened = sql.number("select count(*) from public_checkpoint");
        reviewing.save(cast.ana(), blind, Expected.ANY, Optional.of("false"), Optional.of("Only Ana may read this."));
        checkpoints.make();
        assertThat(sql.number("select count(*) from public_checkpoint")).isEqualTo(opened);
        assertThat(opened).isGreaterThan(checkpointsBefore);
        assertThat(proofs.of(slug(id), true).json()).isEqualTo(before);
        UUID next = journey.published();
        assertThat(proofs.of(slug(next), true).json())
                .doesNotContain("Only Ana may read this.", blind.toString(), "position");
        assertThat(journey.claim(blind).state()).isIn(ClaimState.ASSIGNED, ClaimState.IN_REVIEW);
    }

    @Test
    void a_checkpoint_for_readers_that_is_changed_or_dropped_is_found_by_verification() throws SQLException {
        proofs.of(slug(journey.published()), false);
        proofs.of(slug(journey.published()), false);
        long last = sql.number("select max(number) from public_checkpoint");
        Object root = sql.rows("select root from public_checkpoint where number = ?", last)
                .get(0)
                .get("root");
        sql.change(Sql.As.SUPERUSER, "update public_checkpoint set root = 'x' where number = ?", last);
        assertThat(verification.verify().breaks().orElseThrow().what()).contains("its signature is not ours");
        sql.change(Sql.As.SUPERUSER, "update public_checkpoint set root = ? where number = ?", root, last);
        sql.change(Sql.As.SUPERUSER, "update public_checkpoint set number = ? where number = ?", last + 1, last);
        assertThat(verification.verify().breaks().orElseThrow().what()).contains("a public checkpoint before it");
        sql.change(Sql.As.SUPERUSER, "update public_checkpoint set number = ? where number = ?", last, last + 1);
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void the_newest_checkpoint_for_readers_is_missed_where_it_was_dropped_alone() throws SQLException {
        proofs.of(slug(journey.published()), false);
        Map<String, Object> last = sql.rows("select * from public_checkpoint order by number desc limit 1")
                .get(0);
        sql.change(Sql.As.SUPERUSER, "delete from public_checkpoint where number = ?", last.get("number"));
        AuditVerification.Break found = verification.verify().breaks().orElseThrow();
        assertThat(found.what()).contains("the database is behind", "public-audit-roots.txt");
        assertThat(found.seq()).isEqualTo(last.get("number"));
        sql.change(
                Sql.As.SUPERUSER,
                "insert into public_checkpoint (number, at, after_position, to_position, root, signature)"
                        + " values (?, ?, ?, ?, ?, ?)",
                last.get("number"),
                last.get("at"),
                last.get("after_position"),
                last.get("to_position"),
                last.get("root"),
                last.get("signature"));
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void a_proof_that_was_made_before_a_change_of_the_key_still_holds_and_so_does_a_new_one() throws Exception {
        String slug = slug(twoVersions());
        Proof before = proofs.of(slug, false);
        KeyPair next = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        CheckpointSeal changed = Seals.of(next, List.of(before.key().publicKey()));
        PublicCheckpoints under = new PublicCheckpoints(entities, audit, changed, kept, clock);
        Proofs after = new Proofs(publications, documents, audit, under, changed);

        assertThat(after.key().fingerprint()).isNotEqualTo(before.key().fingerprint());
        assertThat(after.formerKeys()).containsExactly(before.key());
        assertThat(verified(before).flaws()).isEmpty();
        Proof proof = Proof.read(after.of(slug, false).json());
        assertThat(ProofVerification.of(proof, after.key().fingerprint(), Optional.empty())
                        .flaws())
                .isEmpty();
        assertThat(proof.versions()
                        .get(0)
                        .approval()
                        .checkpoint()
                        .former()
                        .orElseThrow()
                        .key())
                .isEqualTo(before.key());
        assertThat(ProofVerification.of(proof, before.key().fingerprint(), Optional.empty())
                        .flaws())
                .containsOnlyKeys(Flaw.KEY);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> under.verification().get()))
                .isEmpty();

        KeyPair strange = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Proof forged = Proof.read(proof.json()
                .replace(
                        proof.key().publicKey(),
                        Base64.getEncoder().encodeToString(strange.getPublic().getEncoded())));
        assertThat(ProofVerification.of(forged, after.key().fingerprint(), Optional.empty())
                        .flaws())
                .containsKeys(Flaw.KEY, Flaw.SIGNATURE);
        PublicCheckpoints forgetful = new PublicCheckpoints(entities, audit, Seals.of(next, List.of()), kept, clock);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> forgetful.verification().get())
                        .orElseThrow()
                        .what())
                .contains("its signature is not ours");
    }

    @Test
    void what_is_not_public_has_no_proof_and_what_is_no_proof_is_none() {
        assertThatThrownBy(() -> proofs.of("no-such-check", false)).isInstanceOf(NotFound.class);
        for (String nothing :
                List.of("", "null", "{}", "[]", "{\"format\":\"stet-proof-1\"}", "{\"more\":1}", "\u0000")) {
            assertThatThrownBy(() -> Proof.read(nothing)).as(nothing).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private UUID twoVersions() {
        UUID id = journey.correcting(CorrectionKind.CORRECTION);
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }

    private String slug(UUID claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.ofClaim(claim).orElseThrow().slug());
    }

    /** With the fingerprint that the newsroom publishes, not with what the file says of itself. */
    private ProofVerification.Result verified(Proof proof) {
        return ProofVerification.of(proof, proofs.key().fingerprint(), Optional.empty());
    }

    private static Proof with(Proof proof, Proof.Version first) {
        return new Proof(
                proof.format(),
                proof.slug(),
                proof.claim(),
                proof.key(),
                List.of(first, proof.versions().get(1)),
                proof.retraction());
    }

    private static Proof.Version approval(Proof.Version version, Proof.Recorded approval) {
        return new Proof.Version(
                version.number(),
                version.sha256(),
                version.covers(),
                version.text(),
                version.removed(),
                version.approver(),
                version.addressSalt(),
                approval,
                version.publication());
    }

    /** The entry at another time, under its old hash. */
    private static Proof.Entry later(Proof.Entry entry) {
        return new Proof.Entry(
                entry.subject(),
                entry.id(),
                entry.seq(),
                entry.at().plusSeconds(1),
                entry.action(),
                entry.before(),
                entry.after(),
                entry.recorded(),
                entry.hash());
    }

    /** The entry at another time, under a new hash. */
    private static Proof.Entry rehashed(Proof.Entry entry) {
        Proof.Entry later = later(entry);
        return new Proof.Entry(
                later.subject(),
                later.id(),
                later.seq(),
                later.at(),
                later.action(),
                later.before(),
                later.after(),
                later.recorded(),
                later.computeHash());
    }

    private static Proof.Recorded under(Proof.Recorded recorded, Instant at, Proof.Checkpoint checkpoint) {
        return new Proof.Recorded(
                recorded.entry(),
                recorded.path(),
                new Proof.Checkpoint(
                        at, checkpoint.root(), checkpoint.sha256(), checkpoint.signature(), checkpoint.former()));
    }

    private static Proof.Recorded signed(Proof.Recorded recorded, String signature) {
        Proof.Checkpoint checkpoint = recorded.checkpoint();
        return new Proof.Recorded(
                recorded.entry(),
                recorded.path(),
                new Proof.Checkpoint(
                        checkpoint.at(), checkpoint.root(), checkpoint.sha256(), signature, checkpoint.former()));
    }

    private static String other(String signature) {
        byte[] bytes = Base64.getDecoder().decode(signature);
        bytes[0] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Proof keyed(Proof proof, String publicKey) {
        return new Proof(
                proof.format(),
                proof.slug(),
                proof.claim(),
                new Proof.Key("Ed25519", publicKey, proof.key().fingerprint()),
                proof.versions(),
                proof.retraction());
    }
}
