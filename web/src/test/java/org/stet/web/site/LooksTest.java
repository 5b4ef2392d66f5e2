package org.stet.web.site;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks gets what a look found that began after they asked; many who ask at once share one. */
class LooksTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Runnable duringLook = () -> {};
    private int looks;
    private long now;

    private final Looks<Integer> subject = new Looks<>(
            () -> {
                int found = ++looks;
                duringLook.run();
                return found;
            },
            waiting::add,
            Duration.ofMillis(200),
            () -> now);

    @Test
    void those_who_ask_before_a_look_begins_share_it() {
        CompletionStage<Integer> first = subject.found();
        CompletionStage<Integer> second = subject.found();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(first).isCompletedWithValue(1);
        assertThat(second).isCompletedWithValue(1);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void who_asks_while_one_is_under_way_gets_what_the_next_finds() {
        Queue<CompletionStage<Integer>> meanwhile = new ArrayDeque<>();
        duringLook = () -> {
            if (looks == 1) {
                meanwhile.add(subject.found());
                meanwhile.add(subject.found());
            }
        };
        CompletionStage<Integer> first = subject.found();
        waiting.remove().run();
        assertThat(first).isCompletedWithValue(1);
        assertThat(meanwhile).allSatisfy(each -> assertThat(each).isCompletedWithValue(2));
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void a_look_that_fails_fails_for_those_who_wait_for_it_and_for_nobody_after() {
        duringLook = () -> {
            if (looks == 1) {
                throw new IllegalStateException("no database");
            }
        };
        CompletionStage<Integer> first = subject.found();
        waiting.remove().run();
        assertThat(first.toCompletableFuture()).isCompletedExceptionally();
        CompletionStage<Integer> second = subject.found();
        waiting.remove().run();
        assertThat(second).isCompletedWithValue(2);
    }

    @Test
    void what_a_look_found_holds_for_a_while_from_when_it_began() {
        duringLook = () -> now += Duration.ofMillis(150).toNanos();
        subject.found();
        waiting.remove().run();
        now += Duration.ofMillis(49).toNanos();
        assertThat(subject.found()).isCompletedWithValue(1);
        now += Duration.ofMillis(1).toNanos();
        CompletionStage<Integer> later = subject.found();
        assertThat(later.toCompletableFuture()).isNotDone();
        waiting.remove().run();
        assertThat(later).isCompletedWithValue(2);
    }

    @Test
    void what_was_forgotten_holds_no_more_even_if_its_look_was_under_way() {
        duringLook = () -> {
            if (looks == 1) {
                subject.forget();
            }
        };
        CompletionStage<Integer> first = subject.found();
        waiting.remove().run();
        assertThat(first).isCompletedWithValue(1);
        CompletionStage<Integer> second = subject.found();
        waiting.remove().run();
        assertThat(second).isCompletedWithValue(2);
        subject.forget();
        assertThat(subject.found().toCompletableFuture()).isNotDone();
    }
}
