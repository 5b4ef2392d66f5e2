package org.stet.workflow.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.DirectoryPeople;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/**
 * Makes Stet's people those of the directory: on a schedule, and at once when an administrator asks. Who left has open work
 * no longer: their claims go back to the queue. While the directory is away everybody stays as they were.
 */
@ApplicationScoped
public class Synchronising {

    private static final Logger LOG = Logger.getLogger(Synchronising.class);

    private final List<Directory> directories;
    private final DirectoryPeople people;
    private final Staffing staffing;
    private final Clock clock;

    Synchronising(@All List<Directory> directories, DirectoryPeople people, Staffing staffing, Clock clock) {
        this.directories = directories;
        this.people = people;
        this.staffing = staffing;
        this.clock = clock;
    }

    /**
     * What a synchronisation did.
     *
     * @param joined people who are new
     * @param changed people of whom the directory says something else now
     * @param left people who are active no longer
     * @param released the claims that went back to the queue because their reviewer left
     * @param failed how many could not be followed; the log says why
     */
    public record Report(List<UUID> joined, List<UUID> changed, List<UUID> left, List<UUID> released, int failed) {}

    /** Whether there is a directory to follow. */
    public boolean isPossible() {
        return directory().isPresent();
    }

    @Scheduled(every = "${stet.directory.every}", delayed = "20s")
    void onSchedule() {
        if (isPossible()) {
            try {
                Report report = run();
                if (!report.left().isEmpty()) {
                    LOG.infof(
                            "%d people left the directory; %d claims went back to the queue",
                            report.left().size(), report.released().size());
                }
            } catch (DirectoryNotReached away) {
                LOG.warn(away.getMessage());
            }
        }
    }

    /**
     * Synchronises now, because an administrator asks.
     *
     * @throws NotYours if the actor is none
     * @throws DirectoryNotReached if it does not answer
     */
    public Report now(Actor actor) {
        Permission.KEEP_ACCOUNTS.require(actor);
        return run();
    }

    /** Who left goes first, so that their names are free; whom something keeps from following keeps nobody else. */
    private Report run() {
        Instant asked = clock.instant();
        List<DirectoryEntry> everybody =
                directory().orElseThrow(() -> new NotFound("directory", "here")).everybody();
        Run run = new Run();
        people.missingFrom(everybody).forEach(person -> run.step(person, () -> staffing.leave(person, asked)));
        everybody.forEach(entry -> run.step(entry.subject(), () -> staffing.follow(entry, asked)));
        return run.report();
    }

    private Optional<Directory> directory() {
        return directories.stream().filter(Directory::isThere).findFirst();
    }

    /** One run, each of its steps in a transaction of its own. */
    private static final class Run {

        private final Map<DirectoryPeople.Step, List<UUID>> people = new EnumMap<>(DirectoryPeople.Step.class);
        private final List<UUID> released = new ArrayList<>();
        private int failed;

        void step(Object who, Supplier<Optional<Staffing.Settled>> step) {
            try {
                step.get().ifPresent(settled -> {
                    people.computeIfAbsent(settled.followed().step(), any -> new ArrayList<>())
                            .add(settled.followed().person());
                    released.addAll(settled.released());
                });
            } catch (RuntimeException unexpected) {
                failed++;
                LOG.errorf(unexpected, "%s could not be made what the directory says", who);
            }
        }

        Report report() {
            return new Report(
                    all(DirectoryPeople.Step.JOINED),
                    all(DirectoryPeople.Step.CHANGED),
                    all(DirectoryPeople.Step.LEFT),
                    released.stream().distinct().toList(),
                    failed);
        }

        private List<UUID> all(DirectoryPeople.Step step) {
            return List.copyOf(people.getOrDefault(step, List.of()));
        }
    }
}
