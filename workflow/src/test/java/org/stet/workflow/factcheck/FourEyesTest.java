package org.stet.workflow.factcheck;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who approves wrote none of it, by whichever door. */
@QuarkusTest
class FourEyesTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Reporting reporting;

    @Inject
    Reviewing reviewing;

    @Inject
    Publishing publishing;

    @Inject
    Sql sql;

    @Test
    void who_edited_any_revision_does_not_approve_a_later_one() {
        UUID id = journey.submitted();
        reporting.save(cast.wanda(), id, journey.report(id), ClaimJourney.draft("first"));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("second"));
        assertRefused(cast.wanda(), id);
        assertRefused(cast.marta(), id);
        journey.approve(cast.idris(), id);
    }

    @Test
    void a_reviewer_who_is_an_editor_too_does_not_approve_the_own_review() {
        UUID id = journey.inReview(cast.both());
        reviewing.submit(cast.both(), id, Expected.ANY);
        assertRefused(cast.both(), id);
        journey.approve(cast.idris(), id);
    }

    @Test
    void a_second_reviewer_who_is_an_editor_too_does_not_approve_the_agreed_verdict() {
        UUID id = journey.inReview(cast.ana(), cast.both());
        reviewing.submit(cast.both(), id, Expected.ANY);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertRefused(cast.both(), id);
    }

    @Test
    void who_adjudicated_does_not_approve() {
        UUID id = journey.disputed();
        reviewing.adjudicate(cast.marta(), id, Expected.ANY, Optional.of("false"), Optional.of("Decided."));
        assertRefused(cast.marta(), id);
        journey.approve(cast.wanda(), id);
    }

    @Test
    void an_administrator_who_is_an_editor_too_does_not_approve_the_own_text() {
        UUID id = journey.submitted();
        reporting.save(cast.chief(), id, journey.report(id), ClaimJourney.draft("by the chief"));
        assertRefused(cast.chief(), id);
    }

    @Test
    void an_administrator_who_is_no_editor_does_not_approve_at_all() {
        UUID id = journey.submitted();
        assertThatThrownBy(() -> journey.approve(cast.nora(), id)).isInstanceOf(NotYours.class);
    }

    @Test
    void who_last_edited_a_correction_does_not_approve_it() {
        UUID id = journey.correcting(CorrectionKind.TYPO);
        reporting.save(cast.idris(), id, journey.report(id), ClaimJourney.draft("corrected"));
        assertRefused(cast.idris(), id);
        journey.approve(cast.wanda(), id);
    }

    @Test
    void who_wrote_in_an_earlier_round_does_not_approve_in_a_later_one() {
        UUID id = journey.inReview(cast.ana());
        reporting.save(cast.wanda(), id, Expected.ANY, ClaimJourney.draft("a beginning"));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.sendBack(cast.marta(), id, Expected.ANY, Optional.of("Say more."));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertRefused(cast.wanda(), id);
    }

    @Test
    void an_approval_names_the_revision_that_was_read() {
        UUID id = journey.submitted();
        String read = journey.latest(id).sha256();
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("changed"));
        assertThatThrownBy(() -> reporting.approve(cast.idris(), id, Expected.ANY, read))
                .isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                        .isEqualTo("not-this-revision"));
    }

    @Test
    void an_edit_makes_an_approval_void() throws SQLException {
        UUID id = journey.approved();
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("once more"));
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
        assertThat(sql.number("select count(*) from approval where claim_id = ? and withdrawn_at is null", id))
                .isZero();
        assertThatThrownBy(() -> publishing.publish(cast.idris(), id, Expected.ANY))
                .isInstanceOf(NotInThisState.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_a_writers_approval(Sql.As as) {
        UUID id = journey.submitted();
        ReportRevision revision = journey.latest(id);
        assertViolates("approval_four_eyes", () -> insert(as, id, revision, revision.sha256(), cast.ana()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_an_approval_of_another_text(Sql.As as) {
        UUID id = journey.submitted();
        ReportRevision revision = journey.latest(id);
        assertViolates("approval_names_the_revision", () -> insert(as, id, revision, "0".repeat(64), cast.idris()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_an_approval_that_leaves_a_writer_out(Sql.As as) {
        UUID id = journey.submitted();
        ReportRevision revision = journey.latest(id);
        assertViolates(
                "approval_names_the_revision",
                () -> sql.change(
                        as,
                        "insert into approval (id, claim_id, revision_id, sha256, writers, approved_by, approved_at)"
                                + " values (gen_random_uuid(), ?, ?, ?, '{}', ?, now())",
                        id,
                        revision.id(),
                        revision.sha256(),
                        cast.ana().id()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_an_approval_for_another_claim(Sql.As as) {
        UUID id = journey.submitted();
        UUID other = journey.submitted();
        ReportRevision revision = journey.latest(id);
        assertViolates(
                "approval_names_a_revision_of_its_claim",
                () -> insert(as, other, revision, revision.sha256(), cast.idris()));
    }

    @Test
    void the_database_refuses_two_approvals_at_a_time() {
        UUID id = journey.approved();
        ReportRevision revision = journey.latest(id);
        assertViolates(
                "approval_one_standing_per_claim",
                () -> insert(Sql.As.APPLICATION, id, revision, revision.sha256(), cast.wanda()));
    }

    @Test
    void the_database_refuses_a_revision_whose_editor_is_no_writer() {
        UUID id = journey.submitted();
        assertViolates(
                "report_revision_editor_is_a_writer",
                () -> sql.change(
                        Sql.As.APPLICATION,
                        "insert into report_revision select gen_random_uuid(), claim_id, revision + 1, wording,"
                                + " headline, summary, body, rating_id, sha256, '{}', edited_by, now()"
                                + " from report_revision where claim_id = ?",
                        id));
    }

    private int insert(Sql.As as, UUID claim, ReportRevision revision, String sha256, Actor approver)
            throws SQLException {
        return sql.change(
                as,
                "insert into approval (id, claim_id, revision_id, sha256, writers, approved_by, approved_at)"
                        + " select gen_random_uuid(), ?, id, ?, writers, ?, now() from report_revision where id = ?",
                claim,
                sha256,
                approver.id(),
                revision.id());
    }

    /** A statement that is to be refused. */
    private interface Attempt {
        int run() throws SQLException;
    }

    private static void assertViolates(String constraint, Attempt attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(SQLException.class).hasMessageContaining(constraint);
    }

    private void assertRefused(Actor editor, UUID id) {
        assertThatThrownBy(() -> journey.approve(editor, id))
                .isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                        .isEqualTo("wrote-none-of-it"));
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }
}
