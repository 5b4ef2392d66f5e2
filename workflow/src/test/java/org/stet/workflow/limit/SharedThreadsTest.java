package org.stet.workflow.limit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedThreadsTest {

    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void who_has_one_thing_to_do_waits_for_one_of_somebody_who_has_many() throws InterruptedException {
        try (SharedThreads threads = new SharedThreads("test", 1)) {
            List<String> done = new CopyOnWriteArrayList<>();
            CountDownLatch begin = new CountDownLatch(1);
            CountDownLatch all = new CountDownLatch(6);
            for (int i = 0; i < 5; i++) {
                String name = "busy " + i;
                threads.of(BUSY).execute(() -> {
                    await(begin);
                    done.add(name);
                    all.countDown();
                });
            }
            threads.of(OTHER).execute(() -> {
                done.add("other");
                all.countDown();
            });
            begin.countDown();

            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(done).containsExactly("busy 0", "other", "busy 1", "busy 2", "busy 3", "busy 4");
        }
    }

    @Test
    void nobody_has_more_than_half_of_the_threads() throws InterruptedException {
        try (SharedThreads threads = new SharedThreads("test", 4)) {
            CountDownLatch hold = new CountDownLatch(1);
            CountDownLatch busy = new CountDownLatch(2);
            AtomicInteger running = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            for (int i = 0; i < 10; i++) {
                threads.of(BUSY).execute(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    busy.countDown();
                    await(hold);
                    running.decrementAndGet();
                });
            }
            CountDownLatch others = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                threads.of(OTHER).execute(others::countDown);
            }

            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(most).hasValue(2);
            hold.countDown();
        }
    }

    @Test
    void work_that_fails_leaves_its_thread_to_the_next() throws InterruptedException {
        try (SharedThreads threads = new SharedThreads("test", 1)) {
            Semaphore done = new Semaphore(0);
            Executor own = threads.of(BUSY);
            own.execute(() -> {
                throw new IllegalStateException("as the test wants it");
            });
            own.execute(done::release);

            assertThat(done.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
