package org.stet.workflow.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.stet.workflow.refusal.Refusal;

/** Does several things at the same moment, each in a thread of its own, and tells how each ended. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * How one of them ended.
     *
     * @param value what it returned
     * @param refusal why it was refused
     */
    public record Ending<T>(Optional<T> value, Optional<Refusal> refusal) {

        /** Whether it did what it was to do. */
        public boolean succeeded() {
            return refusal.isEmpty();
        }
    }

    /** Does all of them; whatever ends otherwise than well or by a refusal, a deadlock above all, fails the test. */
    @SafeVarargs
    public static <T> List<Ending<T>> run(Callable<T>... tasks) {
        List<Callable<T>> all = new ArrayList<>();
        for (Callable<T> task : tasks) {
            all.add(task);
        }
        return run(all);
    }

    /** Does all of them, as many as there are. */
    public static <T> List<Ending<T>> run(List<Callable<T>> tasks) {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return task.call();
                }));
            }
            List<Ending<T>> endings = new ArrayList<>();
            for (Future<T> each : running) {
                endings.add(ending(each));
            }
            return endings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Ending<T> ending(Future<T> running) {
        try {
            return new Ending<>(Optional.ofNullable(running.get(60, TimeUnit.SECONDS)), Optional.empty());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                return new Ending<>(Optional.empty(), Optional.of(refusal));
            }
            throw new AssertionError("neither done nor refused", failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("did not end within a minute", stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
