package org.stet.workflow.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.refusal.NotYours;

/** How far a new installation is on its way to the first article. */
@ApplicationScoped
public class FirstSteps {

    private final Mastheads mastheads;
    private final Desks desks;
    private final People people;
    private final EntityManager entities;

    FirstSteps(Mastheads mastheads, Desks desks, People people, EntityManager entities) {
        this.mastheads = mastheads;
        this.desks = desks;
        this.people = people;
        this.entities = entities;
    }

    /** What has to be done before a newsroom can work, in the order in which it is easiest. */
    public enum Step {
        /** The newsroom has a name. */
        NAME,
        /** There is a desk. */
        DESK,
        /** Somebody works on claims. */
        PEOPLE,
        /** An article was read. */
        ARTICLE
    }

    /**
     * Which steps are done.
     *
     * @throws NotYours if the actor is no administrator
     */
    @Transactional
    public Map<Step, Boolean> of(Actor actor) {
        Permission.KEEP_NEWSROOM.require(actor);
        Map<Step, Boolean> done = new EnumMap<>(Step.class);
        done.put(Step.NAME, !mastheads.held(actor).set().name().isEmpty());
        done.put(Step.DESK, !desks.inOrder().isEmpty());
        done.put(Step.PEOPLE, people.anybodyWorksOnClaims());
        done.put(Step.ARTICLE, isAnythingRead());
        return done;
    }

    /** The first step that is left to an administrator who is led through them; empty for everybody else, and once they are over. */
    @Transactional
    public Optional<Step> next(Actor actor) {
        if (!Permission.KEEP_NEWSROOM.admits(actor) || mastheads.isSetUp()) {
            return Optional.empty();
        }
        return of(actor).entrySet().stream()
                .filter(step -> !step.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isAnythingRead() {
        return !entities.createQuery("select 1 from Article", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
