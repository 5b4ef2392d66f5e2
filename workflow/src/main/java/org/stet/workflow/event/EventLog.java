package org.stet.workflow.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** All events in their order. */
@ApplicationScoped
class EventLog {

    /** Held by the one writer of the order. */
    private static final long LOCK = 7_383_651_034L;

    private static final int MOST_AT_ONCE = 1_000;

    private static final String COLUMNS =
            "id, claim_id, desk_id, state, round, version, actor, at, sealed_for, action, facts";

    private final EntityManager entities;

    EventLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An event with its place.
     *
     * @param position its place in the order of all events; never shown, since its gaps tell of sealed work
     */
    record Placed(long position, ClaimEvent event) {}

    /**
     * Gives the events that were committed since the last time their places, and hands them out to the consumers that want
     * them. One at a time does so, in one transaction: whoever reads a place can be sure that no lower one comes later.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean place(Instant now) {
        Object locked = entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!Boolean.TRUE.equals(locked)) {
            return false;
        }
        Number placed = (Number) entities.createNativeQuery("with taken as (delete from event_outbox where id in"
                        + " (select id from event_outbox order by ordinal limit :most) returning *),"
                        + " placed as (insert into claim_event (position, " + COLUMNS + ")"
                        + " select (select coalesce(max(position), 0) from claim_event)"
                        + " + row_number() over (order by ordinal), " + COLUMNS + " from taken"
                        + " returning position, claim_id, sealed_for, action),"
                        + " handed_out as (insert into event_delivery (consumer, position, claim_id, due_at)"
                        + " select c.name, p.position, p.claim_id, :now from placed p"
                        + " join event_consumer c on p.action = any (c.actions) where p.sealed_for is null)"
                        + " select count(*) from placed")
                .setParameter("most", MOST_AT_ONCE)
                .setParameter("now", now)
                .getSingleResult();
        return placed.intValue() == MOST_AT_ONCE;
    }

    /** The event at this place. */
    @Transactional(TxType.MANDATORY)
    ClaimEvent at(long position) {
        return read("where position = :position", 1, query -> query.setParameter("position", position))
                .get(0)
                .event();
    }

    /** The events after a place that this person may see, in their order. */
    List<Placed> after(long position, UUID reader, int most) {
        return read(
                "where position > :position and " + EventVisibility.SEEN_BY_READER,
                most,
                query -> query.setParameter("position", position).setParameter("reader", reader));
    }

    /** The last place of all. */
    long last() {
        return ((Number) entities.createNativeQuery("select coalesce(max(position), 0) from claim_event")
                        .getSingleResult())
                .longValue();
    }

    private List<Placed> read(String where, int most, UnaryOperator<Query> parameters) {
        List<?> rows = parameters
                .apply(entities.createNativeQuery(
                        "select position, " + COLUMNS.replace("facts", "facts::text as facts") + " from claim_event "
                                + where + " order by position limit " + most,
                        Tuple.class))
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(EventLog::placed).toList();
    }

    private static Placed placed(Tuple row) {
        String action = row.get("action", String.class);
        UUID sealedFor = row.get("sealed_for", UUID.class);
        return new Placed(
                row.get("position", Number.class).longValue(),
                new ClaimEvent(
                        row.get("id", UUID.class),
                        new ClaimEvent.Standing(
                                row.get("claim_id", UUID.class),
                                row.get("desk_id", UUID.class),
                                row.get("state", String.class),
                                row.get("round", Number.class).intValue(),
                                row.get("version", Number.class).longValue()),
                        row.get("actor", UUID.class),
                        row.get("at", Instant.class),
                        sealedFor == null ? Audience.everybody() : new Audience.Only(sealedFor),
                        FactJson.read(action, row.get("facts", String.class))));
    }
}
