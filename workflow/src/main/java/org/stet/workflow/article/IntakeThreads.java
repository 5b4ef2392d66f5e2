package org.stet.workflow.article;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.jboss.logging.MDC;

import org.stet.workflow.limit.Busy;
import org.stet.workflow.limit.Places;
import org.stet.workflow.limit.SharedThreads;

/** Where pages are fetched and articles read: on threads of their own, apart from those that answer pages. */
@ApplicationScoped
public class IntakeThreads {

    private final Places places;
    private final SharedThreads fetching;
    private final SharedThreads reading;
    private final AtomicInteger beingFetched = new AtomicInteger();
    private final AtomicInteger beingRead = new AtomicInteger();
    private final AtomicInteger inHand = new AtomicInteger();

    /** For the container's proxy. */
    IntakeThreads() {
        this.places = null;
        this.fetching = null;
        this.reading = null;
    }

    @Inject
    IntakeThreads(IntakeSettings limits) {
        this.places = new Places(
                "articles",
                limits.places(),
                limits.placesEach(),
                limits.retryAfter().toSeconds());
        this.fetching = new SharedThreads("stet-fetching", limits.fetchingThreads());
        this.reading = new SharedThreads("stet-reading", limits.readingThreads());
    }

    @PreDestroy
    void close() {
        fetching.close();
        reading.close();
    }

    /**
     * Fetches, then reads; whoever asks waits for neither, and holds nothing meanwhile.
     *
     * @throws Busy if too much is in hand
     */
    <F, R> CompletionStage<R> fetchAndRead(UUID person, Supplier<F> fetch, Function<F, R> read) {
        places.take(person);
        inHand.incrementAndGet();
        Map<String, Object> log = MDC.getMap();
        return CompletableFuture.supplyAsync(logged(log, () -> counted(beingFetched, fetch)), fetching.of(person))
                .thenApplyAsync(
                        fetched -> logged(log, () -> counted(beingRead, () -> inContext(() -> read.apply(fetched))))
                                .get(),
                        reading.of(person))
                .whenComplete((done, failed) -> leave(person));
    }

    /**
     * Fetches what takes little to read; whoever asks does not wait for it, and holds nothing meanwhile.
     *
     * @param person who asks
     * @param fetch what to do
     * @throws Busy if too much is in hand
     */
    public <F> CompletionStage<F> fetch(UUID person, Supplier<F> fetch) {
        places.take(person);
        return CompletableFuture.supplyAsync(logged(() -> inContext(fetch)), fetching.of(person))
                .whenComplete((done, failed) -> places.leave(person));
    }

    /**
     * Reads what is there already.
     *
     * @throws Busy if too much is in hand
     */
    <R> CompletionStage<R> read(UUID person, Supplier<R> read) {
        places.take(person);
        inHand.incrementAndGet();
        return CompletableFuture.supplyAsync(
                        logged(() -> counted(beingRead, () -> inContext(read))), reading.of(person))
                .whenComplete((done, failed) -> leave(person));
    }

    private void leave(UUID person) {
        inHand.decrementAndGet();
        places.leave(person);
    }

    private static <R> Supplier<R> logged(Supplier<R> work) {
        return logged(MDC.getMap(), work);
    }

    /** The same work, which the log has under the request that asked for it. */
    private static <R> Supplier<R> logged(Map<String, Object> log, Supplier<R> work) {
        return () -> {
            log.forEach(MDC::put);
            try {
                return work.get();
            } finally {
                log.keySet().forEach(MDC::remove);
            }
        };
    }

    private static <R> R counted(AtomicInteger running, Supplier<R> work) {
        running.incrementAndGet();
        try {
            return work.get();
        } finally {
            running.decrementAndGet();
        }
    }

    /**
     * How much of this node's intake is in use. Sources that reviewers have read do not count: a blind reviewer would move it.
     *
     * @param fetched articles that are being fetched
     * @param read articles that are being read for claims
     * @param waiting articles that wait for either
     */
    public record Use(int fetched, int read, int waiting) {}

    /** How much is in use now. */
    public Use use() {
        int fetched = beingFetched.get();
        int read = beingRead.get();
        return new Use(fetched, read, Math.max(0, inHand.get() - fetched - read));
    }

    /** What reads and stores needs the context that a request would give it. */
    @ActivateRequestContext
    <R> R inContext(Supplier<R> work) {
        return work.get();
    }
}
