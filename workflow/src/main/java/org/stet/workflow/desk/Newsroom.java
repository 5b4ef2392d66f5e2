package org.stet.workflow.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;

/** Sets up the desks and the scale that an empty installation starts with. */
@ApplicationScoped
public class Newsroom {

    private final EntityManager entities;
    private final RatingScales scales;
    private final AuditTrail audit;
    private final Clock clock;

    Newsroom(EntityManager entities, RatingScales scales, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.scales = scales;
        this.audit = audit;
        this.clock = clock;
    }

    /** One scale of six ratings; a desk with single review and one with blind double review. */
    @Transactional
    public void found() {
        RatingScale scale = provideScale();
        found(new Desk("news", "News desk", 1), scale, PolicySettings.plain(1, 1));
        found(new Desk("investigations", "Investigations desk", 2), scale, PolicySettings.plain(2, 1));
    }

    /** A scale for desks to begin with: one of six ratings, unless there is one. */
    @Transactional
    public RatingScale provideScale() {
        return scales.inOrder().stream().findFirst().orElseGet(this::newScale);
    }

    private RatingScale newScale() {
        RatingScale scale = new RatingScale("Stet", 1);
        entities.persist(scale);
        List.of(
                        new Rating(
                                scale.id(),
                                "true",
                                "True",
                                "The evidence bears it out, and nothing that matters is left out.",
                                1,
                                5,
                                Rating.Tone.TRUE),
                        new Rating(
                                scale.id(),
                                "mostly-true",
                                "Mostly true",
                                "Right in the main; a detail is off or context is missing.",
                                2,
                                4,
                                Rating.Tone.TRUE),
                        new Rating(
                                scale.id(),
                                "half-true",
                                "Half true",
                                "Part of it stands and part does not, or it misleads without its context.",
                                3,
                                3,
                                Rating.Tone.MIXED),
                        new Rating(
                                scale.id(),
                                "mostly-false",
                                "Mostly false",
                                "There is something in it, but the main point does not stand.",
                                4,
                                2,
                                Rating.Tone.FALSE),
                        new Rating(
                                scale.id(), "false", "False", "The evidence contradicts it.", 5, 1, Rating.Tone.FALSE),
                        new Rating(
                                scale.id(),
                                "unverifiable",
                                "Unverifiable",
                                "No evidence that can be had decides it either way.",
                                6,
                                null,
                                Rating.Tone.NEUTRAL))
                .forEach(entities::persist);
        entities.flush();
        entities.detach(scale);
        return entities.find(RatingScale.class, scale.id());
    }

    private void found(Desk desk, RatingScale scale, PolicySettings settings) {
        entities.persist(desk);
        PolicyVersion first = new PolicyVersion(desk.id(), 1, scale, settings, null, clock.instant());
        entities.persist(first);
        desk.adopt(first);
        audit.addUnattended(
                Subject.desk(desk.id()),
                "found-desk",
                Map.of(),
                Map.of(
                        "code", desk.code(),
                        "reviewsRequired", settings.reviewsRequired(),
                        "evidenceRequired", settings.evidenceRequired()));
    }
}
