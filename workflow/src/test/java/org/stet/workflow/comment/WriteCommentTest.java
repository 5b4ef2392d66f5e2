package org.stet.workflow.comment;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.notification.Notification;
import org.stet.workflow.notification.Notification.Kind;
import org.stet.workflow.notification.Notifications;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** People who work on a claim talk about it; what a blind reviewer says is sealed until all verdicts are in. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class WriteCommentTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Comments comments;

    @Inject
    WriteComment write;

    @Inject
    Reviewing reviewing;

    @Inject
    Notifications notifications;

    @Inject
    EventPump pump;

    @Inject
    Sql sql;

    @Test
    void a_thread_is_begun_answered_resolved_and_opened_again_by_an_answer() {
        UUID claim = journey.assigned(cast.ana());
        Comment first = say(cast.marta(), claim, "Where is the register?");
        answer(cast.ana(), claim, first, "In the harbour office.");
        assertThat(comments.threads(cast.tom(), claim)).singleElement().satisfies(thread -> {
            assertThat(thread.first().text()).isEqualTo("Where is the register?");
            assertThat(thread.answers()).extracting(Comment::text).containsExactly("In the harbour office.");
        });
        write.resolve(cast.marta(), claim, first.id());
        write.resolve(cast.marta(), claim, first.id());
        assertThat(comments.openThreads(cast.ana(), claim)).isZero();
        answer(cast.ana(), claim, first, "It has closed.");
        assertThat(comments.openThreads(cast.ana(), claim)).isEqualTo(1);
    }

    @Test
    void a_comment_changes_neither_the_claim_nor_its_version() {
        UUID claim = journey.assigned(cast.ana());
        long before = journey.claim(claim).version();
        say(cast.marta(), claim, "A word.");
        assertThat(journey.claim(claim).version()).isEqualTo(before);
        journey.review(cast.ana(), claim, "true");
    }

    @Test
    void what_a_blind_reviewer_says_nobody_else_learns_before_all_verdicts_are_in() {
        UUID claim = journey.inReview(cast.ana(), cast.tom());
        Comment asked = say(cast.marta(), claim, "Is the figure of this year?");
        pump.run();
        List<Actor> others = List.of(cast.tom(), cast.lin(), cast.marta(), cast.idris(), cast.chief());
        List<Object> before = others.stream().map(other -> seen(other, claim)).toList();
        Comment sealed = say(cast.ana(), claim, "It is wrong, @tom: see the register.");
        Comment answer = answer(cast.ana(), claim, asked, "Yes, @marta.");
        write.resolve(cast.ana(), claim, sealed.id());
        pump.run();
        assertThat(others.stream().map(other -> seen(other, claim))).containsExactlyElementsOf(before);
        assertThat(comments.threads(cast.ana(), claim)).hasSize(2);
        assertThatThrownBy(() -> answer(cast.tom(), claim, sealed, "What?")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write.resolve(cast.ana(), claim, asked.id())).isInstanceOf(NotInThisState.class);

        reviewing.submit(cast.ana(), claim, Expected.ANY);
        reviewing.submit(cast.tom(), claim, Expected.ANY);
        pump.run();
        assertThat(comments.threads(cast.marta(), claim))
                .extracting(thread -> thread.first().id())
                .containsExactly(asked.id(), sealed.id());
        assertThat(comments.threads(cast.marta(), claim).get(0).answers())
                .extracting(Comment::id)
                .containsExactly(answer.id());
        assertThat(told(cast.tom(), claim)).contains(Kind.MENTIONED);
        assertThat(told(cast.marta(), claim)).contains(Kind.MENTIONED);
    }

    @Test
    void who_is_mentioned_or_works_on_the_claim_is_told_and_the_writer_is_not() {
        UUID claim = journey.assigned(cast.ana());
        Comment first = say(cast.marta(), claim, "@lin and @marta, please look. @nobody too.");
        pump.run();
        assertThat(told(cast.lin(), claim)).containsExactly(Kind.MENTIONED);
        assertThat(told(cast.ana(), claim)).contains(Kind.COMMENTED);
        assertThat(told(cast.marta(), claim)).isEmpty();
        answer(cast.idris(), claim, first, "I did.");
        pump.run();
        assertThat(told(cast.marta(), claim)).containsExactly(Kind.COMMENTED);
        assertThat(told(cast.tom(), claim)).isEmpty();
    }

    @Test
    void a_thread_is_about_evidence_or_words_that_stand_in_the_report() {
        UUID claim = journey.submitted();
        Evidence source = journey.collect(cast.ana(), claim);
        Comment about = write.write(
                cast.marta(),
                claim,
                new Comment.Draft(text("Old."), Optional.empty(), Optional.of(source.id()), none()));
        assertThat(about.evidence()).contains(source.id());
        String words = journey.latest(claim).text().summary();
        assertThat(write.write(cast.marta(), claim, new Comment.Draft(text("Shorter?"), none(), none(), text(words)))
                        .passage())
                .contains(words);
        assertThatThrownBy(() -> write.write(
                        cast.marta(), claim, new Comment.Draft(text("Why?"), none(), none(), text("words of nobody"))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.violations())
                        .singleElement()
                        .satisfies(each -> assertThat(each.field()).isEqualTo("passage")));
        assertThatThrownBy(() -> write.write(
                        cast.marta(),
                        claim,
                        new Comment.Draft(text("x"), none(), Optional.of(UUID.randomUUID()), none())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_without_a_part_in_it_comments() {
        UUID claim = journey.assigned(cast.ana());
        assertThatThrownBy(() -> say(cast.wire(), claim, "Hello")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> say(cast.nora(), claim, "Hello")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> say(cast.marta(), claim, "  ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> say(cast.marta(), UUID.randomUUID(), "Hello")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_record_has_each_comment_and_a_sealed_one_in_the_reviewers_own_chain() throws SQLException {
        UUID claim = journey.inReview(cast.ana(), cast.tom());
        say(cast.ana(), claim, "Sealed.");
        say(cast.marta(), claim, "Open.");
        assertThat(sql.rows(
                        "select subject_type from audit_entry where action = 'comment' and subject_id in"
                                + " (select id from assignment where claim_id = ? union select ?)",
                        claim,
                        claim))
                .extracting(row -> row.get("subject_type"))
                .containsExactlyInAnyOrder("ASSIGNMENT", "CLAIM");
    }

    private Comment say(Actor actor, UUID claim, String words) {
        return write.write(actor, claim, new Comment.Draft(text(words), none(), none(), none()));
    }

    private Comment answer(Actor actor, UUID claim, Comment thread, String words) {
        return write.write(actor, claim, new Comment.Draft(text(words), Optional.of(thread.id()), none(), none()));
    }

    private static Optional<String> text(String words) {
        return Optional.of(words);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private Object seen(Actor person, UUID claim) {
        return List.of(
                comments.threads(person, claim).stream()
                        .flatMap(thread -> Stream.concat(Stream.of(thread.first()), thread.answers().stream()))
                        .map(Comment::id)
                        .toList(),
                comments.openThreads(person, claim),
                told(person, claim),
                notifications.unread(person));
    }

    private List<Kind> told(Actor person, UUID claim) {
        return notifications.of(person).stream()
                .filter(each -> each.about().claim().orElseThrow().equals(claim))
                .map(Notification::kind)
                .toList();
    }
}
