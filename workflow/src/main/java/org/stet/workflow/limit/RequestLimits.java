package org.stet.workflow.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.scheduler.Scheduled;

/**
 * Counts requests in windows of fixed length, in the database, so that every node sees the same count. Two windows side by
 * side let at most twice the limit through in the time of one.
 */
@ApplicationScoped
public class RequestLimits {

    private static final Duration KEPT = Duration.ofHours(1);

    private final EntityManager entities;
    private final Clock clock;

    RequestLimits(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What is left in a window.
     *
     * @param admitted whether the request that was counted is let through
     * @param remaining how many more are
     * @param seconds how long until the next window begins; at least one
     */
    public record Count(boolean admitted, int remaining, long seconds) {}

    /**
     * Counts one request.
     *
     * @param subject who or what asks: "person:…", "address:…"
     * @param limit how many are let through in a window
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Count count(String subject, int limit, Duration window) {
        long now = clock.instant().getEpochSecond();
        long start = start(now, window);
        Number requests = (Number) entities.createNativeQuery(
                        "insert into request_count (subject, window_start, requests) values (:subject, :start, 1)"
                                + " on conflict (subject, window_start) do update set requests = request_count.requests + 1"
                                + " returning requests")
                .setParameter("subject", subject)
                .setParameter("start", start)
                .getSingleResult();
        return new Count(
                requests.intValue() <= limit,
                Math.max(0, limit - requests.intValue()),
                start + window.toSeconds() - now);
    }

    /** Counts one request; whether it is let through. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean admit(String subject, int limit, Duration window) {
        return count(subject, limit, window).admitted();
    }

    /** Whether the limit is used up, without counting. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean isUsedUp(String subject, int limit, Duration window) {
        List<?> found = entities.createNativeQuery(
                        "select requests from request_count where subject = :subject and window_start = :start")
                .setParameter("subject", subject)
                .setParameter("start", start(clock.instant().getEpochSecond(), window))
                .getResultList();
        return found.stream().anyMatch(requests -> ((Number) requests).intValue() >= limit);
    }

    private static long start(long now, Duration window) {
        return now - now % window.toSeconds();
    }

    /** Forgets windows that are over. */
    @Scheduled(every = "10m", delayed = "3m")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from request_count where window_start < :before")
                .setParameter("before", clock.instant().minus(KEPT).getEpochSecond())
                .executeUpdate();
    }
}
