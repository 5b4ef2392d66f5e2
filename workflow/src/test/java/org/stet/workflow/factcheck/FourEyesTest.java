package org.stet.workflow.factcheck;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.workflow.article.Marking;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
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
    Triage triage;

    @Inject
    Marking marking;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Collecting collecting;

    @Inject
    RightOfReply replies;

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

    /** Every way in which somebody's words come before readers, by the action that it is; done by Wanda. */
    private enum Contribution {
        EVIDENCE_ADDED(ClaimAction.COLLECT_EVIDENCE),
        EVIDENCE_AMENDED(ClaimAction.COLLECT_EVIDENCE),
        EVIDENCE_TAKEN_AWAY(ClaimAction.COLLECT_EVIDENCE),
        NO_PRIMARY_SOURCE_EXPLAINED(ClaimAction.COLLECT_EVIDENCE),
        REPLY_ASKED_FOR(ClaimAction.SEEK_REPLY),
        ANSWER_NOTED(ClaimAction.SEEK_REPLY),
        REPLY_PUT_RIGHT(ClaimAction.SEEK_REPLY),
        CLAIM_REWORDED(ClaimAction.EDIT),
        REPORT_EDITED(ClaimAction.EDIT_REPORT),
        VERDICT_GIVEN(ClaimAction.SUBMIT),
        VERDICTS_DECIDED_BETWEEN(ClaimAction.ADJUDICATE),
        CORRECTION_EXPLAINED(ClaimAction.CORRECT);

        private final ClaimAction action;

        Contribution(ClaimAction action) {
            this.action = action;
        }
    }

    @Test
    void every_action_that_contributes_is_among_the_contributions() {
        assertThat(EnumSet.allOf(Contribution.class).stream().map(each -> each.action))
                .containsAll(Stream.of(ClaimAction.values())
                        .filter(ClaimAction::contributes)
                        .toList())
                .allMatch(ClaimAction::contributes);
    }

    @ParameterizedTest
    @EnumSource(Contribution.class)
    void who_contributed_anything_does_not_approve_it(Contribution contribution) {
        UUID id = contributed(contribution);
        Actor contributor = contribution == Contribution.VERDICT_GIVEN ? cast.both() : cast.wanda();
        assertRefused(contributor, id);
        journey.approve(cast.idris(), id);
        reporting.withdrawApproval(cast.idris(), id, Expected.ANY);
        assertRefused(contributor, id);
        Approval approval = journey.approve(cast.idris(), id);
        assertThat(approval.writers())
                .contains(contributor.id())
                .doesNotContain(cast.idris().id());
    }

    /** A claim that waits, to which Wanda (who gives a verdict: both reviewer and editor) has contributed this alone. */
    private UUID contributed(Contribution contribution) {
        switch (contribution) {
            case CLAIM_REWORDED -> {
                UUID id = journey.open(NewsroomCast.SINGLE);
                triage.edit(
                        cast.wanda(),
                        id,
                        Expected.ANY,
                        new Triage.Edit(
                                Optional.of("The quay was built in 1987."),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
                assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana"));
                journey.review(cast.ana(), id, "true");
                reviewing.submit(cast.ana(), id, Expected.ANY);
                return id;
            }
            case VERDICT_GIVEN -> {
                UUID id = journey.inReview(cast.both());
                reviewing.submit(cast.both(), id, Expected.ANY);
                return id;
            }
            case VERDICTS_DECIDED_BETWEEN -> {
                UUID id = journey.disputed();
                reviewing.adjudicate(cast.wanda(), id, Expected.ANY, Optional.of("false"), Optional.of("Decided."));
                return id;
            }
            case CORRECTION_EXPLAINED -> {
                UUID id = journey.published();
                publishing.correct(
                        cast.wanda(), id, Expected.ANY, CorrectionKind.TYPO, Optional.of("A letter was missing."));
                reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected"));
                return id;
            }
            default -> {
                UUID id = journey.submitted();
                contribute(contribution, id);
                return id;
            }
        }
    }

    private void contribute(Contribution contribution, UUID id) {
        switch (contribution) {
            case EVIDENCE_ADDED -> journey.collect(cast.wanda(), id);
            case EVIDENCE_AMENDED -> {
                Evidence hers = journey.collect(cast.marta(), id);
                collecting.amend(
                        cast.wanda(),
                        id,
                        hers.id(),
                        new Evidence.Amendment(
                                Optional.of("The office"), Optional.empty(), Optional.empty(), Optional.empty()));
            }
            case EVIDENCE_TAKEN_AWAY -> {
                Evidence hers = journey.collect(cast.wanda(), id);
                collecting.remove(cast.wanda(), id, hers.id());
            }
            case NO_PRIMARY_SOURCE_EXPLAINED ->
                collecting.statePrimarySourceReason(cast.wanda(), id, Optional.of("There is none."));
            case REPLY_ASKED_FOR -> replies.ask(cast.wanda(), id, ClaimJourney.asking("the board"));
            case ANSWER_NOTED -> {
                ReplyRequest asked = replies.ask(cast.marta(), id, ClaimJourney.asking("the board"));
                replies.end(cast.wanda(), id, asked.id(), ReplyRequest.Outcome.ANSWERED, Optional.of("No."));
            }
            case REPLY_PUT_RIGHT -> {
                ReplyRequest asked = replies.ask(cast.marta(), id, ClaimJourney.asking("the board"));
                replies.correct(
                        cast.wanda(),
                        id,
                        asked.id(),
                        new ReplyRequest.Correction(
                                Optional.of("the harbour board"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
            }
            case REPORT_EDITED -> reporting.save(cast.wanda(), id, journey.report(id), ClaimJourney.draft("by Wanda"));
            default -> throw new IllegalArgumentException(contribution.name());
        }
    }

    @Test
    void who_marked_a_claim_in_own_words_does_not_approve_it_and_who_only_marked_it_does() {
        assertRefused(cast.wanda(), markedByWanda(Optional.of("The quay is from 1987.")));
        journey.approve(cast.wanda(), markedByWanda(Optional.empty()));
    }

    private UUID markedByWanda(Optional<String> wording) {
        UUID article = journey.article(NewsroomCast.SINGLE).id();
        UUID id = marking.mark(cast.wanda(), article, 0, 20, wording).claim().id();
        triage.accept(cast.marta(), id, Expected.ANY);
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana"));
        journey.review(cast.ana(), id, "true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        return id;
    }

    @Test
    void who_only_set_priority_or_time_approves() {
        UUID id = journey.submitted();
        triage.edit(
                cast.wanda(),
                id,
                Expected.ANY,
                new Triage.Edit(
                        Optional.empty(),
                        Optional.of(Priority.HIGH),
                        Optional.empty(),
                        Optional.of(List.of("wording"))));
        journey.approve(cast.wanda(), id);
    }

    @Test
    void who_contributed_to_what_was_published_approves_what_comes_after() {
        UUID id = journey.submitted();
        journey.collect(cast.wanda(), id);
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, Optional.of("A letter."));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected"));
        journey.approve(cast.wanda(), id);
    }

    @Test
    void sealed_work_in_a_blind_review_contributes_too() throws SQLException {
        UUID id = journey.assigned(cast.both(), cast.tom());
        journey.review(cast.both(), id, "true");
        assertThat(sql.number(
                        "select count(*) from audit_entry where subject_type = 'CLAIM' and subject_id = ?"
                                + " and action = 'collect-evidence'",
                        id))
                .isZero();
        handingOver.handOver(cast.marta(), id, Expected.ANY, Optional.of("both"), Optional.of("ana"), Optional.empty());
        journey.review(cast.ana(), id, "true");
        journey.review(cast.tom(), id, "true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertRefused(cast.both(), id);
    }

    @Test
    void what_is_added_after_it_was_read_is_not_approved_with_it() {
        UUID id = journey.submitted();
        String read = journey.document(id).sha256();
        journey.collect(cast.marta(), id);
        assertThatThrownBy(() -> reporting.approve(cast.idris(), id, Expected.ANY, read))
                .isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                        .isEqualTo("not-this-revision"));
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void an_approval_and_a_new_piece_of_evidence_at_the_same_moment_never_both_stand() throws SQLException {
        for (int i = 0; i < 30; i++) {
            UUID id = journey.submitted();
            String read = journey.document(id).sha256();
            List<AtOnce.Ending<Object>> endings = AtOnce.run(
                    () -> reporting.approve(cast.idris(), id, Expected.ANY, read),
                    () -> journey.collect(cast.marta(), id));
            assertThat(endings.stream().filter(AtOnce.Ending::succeeded)).hasSize(1);
            assertThat(journey.state(id))
                    .isEqualTo(endings.get(0).succeeded() ? ClaimState.APPROVED : ClaimState.SUBMITTED);
        }
    }

    @Test
    void silence_and_visits_to_sources_change_nothing_in_what_is_approved() throws SQLException {
        UUID id = journey.submitted();
        ReplyRequest asked = replies.ask(cast.marta(), id, ClaimJourney.asking("the board"));
        String read = journey.document(id).sha256();
        sql.change(
                Sql.As.SUPERUSER,
                "update reply_request set outcome = 'SILENT', ended_at = deadline where id = ?",
                asked.id());
        sql.change(
                Sql.As.SUPERUSER,
                "update evidence set link_state = 'GONE', link_visited_at = now() where claim_id = ?",
                id);
        assertThat(journey.document(id).sha256()).isEqualTo(read);
        reporting.approve(cast.idris(), id, Expected.ANY, read);
    }

    @Test
    void an_approval_freezes_its_document_and_the_record_names_it() throws SQLException {
        UUID id = journey.submitted();
        CheckDocument read = journey.document(id);
        Approval approval = journey.approve(cast.idris(), id);
        assertThat(sql.rows("select sha256, content from approved_document where approval_id = ?", approval.id()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("sha256", read.sha256())
                        .containsEntry("content", read.canonical()));
        assertThat(sql.rows("select after from audit_entry where subject_id = ? and action = 'approve'", id))
                .singleElement()
                .satisfies(row -> assertThat(row.get("after").toString()).contains(read.sha256()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_a_contributors_approval(Sql.As as) {
        UUID id = journey.submitted();
        assertViolates(
                "approval_four_eyes_of_the_document",
                () -> insertWithDocument(as, id, "writers || array[?::uuid]", cast.wanda(), cast.wanda()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_an_approval_of_a_document_that_leaves_a_writer_out(Sql.As as) {
        UUID id = journey.submitted();
        assertViolates(
                "approval_names_a_document",
                () -> insertWithDocument(as, id, "array[?::uuid]", cast.wanda(), cast.idris()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sql.As.class,
            names = {"APPLICATION", "OWNER"})
    void the_database_refuses_to_change_a_document(Sql.As as) throws SQLException {
        UUID approval = journey.approve(cast.idris(), journey.submitted()).id();
        for (String statement : List.of(
                "update approved_document set content = '{}' where approval_id = ?",
                "update approved_document set sha256 = 'x' where approval_id = ?",
                "delete from approved_document where approval_id = ?")) {
            assertThatThrownBy(() -> sql.change(as, statement, approval))
                    .as(statement)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_document_is_emptied_by_an_erasure_and_not_by_the_application() throws SQLException {
        UUID approval = journey.approve(cast.idris(), journey.submitted()).id();
        String emptying = "update approved_document set content = null where approval_id = ?";
        assertThatThrownBy(() -> sql.change(Sql.As.APPLICATION, emptying, approval))
                .isInstanceOf(SQLException.class);
        assertThat(sql.change(Sql.As.OWNER, emptying, approval)).isEqualTo(1);
    }

    private int insertWithDocument(Sql.As as, UUID claim, String writers, Actor writer, Actor approver)
            throws SQLException {
        ReportRevision revision = journey.latest(claim);
        return sql.change(
                as,
                "insert into approval (id, claim_id, revision_id, sha256, writers, format, document_sha256,"
                        + " document_writers, approved_by, approved_at) select gen_random_uuid(), claim_id, id, sha256,"
                        + " writers, 2, 'x', " + writers + ", ?, now() from report_revision where id = ?",
                writer.id(),
                approver.id(),
                revision.id());
    }

    @Test
    void an_approval_names_the_revision_that_was_read() {
        UUID id = journey.submitted();
        String read = journey.document(id).sha256();
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
