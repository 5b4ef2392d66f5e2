package org.stet.workflow.reply;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.reply.ReplyRequest.Asking;
import org.stet.workflow.reply.ReplyRequest.Channel;
import org.stet.workflow.reply.ReplyRequest.Outcome;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class RightOfReplyTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Replies replies;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Sql sql;

    @Test
    void an_answer_is_kept_with_its_words() {
        UUID id = journey.assigned(cast.ana());
        ReplyRequest asked = ask(cast.ana(), id);
        assertThat(asked.deadline()).isAfter(asked.askedAt());
        rightOfReply.end(cast.ana(), id, asked.id(), Outcome.ANSWERED, Optional.of(" It is not. "));
        ReplyRequest answered = visible(cast.marta(), id).get(0);
        assertThat(answered.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answered.answer()).contains("It is not.");
    }

    @Test
    void an_answer_without_words_and_a_deadline_before_the_question_are_refused() {
        UUID id = journey.assigned(cast.ana());
        ReplyRequest asked = ask(cast.ana(), id);
        assertThatThrownBy(() -> rightOfReply.end(cast.ana(), id, asked.id(), Outcome.ANSWERED, Optional.of(" ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rightOfReply.end(cast.ana(), id, asked.id(), Outcome.SILENT, Optional.empty()))
                .isInstanceOf(InvalidInput.class);
        Instant now = Instant.now();
        Asking backwards = new Asking(
                "Somebody",
                Channel.PHONE,
                "Well?",
                Optional.of(now.minusSeconds(60)),
                Optional.of(now.minusSeconds(120)));
        assertThatThrownBy(() -> rightOfReply.ask(cast.ana(), id, backwards)).isInstanceOf(InvalidInput.class);
        Asking tomorrow =
                new Asking("Somebody", Channel.PHONE, "Well?", Optional.of(now.plusSeconds(3_600)), Optional.empty());
        assertThatThrownBy(() -> rightOfReply.ask(cast.ana(), id, tomorrow)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void silence_is_noted_once_by_however_many_schedulers_when_the_deadline_has_passed() throws SQLException {
        UUID id = journey.assigned(cast.ana());
        for (int i = 0; i < 20; i++) {
            ask(cast.ana(), id);
        }
        ReplyRequest later = ask(cast.ana(), id);
        sql.change(
                Sql.As.OWNER,
                "update reply_request set asked_at = asked_at - interval '9 days', deadline = now() - interval '1 hour'"
                        + " where claim_id = ? and id <> ?",
                id,
                later.id());
        AtOnce.run(this::silences, this::silences, this::silences);
        assertThat(sql.number(
                        "select count(*) from reply_request where claim_id = ? and outcome = 'SILENT' and ended_at = deadline",
                        id))
                .isEqualTo(20);
        assertThat(sql.number("select count(*) from audit_entry where subject_id = ? and action = 'note-silence'", id))
                .isEqualTo(20);
        assertThat(sql.rows("select outcome from reply_request where id = ?", later.id())
                        .get(0))
                .containsEntry("outcome", "AWAITED");
    }

    @Test
    void whom_a_blind_reviewer_asks_is_sealed_until_all_reviews_are_in() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        ReplyRequest asked = ask(cast.tom(), id);
        for (Actor other : List.of(cast.ana(), cast.marta(), cast.nora(), cast.chief())) {
            assertThat(visible(other, id)).isEmpty();
        }
        assertThatThrownBy(() -> rightOfReply.end(cast.ana(), id, asked.id(), Outcome.DECLINED, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThat(visible(cast.tom(), id)).hasSize(1);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(visible(cast.ana(), id)).isEmpty();
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(visible(cast.ana(), id)).extracting(ReplyRequest::party).containsExactly("the harbour");
    }

    @Test
    void the_usual_time_to_answer_is_working_time() {
        UUID id = journey.assigned(cast.ana());
        assertThat(Duration.between(
                        ask(cast.ana(), id).askedAt(), ask(cast.ana(), id).deadline()))
                .isGreaterThanOrEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_mistake_is_put_right_by_a_new_entry_and_the_old_one_stays_as_it_was_written() throws SQLException {
        UUID id = journey.assigned(cast.ana());
        ReplyRequest wrong = ask(cast.ana(), id);
        ReplyRequest right = correct(cast.marta(), id, wrong, "The harbour office");
        assertThat(right.corrects()).contains(wrong.id());
        assertThat(right.askedBy()).isEqualTo(cast.ana().id());
        assertThat(right.loggedBy()).isEqualTo(cast.marta().id());
        assertThat(right.askedAt()).isEqualTo(wrong.askedAt());
        assertThat(visible(cast.tom(), id))
                .extracting(ReplyRequest::party)
                .containsExactlyInAnyOrder("the harbour", "The harbour office");
        assertThat(QuarkusTransaction.requiringNew().call(() -> replies.standing(journey.claim(id), cast.tom())))
                .extracting(ReplyRequest::party)
                .containsExactly("The harbour office");
        assertThat(sql.rows(
                                "select e.before, e.after, (select string_agg(t.text, ' ') from audit_text t"
                                        + " where t.position = e.position) as words from audit_entry e"
                                        + " where e.subject_id = ? and e.action = 'seek-reply'"
                                        + " order by e.seq desc limit 1",
                                id)
                        .get(0)
                        .toString())
                .contains(wrong.id().toString(), right.id().toString(), "The harbour office");
    }

    @Test
    void what_was_corrected_is_awaited_answered_and_corrected_no_more() throws SQLException {
        UUID id = journey.assigned(cast.ana());
        ReplyRequest wrong = ask(cast.ana(), id);
        ReplyRequest.Correction answered = new ReplyRequest.Correction(
                Optional.empty(),
                Optional.of(Channel.PHONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Outcome.ANSWERED),
                Optional.of("Six ships."));
        ReplyRequest right = rightOfReply.correct(cast.ana(), id, wrong.id(), answered);
        assertThat(right.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(right.answer()).contains("Six ships.");
        assertThat(QuarkusTransaction.requiringNew().call(() -> replies.awaitedOpenly(List.of(id))))
                .isEmpty();
        assertThatThrownBy(() -> correct(cast.ana(), id, wrong, "Somebody else"))
                .isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> rightOfReply.end(cast.ana(), id, wrong.id(), Outcome.DECLINED, Optional.empty()))
                .isInstanceOf(NotInThisState.class);
        sql.change(
                Sql.As.OWNER,
                "update reply_request set asked_at = asked_at - interval '9 days', deadline = now() - interval '1 hour'"
                        + " where id = ?",
                wrong.id());
        silences();
        assertThat(sql.rows("select outcome from reply_request where id = ?", wrong.id())
                        .get(0))
                .containsEntry("outcome", "AWAITED");
    }

    @Test
    void a_correction_that_changes_nothing_or_cannot_be_is_refused() {
        UUID id = journey.assigned(cast.ana());
        ReplyRequest entry = ask(cast.ana(), id);
        assertThatThrownBy(() -> correct(cast.ana(), id, entry, "the harbour")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correct(cast.ana(), id, entry, " ")).isInstanceOf(InvalidInput.class);
        ReplyRequest.Correction silentTooSoon = new ReplyRequest.Correction(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Outcome.SILENT),
                Optional.empty());
        assertThatThrownBy(() -> rightOfReply.correct(cast.ana(), id, entry.id(), silentTooSoon))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void of_two_who_put_an_entry_right_at_the_same_moment_one_is_told_that_it_was() {
        UUID id = journey.assigned(cast.ana());
        ReplyRequest wrong = ask(cast.ana(), id);
        List<AtOnce.Ending<ReplyRequest>> endings = AtOnce.run(
                () -> correct(cast.ana(), id, wrong, "The first"),
                () -> correct(cast.marta(), id, wrong, "The second"));
        assertThat(endings.stream().filter(AtOnce.Ending::succeeded)).hasSize(1);
        assertThat(visible(cast.tom(), id)).hasSize(2);
    }

    @Test
    void a_blind_reviewer_puts_right_only_what_is_sealed_with_the_own_review_and_nobody_learns_of_it()
            throws SQLException {
        UUID id = journey.open(NewsroomCast.DOUBLE);
        ReplyRequest open = ask(cast.marta(), id);
        assigning.assign(
                cast.marta(),
                id,
                Expected.ANY,
                List.of(cast.ana().username(), cast.tom().username()));
        assertThatThrownBy(() -> correct(cast.tom(), id, open, "Another")).isInstanceOf(NotInThisState.class);
        ReplyRequest own = ask(cast.tom(), id);
        ReplyRequest right = correct(cast.tom(), id, own, "The harbour office");
        assertThat(right.sealedWith()).isEqualTo(own.sealedWith()).isPresent();
        assertThat(visible(cast.ana(), id)).extracting(ReplyRequest::id).containsExactly(open.id());
        assertThat(sql.number(
                        "select count(*) from audit_entry e join audit_text t on t.position = e.position"
                                + " where e.subject_id = ? and t.text like '%harbour office%'",
                        id))
                .isZero();
    }

    private ReplyRequest correct(Actor actor, UUID id, ReplyRequest entry, String party) {
        return rightOfReply.correct(
                actor,
                id,
                entry.id(),
                new ReplyRequest.Correction(
                        Optional.of(party),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private ReplyRequest ask(Actor actor, UUID id) {
        return rightOfReply.ask(actor, id, ClaimJourney.asking("the harbour"));
    }

    @Test
    void a_silence_that_cannot_be_noted_keeps_no_other_from_being_noted() throws SQLException {
        UUID broken = journey.assigned(cast.ana());
        UUID sound = journey.assigned(cast.ana());
        ask(cast.ana(), broken);
        ask(cast.ana(), sound);
        overdue(broken, 2);
        overdue(sound, 1);
        long end = sql.number("select seq from audit_head where subject_id = ?", broken);
        sql.change(Sql.As.SUPERUSER, "update audit_head set seq = 0 where subject_id = ?", broken);
        rightOfReply.onSchedule();
        assertThat(visible(cast.marta(), broken).get(0).outcome()).isEqualTo(Outcome.AWAITED);
        assertThat(visible(cast.marta(), sound).get(0).outcome()).isEqualTo(Outcome.SILENT);
        sql.change(Sql.As.SUPERUSER, "update audit_head set seq = ? where subject_id = ?", end, broken);
        rightOfReply.onSchedule();
        assertThat(visible(cast.marta(), broken).get(0).outcome()).isEqualTo(Outcome.SILENT);
    }

    private void overdue(UUID claim, int hours) throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update reply_request set asked_at = asked_at - interval '9 days',"
                        + " deadline = now() - make_interval(hours => ?) where claim_id = ?",
                hours,
                claim);
    }

    private Boolean silences() {
        boolean any = false;
        while (rightOfReply.silenceNext()) {
            any = true;
        }
        return any;
    }

    private List<ReplyRequest> visible(Actor actor, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> replies.visible(journey.claim(id), actor));
    }
}
