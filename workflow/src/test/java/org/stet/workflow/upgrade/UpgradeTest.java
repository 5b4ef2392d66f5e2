package org.stet.workflow.upgrade;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.ReportFiles;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a newsroom left under schema 24 is all there after the upgrade, verifies, and is worked on. */
@QuarkusTest
@TestProfile(UpgradeTest.FromSchema24.class)
class UpgradeTest {

    /** Starts on the old installation in place of an empty one. */
    public static final class FromSchema24 implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OldInstallation.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final int CLAIMS = 154;
    private static final int PUBLIC_CHECKS = 9;
    private static final int CORRECTIONS_AND_RETRACTIONS = 3;
    private static final int ENTRIES = 458;

    @Inject
    Claims claims;

    @Inject
    ClaimFiles files;

    @Inject
    ReportFiles reports;

    @Inject
    ClaimHistory history;

    @Inject
    PublicChecks checks;

    @Inject
    People people;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    ClaimJourney journey;

    @Inject
    AuditVerification verification;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Sql sql;

    @AfterEach
    void the_record_is_intact() {
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void what_was_written_before_is_searched() throws SQLException {
        assertThat(
                        sql.number(
                                "select count(*) from claim_search s join claim c on c.id = s.claim_id"
                                        + " where c.state = s.state"
                                        + " and tsvector_to_array(s.lexemes) @> tsvector_to_array(lexemes(folded(c.wording || ' ' || c.text)))"))
                .isEqualTo(sql.number("select count(*) from claim"))
                .isGreaterThanOrEqualTo(CLAIMS);
        assertThat(sql.number("select count(*) from claim_search s join evidence e on e.claim_id = s.claim_id"
                        + " where e.sealed_with is null and e.removed_at is null"
                        + " and not tsvector_to_array(s.lexemes) @> tsvector_to_array(lexemes(folded(e.title)))"))
                .isZero();
    }

    @Test
    void the_record_from_before_is_all_there_and_goes_on_in_the_next_checkpoint() throws SQLException {
        long before = sql.number("select count(*) from audit_checkpoint");
        journey.published();
        checkpoints.make();
        assertThat(sql.number("select count(*) from audit_entry")).isGreaterThan(ENTRIES);
        assertThat(sql.number("select count(*) from audit_checkpoint")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "editor", "editor2", "reviewer1", "reviewer2", "reviewer3", "integrator"})
    void everybody_can_open_every_claim_with_its_report_and_its_history(String username) {
        Actor reader = actor(username);
        List<UUID> all = QuarkusTransaction.requiringNew()
                .call(() -> claims.listAll().stream().map(Claim::id).toList());
        assertThat(all).hasSizeGreaterThanOrEqualTo(CLAIMS);
        for (UUID claim : all) {
            assertThat(read(() -> files.open(reader, claim))).contains(claim.toString());
            assertThat(read(() -> reports.open(reader, claim))).contains(claim.toString());
            assertThat(read(() -> history.of(reader, claim))).contains(claim.toString());
        }
    }

    @Test
    void every_public_check_and_correction_can_be_read() {
        PublicChecks.CheckPage page = checks.page(Optional.empty(), 200);
        assertThat(page.checks()).hasSizeGreaterThanOrEqualTo(PUBLIC_CHECKS);
        page.checks().forEach(check -> assertThat(
                        read(() -> checks.at(check.publication().slug())))
                .contains(check.publication().slug()));
        assertThat(checks.ledger(Optional.empty(), 200).lines())
                .hasSizeGreaterThanOrEqualTo(CORRECTIONS_AND_RETRACTIONS);
    }

    @Test
    void what_was_sealed_is_sealed_still() {
        ClaimFile other = files.open(actor("reviewer1"), sealed());
        ClaimFile own = files.open(actor("reviewer2"), sealed());
        assertThat(other.sources().evidence()).extracting(Evidence::title).doesNotContain("Sealed evidence of two");
        assertThat(own.sources().evidence()).extracting(Evidence::title).contains("Sealed evidence of two");
    }

    @Test
    void an_approval_from_before_covers_too_little_and_is_given_anew_before_it_is_published() {
        UUID claim = inState(ClaimState.APPROVED).findFirst().orElseThrow();
        assertThatThrownBy(() -> publishing.publish(actor("editor2"), claim, Expected.ANY))
                .hasMessageContaining("publication.approve-again");
        reporting.withdrawApproval(actor("editor2"), claim, Expected.ANY);
        journey.approve(actor("editor2"), claim);
        publishing.publish(actor("editor2"), claim, Expected.ANY);
        assertThat(journey.state(claim)).isEqualTo(ClaimState.PUBLISHED);
    }

    @Test
    void every_version_from_before_is_shown_as_it_was_approved_under_the_hash_of_then() {
        List<PublicCheck.Version> versions = checks.page(Optional.empty(), 200).checks().stream()
                .flatMap(check -> check.versions().stream())
                .filter(version -> !version.coversAll())
                .toList();
        assertThat(versions).hasSizeGreaterThanOrEqualTo(PUBLIC_CHECKS);
        assertThat(versions).allMatch(version -> version.document().isPresent());
        assertThat(versions)
                .anyMatch(
                        version -> !version.document().orElseThrow().evidence().isEmpty());
        assertThat(versions).anyMatch(version -> version.correction().isPresent());
    }

    @Test
    void a_check_from_before_is_corrected_and_retracted() {
        List<UUID> published = inState(ClaimState.PUBLISHED).toList();
        publishing.correct(
                actor("editor"), published.get(0), Expected.ANY, CorrectionKind.TYPO, Optional.of("A letter."));
        publishing.retract(actor("editor"), published.get(1), Expected.ANY, Optional.of("It was wrong."));
        assertThat(journey.state(published.get(0))).isEqualTo(ClaimState.CORRECTING);
        assertThat(journey.state(published.get(1))).isEqualTo(ClaimState.RETRACTED);
    }

    private Actor actor(String username) {
        return QuarkusTransaction.requiringNew().call(() -> people.everybody().stream()
                .filter(person -> person.username().equals(username))
                .map(Person::asActor)
                .findFirst()
                .orElseThrow());
    }

    private Stream<UUID> inState(ClaimState state) {
        return QuarkusTransaction.requiringNew()
                .call(() -> claims.listAll().stream()
                        .filter(claim -> claim.state() == state)
                        .map(Claim::id)
                        .toList())
                .stream();
    }

    private UUID sealed() {
        try {
            Map<String, Object> row = sql.rows("select claim_id from evidence where title = 'Sealed evidence of two'"
                            + " and sealed_with is not null")
                    .get(0);
            return (UUID) row.get("claim_id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Supplier<Object> reading) {
        return QuarkusTransaction.requiringNew().call(() -> Everything.of(reading.get()));
    }
}
