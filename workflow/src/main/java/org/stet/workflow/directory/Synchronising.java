package org.stet.workflow.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.Members;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;

/**
 * Makes Stet's people those of the directory: on a schedule, and at once when an administrator asks. Who left has open work
 * no longer: their claims go back to the queue. While the directory is away everybody stays as they were.
 */
@ApplicationScoped
public class Synchronising {

    private static final Logger LOG = Logger.getLogger(Synchronising.class);
    private static final long LOCK = 7_383_651_003L;

    private final List<Directory> directories;
    private final Members members;
    private final Assigning assigning;
    private final EntityManager entities;
    private final Clock clock;

    Synchronising(
            @All List<Directory> directories,
            Members members,
            Assigning assigning,
            EntityManager entities,
            Clock clock) {
        this.directories = directories;
        this.members = members;
        this.assigning = assigning;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What a synchronisation did.
     *
     * @param people what changed among the people
     * @param released the claims that went back to the queue because their reviewer left
     */
    public record Report(Members.Outcome people, List<UUID> released) {}

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
        if (!actor.is(Role.ADMIN)) {
            throw new NotYours("admin", "Only an administrator synchronises with the directory.");
        }
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
        Members.Outcome outcome = members.follow(everybody, asked);
        return new Report(outcome, release(outcome.left()));
    }

    /**
     * Sends the claims of people who left back to the queue.
     *
     * @return those that went
     */
    @Transactional
    public List<UUID> release(Collection<UUID> gone) {
        if (gone.isEmpty()) {
            return List.of();
        }
        Actor stet = new Actor(People.STET, "stet", "Stet", Set.of(Role.EDITOR));
        List<UUID> released = new ArrayList<>();
        for (UUID claim : openWorkOf(gone)) {
            try {
                assigning.release(stet, claim, Expected.ANY, Optional.of("Its reviewer left the newsroom."));
                released.add(claim);
            } catch (NotInThisState pastReview) {
                LOG.infof("Claim %s is past its review and stays where it is", claim);
            }
        }
        return released;
    }

    private List<UUID> openWorkOf(Collection<UUID> gone) {
        return entities.createQuery(
                        "select distinct a.claimId from Assignment a, Claim c where c.id = a.claimId"
                                + " and a.reviewerId in :gone and a.endedAt is null and c.state in :open",
                        UUID.class)
                .setParameter("gone", gone)
                .setParameter("open", List.of(ClaimState.ASSIGNED, ClaimState.IN_REVIEW))
                .getResultList();
    }
}
