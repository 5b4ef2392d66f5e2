package org.stet.workflow.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

/** What consumers have still to do: one row for each event that one of them wants and has not worked on. */
@ApplicationScoped
class EventDeliveries {

    private static final Logger LOG = Logger.getLogger(EventDeliveries.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final EntityManager entities;
    private final EventLog log;
    private final Clock clock;

    EventDeliveries(EntityManager entities, EventLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    /** A consumer failed at the event at this place. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient long position;

        private Failed(long position, RuntimeException cause) {
            super(cause);
            this.position = position;
        }

        long position() {
            return position;
        }
    }

    /** Names a consumer, so that it gets what happens from now on. */
    @Transactional
    void name(EventConsumer consumer) {
        entities.createNativeQuery("insert into event_consumer (name, actions) values (:name, :actions)"
                        + " on conflict (name) do update set actions = excluded.actions")
                .setParameter("name", consumer.name())
                .setParameter(
                        "actions",
                        Fact.kinds().entrySet().stream()
                                .filter(kind -> consumer.wants().contains(kind.getValue()))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Has the consumer work on the first event that waits for it and that nobody else is at. Only the first of a claim's
     * events can be taken; it stays locked until it is done, and so the next one waits.
     *
     * @return whether there was one
     * @throws Failed if the consumer threw; nothing of what it did has happened
     */
    @Transactional
    boolean deliverNext(EventConsumer consumer) {
        List<?> found = entities.createNativeQuery(
                        "select d.position from event_delivery d where d.consumer = :consumer and d.due_at <= :now"
                                + " and not exists (select 1 from event_delivery e where e.consumer = d.consumer"
                                + " and e.claim_id = d.claim_id and e.position < d.position)"
                                + " order by d.position limit 1 for update skip locked")
                .setParameter("consumer", consumer.name())
                .setParameter("now", clock.instant())
                .getResultList();
        Optional<Long> position =
                found.stream().map(each -> ((Number) each).longValue()).findFirst();
        position.ifPresent(place -> deliver(consumer, place));
        return position.isPresent();
    }

    private void deliver(EventConsumer consumer, long position) {
        try {
            consumer.consume(log.at(position));
            entities.flush();
        } catch (RuntimeException failure) {
            throw new Failed(position, failure);
        }
        entities.createNativeQuery("delete from event_delivery where consumer = :consumer and position = :position")
                .setParameter("consumer", consumer.name())
                .setParameter("position", position)
                .executeUpdate();
    }

    /** Has the consumer try again later: after a second, then after twice as long each time, an hour at most. */
    @Transactional
    void failed(EventConsumer consumer, Failed failure) {
        Instant now = clock.instant();
        List<?> tried = entities.createNativeQuery("update event_delivery set attempts = attempts + 1"
                        + " where consumer = :consumer and position = :position returning attempts")
                .setParameter("consumer", consumer.name())
                .setParameter("position", failure.position())
                .getResultList();
        if (tried.isEmpty()) {
            return;
        }
        int attempts = ((Number) tried.get(0)).intValue();
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        entities.createNativeQuery(
                        "update event_delivery set due_at = :due where consumer = :consumer and position = :position")
                .setParameter("due", now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT))
                .setParameter("consumer", consumer.name())
                .setParameter("position", failure.position())
                .executeUpdate();
        ClaimEvent event = log.at(failure.position());
        LOG.errorf(
                failure.getCause(),
                "The consumer “%s” failed %d times at the event %s; later events of the claim %s wait for it",
                consumer.name(),
                attempts,
                event.id(),
                event.claim().id());
    }
}
