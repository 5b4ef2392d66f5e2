package org.stet.workflow.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Hibernate;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** Makes new versions of scales. A version is never changed: verdicts that were given on it keep their meaning. */
@ApplicationScoped
public class Scales {

    private static final int LARGEST_VALUE = 1_000;
    /** Held while a version of a scale is made, so that none is made twice. */
    private static final long LOCK = 7_383_651_012L;

    private static final int MOST_RATINGS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MEANING = 500;

    private final RatingScales scales;
    private final EntityManager entities;
    private final AuditTrail audit;

    Scales(RatingScales scales, EntityManager entities, AuditTrail audit) {
        this.scales = scales;
        this.entities = entities;
        this.audit = audit;
    }

    /**
     * Makes a scale's next version, or its first. Where nothing differs from the last, that is the answer.
     *
     * @param name the scale's name
     * @param ratings the ratings, best first
     * @throws NotYours if the actor is no administrator
     * @throws InvalidInput naming each thing that is wrong
     */
    @Transactional
    public RatingScale publish(Actor actor, Optional<String> name, List<RatingDraft> ratings) {
        Permission.KEEP_SCALES.require(actor);
        check(name, ratings);
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        List<RatingScale> earlier = scales.versions(name.orElseThrow().strip());
        Optional<RatingScale> latest = earlier.stream().reduce((first, second) -> second);
        if (latest.filter(last -> drafts(last).equals(ratings)).isPresent()) {
            return latest.orElseThrow();
        }
        int version = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).version() + 1;
        RatingScale scale = new RatingScale(name.orElseThrow().strip(), version);
        entities.persist(scale);
        int position = 0;
        for (RatingDraft rating : ratings) {
            entities.persist(new Rating(scale.id(), ++position, rating));
        }
        audit.add(
                Subject.scale(earlier.isEmpty() ? scale.id() : earlier.get(0).id()),
                actor.id(),
                "publish-scale",
                Map.of(),
                Map.of(
                        "name", scale.name(),
                        "version", version,
                        "ratings", ratings.stream().map(RatingDraft::code).toList()));
        entities.flush();
        entities.detach(scale);
        return entities.find(RatingScale.class, scale.id());
    }

    private static List<RatingDraft> drafts(RatingScale scale) {
        Hibernate.initialize(scale);
        return scale.ratings().stream().map(RatingDraft::of).toList();
    }

    private static void check(Optional<String> name, List<RatingDraft> ratings) {
        Checks checks = new Checks()
                .text(name, "name", 80)
                .require(
                        ratings.size() >= 2 && ratings.size() <= MOST_RATINGS,
                        "ratings",
                        Fault.OUT_OF_RANGE,
                        "scale.ratings",
                        MOST_RATINGS);
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            check(ratings.get(i), "ratings[" + i + "].", codes, names, checks);
        }
        checks.require(isInOrder(ratings), "ratings", Fault.CONTRADICTORY, "scale.order")
                .done();
    }

    private static void check(RatingDraft rating, String path, Set<String> codes, Set<String> names, Checks checks) {
        checks.require(
                        !rating.name().isBlank()
                                && rating.name().length() <= LONGEST_NAME
                                && names.add(rating.name().strip()),
                        path + "name",
                        Fault.TAKEN,
                        "scale.rating-name",
                        LONGEST_NAME)
                .require(
                        rating.code().isEmpty() || CodeName.isUsable(rating.code()) && codes.add(rating.code()),
                        path + "code",
                        Fault.MALFORMED,
                        "scale.rating-code")
                .require(
                        !rating.meaning().isBlank() && rating.meaning().length() <= LONGEST_MEANING,
                        path + "meaning",
                        Fault.TOO_LONG,
                        "scale.meaning-length",
                        LONGEST_MEANING)
                .require(
                        rating.value()
                                .filter(value -> Math.abs((long) value) > LARGEST_VALUE)
                                .isEmpty(),
                        path + "value",
                        Fault.OUT_OF_RANGE,
                        "scale.value",
                        LARGEST_VALUE,
                        LARGEST_VALUE)
                .require(
                        rating.translations().entrySet().stream().allMatch(Scales::isTranslation),
                        path + "translations",
                        Fault.MALFORMED,
                        "scale.translations",
                        LONGEST_NAME);
    }

    private static boolean isTranslation(Map.Entry<String, String> translation) {
        return translation.getKey().matches("[a-z]{2}")
                && !translation.getValue().isBlank()
                && translation.getValue().length() <= LONGEST_NAME;
    }

    private static boolean isInOrder(List<RatingDraft> ratings) {
        List<Integer> values =
                ratings.stream().flatMap(rating -> rating.value().stream()).toList();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1) <= values.get(i)) {
                return false;
            }
        }
        return true;
    }
}
