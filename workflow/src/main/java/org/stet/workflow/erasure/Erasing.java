package org.stet.workflow.erasure;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.Erasure;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.TextErasure;
import org.stet.workflow.audit.TextErasure.Place;
import org.stet.workflow.idempotency.Repetitions;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/**
 * Erases a text by somebody's order, a court's above all, in two steps: first where the words stand, then the erasure of just
 * that. Each text that holds the words goes whole; the notice takes its place, for readers too.
 */
@ApplicationScoped
public class Erasing {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 5_000;
    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_PLACES = 2_000;
    private static final int MOST_LISTED = 500;

    private final TextErasure erasure;
    private final Repetitions answers;

    Erasing(TextErasure erasure, Repetitions answers) {
        this.erasure = erasure;
        this.answers = answers;
    }

    /**
     * Where the words stand.
     *
     * @param places each text that holds them; what is sealed in blind reviews that run is left out
     * @param tag names just these places: an erasure with it erases what was read, or nothing
     */
    public record Plan(List<Place> places, String tag) {

        static Plan of(List<Place> places) {
            return new Plan(
                    places,
                    Sha256.ofFields(places.stream()
                            .map(place -> place.kind() + " " + place.key() + " " + place.excerpt())
                            .toArray(String[]::new)));
        }
    }

    /**
     * By whose order, and why.
     *
     * @param by who ordered it, with the order's reference, in words that readers see: "Regional Court Hamburg, 12 O 34/26"
     * @param reason why, in words for the newsroom
     */
    public record Order(Optional<String> by, Optional<String> reason) {}

    /**
     * Finds the words wherever they stand.
     *
     * @throws NotYours if the actor is no administrator
     * @throws InvalidInput if the words are too few or too many, or stand in too many places
     */
    @Transactional
    public Plan plan(Actor actor, Optional<String> words) {
        Permission.ERASE_TEXTS.require(actor);
        return Plan.of(holding(checked(words)));
    }

    /**
     * Erases every text of the plan.
     *
     * @param words the words that the plan was made for
     * @param tag the plan's
     * @throws NotYours if the actor is no administrator
     * @throws InvalidInput if there is no order or reason, or the words stand nowhere
     * @throws StaleVersion if the words stand in other places by now
     */
    @Transactional
    public Erasure erase(Actor actor, Optional<String> words, Order order, String tag) {
        Permission.ERASE_TEXTS.require(actor);
        String sought = checked(words);
        new Checks()
                .text(order.by(), "order", LONGEST_ORDER)
                .text(order.reason(), "reason", LONGEST_REASON)
                .done();
        erasure.lock(holding(sought));
        Plan now = Plan.of(holding(sought));
        if (!now.tag().equals(tag)) {
            throw new StaleVersion(tag, now.tag());
        }
        if (now.places().isEmpty()) {
            throw new InvalidInput("words", Fault.UNKNOWN, "erasure.words-nowhere");
        }
        answers.forgetHolding(sought);
        return erasure.erase(
                now.places(),
                order.by().orElseThrow().strip(),
                order.reason().orElseThrow().strip(),
                actor.id());
    }

    /** The erasures so far, the last first. */
    @Transactional
    public List<Erasure> all(Actor actor) {
        Permission.ERASE_TEXTS.require(actor);
        return erasure.all(MOST_LISTED).toList();
    }

    private static String checked(Optional<String> words) {
        String sought = words.orElse("").strip();
        new Checks()
                .require(
                        sought.length() >= SHORTEST && sought.length() <= LONGEST,
                        "words",
                        Fault.OUT_OF_RANGE,
                        "erasure.words-length",
                        SHORTEST,
                        LONGEST)
                .done();
        return sought;
    }

    private List<Place> holding(String words) {
        List<Place> places = erasure.holding(words);
        new Checks()
                .require(
                        places.size() <= MOST_PLACES,
                        "words",
                        Fault.OUT_OF_RANGE,
                        "erasure.words-everywhere",
                        MOST_PLACES)
                .done();
        return places;
    }
}
