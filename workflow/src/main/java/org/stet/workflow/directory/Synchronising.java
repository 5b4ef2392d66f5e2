package org.stet.workflow.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.DirectoryPeople;
import org.stet.workflow.identity.People;
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
    private static final Actor STET = new Actor(People.STET, "stet", "Stet", Set.of());
    private static final long LOCK = 7_383_651_003L;

    private final List<Directory> directories;
    private final DirectoryPeople people;
    private final Staffing staffing;
    private final EntityManager entities;
    private final Clock clock;

    Synchronising(
            @All List<Directory> directories,
            DirectoryPeople people,
            Staffing staffing,
            EntityManager entities,
            Clock clock) {
        this.directories = directories;
        this.people = people;
        this.staffing = staffing;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What a synchronisation did.
     *
     * @param people what changed among the people
     * @param released the claims that went back to the queue because their reviewer left
     */
    public record Report(DirectoryPeople.Outcome people, List<UUID> released) {}

    /** Whether there is a directory to follow. */
    public boolean isPossible() {
        return directory().isPresent();
    }

    @Scheduled(every = "${stet.directory.every:10m}", delayed = "20s")
    void onSchedule() {
        if (isPossible()) {
            try {
                Report report = run();
                if (!report.people().left().isEmpty()) {
                    LOG.infof(
                            "%d people left the directory; %d claims went back to the queue",
                            report.people().left().size(), report.released().size());
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

    private Report run() {
        Instant asked = clock.instant();
        List<DirectoryEntry> everybody =
                directory().orElseThrow(() -> new NotFound("directory", "here")).everybody();
        return QuarkusTransaction.requiringNew().call(() -> followed(everybody, asked));
    }

    private Optional<Directory> directory() {
        return directories.stream().filter(Directory::isThere).findFirst();
    }

    private Report followed(List<DirectoryEntry> everybody, Instant asked) {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        DirectoryPeople.Outcome outcome = people.follow(everybody, asked);
        return new Report(outcome, staffing.release(STET, outcome.left()));
    }
}
