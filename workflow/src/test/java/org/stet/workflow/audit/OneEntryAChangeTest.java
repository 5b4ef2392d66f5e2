package org.stet.workflow.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing that somebody does with a claim leaves one entry, and the next version where everybody may see it. */
@QuarkusTest
class OneEntryAChangeTest {

    private static final Optional<String> REASON = Optional.of("a reason");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Rechecks rechecks;

    @Inject
    Sql sql;

    @Test
    void deciding_on_a_candidate() throws SQLException {
        UUID id = journey.candidate(NewsroomCast.SINGLE);
        UUID other = journey.open(NewsroomCast.SINGLE);
        Actor editor = cast.marta();
        open(id, editor, "accept", () -> triage.accept(editor, id, Expected.ANY));
        open(id, editor, "edit", () -> triage.edit(editor, id, Expected.ANY, edit("Wording 1")));
        open(id, editor, "edit", () -> triage.edit(editor, id, Expected.ANY, edit("Wording 2")));
        open(id, editor, "withdraw-acceptance", () -> triage.withdrawAcceptance(editor, id, Expected.ANY));
        open(id, editor, "dismiss", () -> triage.dismiss(editor, id, Expected.ANY, DismissalReason.OPINION, REASON));
        open(id, editor, "undo", () -> triage.undo(editor, id, Expected.ANY));
        open(id, editor, "dismiss", () -> triage.dismiss(editor, id, Expected.ANY, DismissalReason.OPINION, REASON));
        open(id, editor, "reopen", () -> triage.reopen(editor, id, Expected.ANY));
        open(id, editor, "merge", () -> triage.merge(editor, id, Expected.ANY, other));
        open(id, editor, "split", () -> triage.split(editor, id, Expected.ANY));
    }

    @Test
    void assigning_and_giving_back() throws SQLException {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Actor editor = cast.marta();
        open(id, editor, "assign", () -> assigning.assign(editor, id, Expected.ANY, List.of("ana", "tom")));
        open(id, cast.tom(), "decline", () -> assigning.decline(cast.tom(), id, Expected.ANY, REASON));
        open(id, cast.ana(), "take", () -> assigning.take(cast.ana(), id, Expected.ANY));
        open(id, editor, "release", () -> assigning.release(editor, id, Expected.ANY, REASON));
    }

