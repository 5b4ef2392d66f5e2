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

import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
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

    private ReplyRequest ask(Actor actor, UUID id) {
        return rightOfReply.ask(actor, id, ClaimJourney.asking("the harbour"));
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
