package org.stet.workflow.property;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.test.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever anybody does in whatever order and at once, what the design promises holds. The number of steps comes from
 * {@code stet.property.steps}, the seed of the second run from {@code stet.property.seed}; a failure names seed and step.
 */
@QuarkusTest
@TestProfile(InvariantsTest.OnItsOwn.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvariantsTest {

    private static final Logger LOG = Logger.getLogger(InvariantsTest.class);
    private static final int STEPS = Integer.getInteger("stet.property.steps", 500);

    /** A run that is to be so long goes on until everything was seen, and fails if it was not. */
    private static final int STEPS_TO_SEE_EVERYTHING = 1_000;

    private static final int STEPS_BETWEEN_WHOLE_CHECKS = 150;
    private static final int MOST_TIMES_MORE = 20;
    private static final int LAST_STEPS_TOLD = 30;

    @Inject
    TwoDesks desks;

    @Inject
    MovingClock clock;

    @Inject
    Observer observer;

    @Inject
    Performer performer;

    @Inject
    Reading reading;

    @Inject
    AuditVerification verification;

    private final Map<Deed, Integer> succeeded = new EnumMap<>(Deed.class);
    private final Map<Deed, Integer> refused = new EnumMap<>(Deed.class);
    private final Set<String> reached = new TreeSet<>();
    private final List<Step.Ended> told = new ArrayList<>();
    private SealedReviews sealed;
    private List<Invariant> invariants;

    /** A database and a clock that no other test touches. */
    public static final class OnItsOwn implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovingClock.ForEverybody.class);
        }
    }

    @BeforeAll
    void open() {
        desks.open();
        sealed = new SealedReviews(observer, reading, desks);
        invariants = List.of(
                new FourEyes(observer),
                sealed,
                new OneEventAChange(observer, verification),
                new NoLostUpdate(),
                new NoDoubleAssignment(observer),
                new NoSideDoor(observer),
                new SameSentence(),
                new NothingLost(observer),
                new TimesAndIds(observer, clock));
    }

    @Test
    void whatever_anybody_does_the_invariants_hold() throws SQLException {
        long seed = Long.getLong("stet.property.seed", 1L);
        long began = System.nanoTime();
        run(seed, STEPS);
        LOG.infof(
                "seed %d, %d steps in %d s, %d rounds of sealed work compared; successes/refusals: %s",
                seed,
                told.size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                sealed.compared(),
                counts());
        if (STEPS >= STEPS_TO_SEE_EVERYTHING) {
            assertThat(reached)
                    .as("states")
                    .containsAll(
                            Arrays.stream(ClaimState.values()).map(Enum::name).toList());
            assertThat(succeeded.keySet()).as("deeds that succeeded").containsExactlyInAnyOrder(Deed.values());
        }
    }

    private void run(long seed, int steps) throws SQLException {
        RandomNewsroom newsroom = new RandomNewsroom(desks, seed);
        int checked = 0;
        while (told.size() < steps
                || steps >= STEPS_TO_SEE_EVERYTHING && !hasSeenAll() && told.size() < MOST_TIMES_MORE * steps) {
            clock.move(Duration.ofMinutes(newsroom.minutesUntilNext()));
            Standing before = observer.standing();
            List<Step> plan = newsroom.round(before);
            invariants.forEach(invariant -> invariant.beforeRound(plan, before));
            Round round = act(plan, before);
            count(round);
            hold(seed, round);
            if (told.size() - checked >= STEPS_BETWEEN_WHOLE_CHECKS) {
                checked = told.size();
                LOG.debugf("seed %d, step %d: %s", seed, checked, counts());
                holdAltogether(seed);
            }
        }
        holdAltogether(seed);
    }

    private boolean hasSeenAll() {
        return succeeded.size() == Deed.values().length && reached.size() == ClaimState.values().length;
    }

    private Round act(List<Step> plan, Standing before) throws SQLException {
        List<Callable<Step.Ended>> tasks = new ArrayList<>();
        plan.forEach(step -> tasks.add(() -> ended(step, before)));
        List<Step.Ended> ended = AtOnce.run(tasks).stream()
                .map(ending -> ending.value().orElseThrow())
                .toList();
        return new Round(before, ended, observer.entriesAfter(before.position()), observer.standing());
    }

    /** Whatever is neither done nor refused is a fault, and is told with its step. */
    private Step.Ended ended(Step step, Standing before) throws SQLException {
        try {
            return new Step.Ended(
                    step, Optional.of(performer.perform(step, before)), Optional.empty(), Optional.empty());
        } catch (Refusal refusal) {
            return new Step.Ended(step, Optional.empty(), Optional.of(refusal), Optional.empty());
        } catch (RuntimeException fault) {
            return new Step.Ended(step, Optional.empty(), Optional.empty(), Optional.of(fault));
        }
    }

    private void count(Round round) {
        for (Step.Ended ended : round.steps()) {
            told.add(ended);
            Deed deed = ended.step().deed();
            if (ended.done().filter(done -> !done.entries().isEmpty()).isPresent()) {
                succeeded.merge(deed, 1, Integer::sum);
            } else {
                refused.merge(deed, 1, Integer::sum);
            }
        }
        round.after().claims().values().forEach(claim -> reached.add(claim.state()));
    }

    private void hold(long seed, Round round) throws SQLException {
        round.steps().forEach(ended -> ended.failed().ifPresent(fault -> {
            throw new AssertionError(story(seed, "neither done nor refused: " + ended), fault);
        }));
        for (Invariant invariant : invariants) {
            List<String> broken = invariant.brokenBy(round);
            assertThat(broken)
                    .withFailMessage(() -> story(seed, name(invariant) + ": " + broken))
                    .isEmpty();
        }
    }

    private void holdAltogether(long seed) throws SQLException {
        for (Invariant invariant : invariants) {
            List<String> broken = invariant.broken();
            assertThat(broken)
                    .withFailMessage(() -> story(seed, name(invariant) + " altogether: " + broken))
                    .isEmpty();
        }
    }

    private static String name(Invariant invariant) {
        return invariant.getClass().getSimpleName();
    }

    private String story(long seed, String what) {
        List<Step.Ended> last = told.subList(Math.max(0, told.size() - LAST_STEPS_TOLD), told.size());
        return "seed " + seed + ", at step " + told.size() + ", " + what + "\nthe last steps:\n"
                + String.join("\n", last.stream().map(Step.Ended::toString).toList());
    }

    private String counts() {
        StringBuilder counts = new StringBuilder();
        for (Deed deed : Deed.values()) {
            counts.append(deed.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(' ')
                    .append(succeeded.getOrDefault(deed, 0))
                    .append('/')
                    .append(refused.getOrDefault(deed, 0))
                    .append(", ");
        }
        return counts + reached.toString();
    }
}