    @Test
    void reviewing_alone() throws SQLException {
        UUID id = journey.assigned(cast.ana());
        open(id, cast.ana(), "start", () -> save(cast.ana(), id));
        sealed(
                id,
                cast.ana(),
                "save-review",
                () -> reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("false"), REASON));
        beside(id, cast.ana(), "collect-evidence", () -> journey.collect(cast.ana(), id));
        Evidence evidence = journey.collect(cast.ana(), id);
        beside(id, cast.ana(), "collect-evidence", () -> collecting.remove(cast.ana(), id, evidence.id()));
        Evidence kept = journey.collect(cast.ana(), id);
        beside(id, cast.ana(), "collect-evidence", () -> collecting.amend(cast.ana(), id, kept.id(), amendment()));
        beside(id, cast.ana(), "collect-evidence", () -> collecting.statePrimarySourceReason(cast.ana(), id, REASON));
        beside(id, cast.ana(), "seek-reply", () -> ask(cast.ana(), id));
        ReplyRequest asked = ask(cast.ana(), id);
        beside(id, cast.ana(), "seek-reply", () -> answer(cast.ana(), id, asked));
        open(id, cast.ana(), "submit", () -> reviewing.submit(cast.ana(), id, Expected.ANY));
        assertThat(entries("subject_id", id, "open-review")).isZero();
    }

    @Test
    void reviewing_blind() throws SQLException {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        open(id, cast.ana(), "start", () -> save(cast.ana(), id));
        sealed(id, cast.tom(), "save-review", () -> save(cast.tom(), id));
        sealed(id, cast.ana(), "collect-evidence", () -> journey.collect(cast.ana(), id));
        sealed(id, cast.tom(), "collect-evidence", () -> journey.collect(cast.tom(), id));
        Evidence evidence = journey.collect(cast.tom(), id);
        sealed(id, cast.tom(), "collect-evidence", () -> collecting.remove(cast.tom(), id, evidence.id()));
        Evidence kept = journey.collect(cast.tom(), id);
        sealed(id, cast.tom(), "collect-evidence", () -> collecting.amend(cast.tom(), id, kept.id(), amendment()));
        sealed(id, cast.tom(), "collect-evidence", () -> collecting.statePrimarySourceReason(cast.tom(), id, REASON));
        sealed(id, cast.tom(), "seek-reply", () -> ask(cast.tom(), id));
        ReplyRequest asked = ask(cast.tom(), id);
        sealed(id, cast.tom(), "seek-reply", () -> answer(cast.tom(), id, asked));
        sealed(id, cast.tom(), "submit", () -> reviewing.submit(cast.tom(), id, Expected.ANY));
        change(id, "CLAIM", cast.ana(), "submit", 2, 1, () -> reviewing.submit(cast.ana(), id, Expected.ANY));
        assertThat(sql.rows("select actor from audit_entry where subject_id = ? and action = 'open-review'", id))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.get("actor")).isEqualTo(cast.tom().id()));
    }

    @Test
    void deciding_a_dispute() throws SQLException {
        UUID id = journey.disputed();
        open(
                id,
                cast.wanda(),
                "adjudicate",
                () -> reviewing.adjudicate(cast.wanda(), id, Expected.ANY, Optional.of("true"), REASON));
    }

    @Test
    void writing_approving_and_publishing() throws SQLException {
        UUID id = journey.submitted();
        Actor editor = cast.idris();
        open(id, cast.marta(), "edit-report", () -> save(cast.marta(), id, "one"));
        open(id, editor, "return", () -> reviewing.sendBack(editor, id, Expected.ANY, REASON));
        open(id, cast.ana(), "submit", () -> reviewing.submit(cast.ana(), id, Expected.ANY));
        open(id, editor, "approve", () -> journey.approve(editor, id));
        open(id, editor, "withdraw-approval", () -> reporting.withdrawApproval(editor, id, Expected.ANY));
        open(id, editor, "approve", () -> journey.approve(editor, id));
        open(id, cast.marta(), "edit-report", () -> save(cast.marta(), id, "two"));
        open(id, editor, "approve", () -> journey.approve(editor, id));
        open(id, editor, "publish", () -> publishing.publish(editor, id, Expected.ANY));
        open(id, editor, "set-expiry", () -> rechecks.setExpiry(editor, id, Expected.ANY, tomorrow()));
        open(id, editor, "correct", () -> correct(editor, id));
        open(id, editor, "cancel-correction", () -> publishing.cancelCorrection(editor, id, Expected.ANY));
        open(id, editor, "retract", () -> publishing.retract(editor, id, Expected.ANY, REASON));
        open(id, editor, "reopen", () -> triage.reopen(editor, id, Expected.ANY));
    }

    @Test
    void what_no_person_does_has_no_actor() throws SQLException {
        UUID id = journey.published();
        publishing.expire(id);
        assertThat(sql.rows("select actor, action from audit_entry where subject_id = ? order by seq desc", id)
                        .get(0))
                .containsEntry("actor", null)
                .containsEntry("action", "expire");
    }

    /** What is done. */
    private interface Deed {
        void run();
    }

    private void open(UUID id, Actor actor, String action, Deed deed) throws SQLException {
        change(id, "CLAIM", actor, action, 1, 1, deed);
    }

    private void beside(UUID id, Actor actor, String action, Deed deed) throws SQLException {
        change(id, "CLAIM", actor, action, 1, 0, deed);
    }

    private void sealed(UUID id, Actor actor, String action, Deed deed) throws SQLException {
        change(id, "ASSIGNMENT", actor, action, 1, 0, deed);
    }

    private void change(UUID id, String chain, Actor actor, String action, int entries, int versions, Deed deed)
            throws SQLException {
        long version = journey.claim(id).version();
        long position = sql.number("select max(position) from audit_entry");
        deed.run();
        assertThat(journey.claim(id).version()).as(action).isEqualTo(version + versions);
        var added = sql.rows("select * from audit_entry where position > ? order by position", position);
        assertThat(added).as(action).hasSize(entries);
        var last = added.get(entries - 1);
        assertThat(last)
                .containsEntry("subject_type", chain)
                .containsEntry("action", action)
                .containsEntry("actor", actor.id());
        if (chain.equals("CLAIM")) {
            assertThat(last).containsEntry("subject_id", id);
        } else {
            assertThat(sql.number(
                            "select count(*) from assignment where id = ? and claim_id = ? and reviewer_id = ?",
                            last.get("subject_id"),
                            id,
                            actor.id()))
                    .isEqualTo(1);
        }
    }

    private long entries(String column, UUID id, String action) throws SQLException {
        return sql.number("select count(*) from audit_entry where " + column + " = ? and action = ?", id, action);
    }

    private void save(Actor reviewer, UUID id) {
        reviewing.save(reviewer, id, Expected.ANY, Optional.of("true"), REASON);
    }

    private void save(Actor editor, UUID id, String words) {
        reporting.save(editor, id, journey.report(id), ClaimJourney.draft(words));
    }

    private void correct(Actor editor, UUID id) {
        publishing.correct(editor, id, Expected.ANY, CorrectionKind.TYPO, REASON);
    }

    private ReplyRequest ask(Actor actor, UUID id) {
        return rightOfReply.ask(actor, id, ClaimJourney.asking("the harbour"));
    }

    private void answer(Actor actor, UUID id, ReplyRequest asked) {
        rightOfReply.end(actor, id, asked.id(), ReplyRequest.Outcome.ANSWERED, REASON);
    }

    private static Evidence.Amendment amendment() {
        return new Evidence.Amendment(
                Optional.empty(), Optional.of("page 3"), Optional.of("The agency"), Optional.empty());
    }

    private static Optional<Instant> tomorrow() {
        return Optional.of(Instant.now().plus(Duration.ofDays(1)));
    }

    private static Triage.Edit edit(String wording) {
        return new Triage.Edit(
                Optional.of(wording), Optional.of(Priority.URGENT), Optional.empty(), Optional.of(List.of("harbours")));
    }
}
