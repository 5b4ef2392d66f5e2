package org.stet.workflow.event;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Where events are written: in the transaction of what they tell of, or not at all. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;

    Outbox(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Writes one event.
     *
     * @param claim where the claim is now that it has happened
     * @param actor who did it
     * @return the event, with its id
     * @throws jakarta.transaction.TransactionalException outside a transaction
     * @throws IllegalArgumentException if events of this kind are not for this audience
     */
    @Transactional(TxType.MANDATORY)
    public ClaimEvent add(ClaimEvent.Standing claim, UUID actor, Instant at, Audience audience, Fact fact) {
        EventVisibility.require(fact, audience);
        OutboxEvent row = new OutboxEvent(claim, actor, at, audience, fact);
        entities.persist(row);
        return new ClaimEvent(row.id(), claim, actor, at, audience, fact);
    }
}
