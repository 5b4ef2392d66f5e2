package org.stet.workflow.matching;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.EventConsumer;
import org.stet.workflow.event.Fact;

/** Moves a mark in the database whenever what is public changes, so that every node makes its index anew. */
@ApplicationScoped
class PublicChecksMark implements EventConsumer {

    private final EntityManager entities;

    PublicChecksMark(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "past-checks";
    }

    @Override
    public Set<Class<? extends Fact>> wants() {
        return Set.of(Fact.Publish.class, Fact.Retract.class);
    }

    @Override
    public void consume(ClaimEvent event) {
        entities.createNativeQuery("update past_check_mark set mark = mark + 1").executeUpdate();
    }
}
