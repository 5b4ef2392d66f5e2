package org.stet.workflow.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** Draws who tries what: most often what is plausible as things stand, sometimes anything by anybody. */
final class RandomNewsroom {

    private static final int THREADS = 4;
    private static final int MOST_CLAIMS = 26;
    private static final int MOST_RECUSALS = 5;

    private final TwoDesks desks;
    private final Random random;
    private int number;

    RandomNewsroom(TwoDesks desks, long seed) {
        this.desks = desks;
        this.random = new Random(seed);
    }

    /** What several people do at once next. */
    List<Step> round(Standing now) {
        List<Standing.ClaimRow> sealed = now.claims().values().stream()
                .filter(Standing.ClaimRow::isSealed)
                .toList();
        int kind = random.nextInt(10);
        if (kind < 2 && !sealed.isEmpty()) {
            return sealed(desks.any(sealed, random));
        }
        if (kind < 5) {
            return rivals(now);
        }
        return kind == 5 ? together(now) : apart(now);
    }

    /** How long nothing happens: mostly a minute, at times some hours, so that what is due falls due. */
    long minutesUntilNext() {
        return random.nextInt(12) == 0 ? 60L * (1 + random.nextInt(16)) : 1;
    }

    /** Blind reviewers of one claim, doing what nobody else may see. */
    private List<Step> sealed(Standing.ClaimRow claim) {
        List<Step> steps = new ArrayList<>();
        for (int thread = 1; thread <= 1 + random.nextInt(3); thread++) {
            Actor actor = desks.person(desks.any(claim.reviewers(), random));
            Deed deed = drawn(Deed.SEALED, each -> each.weight("IN_REVIEW"));
            steps.add(step(thread, actor, deed, claim));
        }
        return steps;
    }

    /** All at one claim, naming the version that they all have read. */
    private List<Step> rivals(Standing now) {
        Standing.ClaimRow claim = claim(now);
        List<Step> steps = new ArrayList<>();
        boolean version = random.nextInt(4) > 0;
        for (int thread = 1; thread <= THREADS; thread++) {
            Step step = toAClaim(thread, claim);
            steps.add(
                    version && step.deed().namesVersion()
                            ? naming(step, claim.tag(step.actor().id()))
                            : step);
        }
        return steps;
    }

    private List<Step> apart(Standing now) {
        List<Step> steps = new ArrayList<>();
        int threads = 1 + random.nextInt(THREADS);
        for (int thread = 1; thread <= threads; thread++) {
            steps.add(random.nextInt(3) == 0 ? atLarge(thread, atLarge(now), now) : toAClaim(thread, claim(now)));
        }
        return steps;
    }

    /** Several who want the same of what belongs to no one claim: the same person named a member, the same policy changed. */
    private List<Step> together(Standing now) {
        List<Step> steps = new ArrayList<>();
        Deed deed = atLarge(now);
        for (int thread = 1; thread <= THREADS; thread++) {
            steps.add(atLarge(thread, deed, now));
        }
        return steps;
    }

    private Deed atLarge(Standing now) {
        return drawn(Deed.AT_LARGE, each -> isTooMuch(each, now) ? 0 : each.weight());
    }

    private Step atLarge(int thread, Deed deed, Standing now) {
        Actor actor = person(deed, Optional.empty());
        return new Step(++number, thread, actor, deed, claim(now).id(), "*", random.nextLong());
    }

    private static boolean isTooMuch(Deed deed, Standing now) {
        return deed == Deed.MARK && now.claims().size() >= MOST_CLAIMS
                || deed == Deed.RECUSE && now.recusals().size() >= MOST_RECUSALS;
    }

    private Step toAClaim(int thread, Standing.ClaimRow claim) {
        if (random.nextInt(8) == 0) {
            return step(thread, desks.any(desks.people(), random), desks.any(Deed.TO_A_CLAIM, random), claim);
        }
        Deed deed = drawn(Deed.TO_A_CLAIM, each -> each.weight(claim.state()));
        return step(thread, person(deed, Optional.of(claim)), deed, claim);
    }

    private Step step(int thread, Actor actor, Deed deed, Standing.ClaimRow claim) {
        return new Step(++number, thread, actor, deed, claim.id(), tag(actor, deed, claim), random.nextLong());
    }

    private static Step naming(Step step, String tag) {
        return new Step(step.number(), step.thread(), step.actor(), step.deed(), step.claim(), tag, step.draw());
    }

    /** The version just read, none, or seldom one that is no more. */
    private String tag(Actor actor, Deed deed, Standing.ClaimRow claim) {
        int kind = random.nextInt(10);
        if (deed == Deed.EDIT_REPORT) {
            return kind < 2 ? "*" : "r" + (kind == 2 ? claim.revision() - 1 : claim.revision());
        }
        if (!deed.namesVersion() || kind < 4) {
            return "*";
        }
        return kind == 4 ? Long.toString(claim.version() - 1) : claim.tag(actor.id());
    }

    private Standing.ClaimRow claim(Standing now) {
        return desks.any(now.claims().values(), random);
    }

    private Actor person(Deed deed, Optional<Standing.ClaimRow> claim) {
        List<UUID> reviewers = claim.map(each -> List.copyOf(each.reviewers())).orElse(List.of());
        return switch (deed.hand()) {
            case EDITOR -> desks.any(desks.holding(Role.EDITOR), random);
            case REVIEWER -> desks.any(desks.holding(Role.REVIEWER), random);
            case ADMINISTRATOR -> desks.any(desks.holding(Role.ADMIN), random);
            case ITS_REVIEWER ->
                reviewers.isEmpty()
                        ? desks.any(desks.holding(Role.REVIEWER), random)
                        : desks.person(desks.any(reviewers, random));
            case ITS_REVIEWER_OR_EDITOR ->
                reviewers.isEmpty() || random.nextInt(3) == 0
                        ? desks.any(desks.holding(Role.EDITOR), random)
                        : desks.person(desks.any(reviewers, random));
            case ANYBODY, NOBODY -> desks.any(desks.people(), random);
        };
    }

    private Deed drawn(List<Deed> deeds, ToIntFunction<Deed> weight) {
        int all = deeds.stream().mapToInt(weight).sum();
        int lot = random.nextInt(all);
        for (Deed deed : deeds) {
            lot -= weight.applyAsInt(deed);
            if (lot < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
