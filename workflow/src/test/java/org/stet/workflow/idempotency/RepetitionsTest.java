package org.stet.workflow.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.AtOnce.Ending;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class RepetitionsTest {

    @Inject
    NewsroomCast cast;

    @Inject
    Repetitions repetitions;

    @Inject
    Intake intake;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_request_that_comes_again_is_answered_as_before_and_done_once() {
        String key = key();
        Answer first = repetitions.once(cast.wire(), key, "POST /x {}", this::work);
        Answer second = repetitions.once(cast.wire(), key, "POST /x {}", this::work);
        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_request_that_comes_twice_at_the_same_moment_is_done_once() {
        for (int i = 0; i < 20; i++) {
            String key = key();
            done.set(0);
            Callable<Answer> request = () -> repetitions.once(cast.wire(), key, "POST /x {}", this::work);
            List<Ending<Answer>> endings = AtOnce.run(request, request, request);
            assertThat(endings.stream()
                            .map(ending -> ending.value().orElseThrow())
                            .distinct())
                    .hasSize(1);
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void an_article_submitted_twice_under_one_key_is_answered_twice_as_new() {
        String key = key();
        Callable<Answer> request = () -> repetitions.once(cast.wire(), key, "POST /api/articles {}", this::takeIn);
        List<Ending<Answer>> endings = AtOnce.run(request, request);
        assertThat(endings.stream().map(ending -> ending.value().orElseThrow().status()))
                .containsExactly(201, 201);
    }

    @Test
    void an_answer_is_known_once_it_was_given() {
        String key = key();
        assertThat(repetitions.known(cast.wire(), key, "POST /x {}")).isEmpty();
        Answer first = repetitions.once(cast.wire(), key, "POST /x {}", this::work);
        assertThat(repetitions.known(cast.wire(), key, "POST /x {}")).contains(first);
        assertThat(repetitions.known(cast.marta(), key, "POST /x {}")).isEmpty();
        assertThatThrownBy(() -> repetitions.known(cast.wire(), key, "POST /x {\"a\":1}"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> repetitions.known(cast.wire(), " ", "POST /x {}"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_key_is_not_used_for_another_request() {
        String key = key();
        repetitions.once(cast.wire(), key, "POST /x {}", this::work);
        assertThatThrownBy(() -> repetitions.once(cast.wire(), key, "POST /x {\"a\":1}", this::work))
                .isInstanceOf(InvalidInput.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void two_people_may_use_the_same_key() {
        String key = key();
        repetitions.once(cast.wire(), key, "POST /x {}", this::work);
        repetitions.once(cast.marta(), key, "POST /x {}", this::work);
        assertThat(done).hasValue(2);
    }

    @Test
    void what_was_refused_is_not_remembered() {
        String key = key();
        assertThatThrownBy(() -> repetitions.once(cast.wire(), key, "POST /x {}", () -> {
                    throw new InvalidInput("text", "field.missing", "text");
                }))
                .isInstanceOf(InvalidInput.class);
        repetitions.once(cast.wire(), key, "POST /x {}", this::work);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_key_has_between_1_and_200_characters() {
        assertThatThrownBy(() -> repetitions.once(cast.wire(), " ", "POST /x {}", this::work))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> repetitions.once(cast.wire(), "k".repeat(201), "POST /x {}", this::work))
                .isInstanceOf(InvalidInput.class);
    }

    private Answer work() {
        return new Answer(201, "/x/" + UUID.randomUUID(), "{\"number\":" + done.incrementAndGet() + "}");
    }

    private Answer takeIn() {
        Intake.Taken taken = intake.take(
                cast.wire(),
                new Submission.Text(
                        "Under one key\n\nThe harbour office says that 12 cranes were sold in 2023.",
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
        return new Answer(taken.isNew() ? 201 : 200, "", taken.article().id().toString());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
