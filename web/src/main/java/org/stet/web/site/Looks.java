package org.stet.web.site;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Looks something up for many who ask at once, at most once in a while: what a look found holds for that long, from when the
 * look began, unless it is forgotten before. Who asks after that gets what a look finds that began after they asked; those who
 * ask while one is under way share the next. Thread-safe.
 */
final class Looks<T> {

    private final Supplier<T> look;
    private final Executor threads;
    private final long nanos;
    private final LongSupplier clock;
    private CompletableFuture<T> next;
    private boolean looking;
    private Optional<T> held = Optional.empty();
    private long heldSince;
    private long forgotten;

    /**
     * Nobody asks yet.
     *
     * @param look looks
     * @param threads where it may wait
     * @param holds how long what it finds holds
     * @param clock tells the time in nanoseconds, as {@link System#nanoTime}
     */
    Looks(Supplier<T> look, Executor threads, Duration holds, LongSupplier clock) {
        this.look = look;
        this.threads = threads;
        this.nanos = holds.toNanos();
        this.clock = clock;
    }

    /** What the last look found, where that still holds. */
    synchronized Optional<T> held() {
        return clock.getAsLong() - heldSince < nanos ? held : Optional.empty();
    }

    /** What the last look found, or the next will. */
    synchronized CompletionStage<T> found() {
        Optional<T> still = held();
        if (still.isPresent()) {
            return CompletableFuture.completedFuture(still.get());
        }
        if (next == null) {
            next = new CompletableFuture<>();
        }
        CompletableFuture<T> awaited = next;
        if (!looking) {
            threads.execute(this::lookWhileAnybodyWaits);
            looking = true;
        }
        return awaited;
    }

    /** From now on, only what a look finds that begins now or later. */
    synchronized void forget() {
        held = Optional.empty();
        forgotten++;
    }

    private void lookWhileAnybodyWaits() {
        for (Optional<Begun<T>> begun = begin(); begun.isPresent(); begun = begin()) {
            look(begun.get());
        }
    }

    /** A look that has begun: who waits for it, when it began, and what was forgotten by then. */
    private record Begun<T>(CompletableFuture<T> awaited, long at, long forgotten) {}

    private void look(Begun<T> begun) {
        try {
            T found = look.get();
            hold(begun, found);
            begun.awaited().complete(found);
        } catch (RuntimeException noAnswer) {
            begun.awaited().completeExceptionally(noAnswer);
        }
    }

    private synchronized void hold(Begun<T> begun, T found) {
        if (begun.forgotten() == forgotten) {
            held = Optional.of(found);
            heldSince = begun.at();
        }
    }

    private synchronized Optional<Begun<T>> begin() {
        Optional<Begun<T>> begun =
                Optional.ofNullable(next).map(awaited -> new Begun<>(awaited, clock.getAsLong(), forgotten));
        next = null;
        looking = begun.isPresent();
        return begun;
    }
}
