package org.stet.workflow.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Leaving;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.DirectoryPeople;
import org.stet.workflow.identity.DirectoryPeople.Followed;
import org.stet.workflow.identity.DirectoryPeople.Step;
import org.stet.workflow.identity.People;
import org.stet.workflow.recusal.Recusals;

/**
 * What happens to the work of people who go. Each goes in a transaction that waits for all who are naming somebody, so that
 * no claim is given to a person who is on the way out.
 */
@ApplicationScoped
public class Staffing {

    private static final Actor STET = new Actor(People.STET, "stet", "Stet", Set.of());

    private final Administration administration;
    private final DirectoryPeople people;
    private final Leaving leaving;
    private final Recusals recusals;

    Staffing(Administration administration, DirectoryPeople people, Leaving leaving, Recusals recusals) {
        this.administration = administration;
        this.people = people;
        this.leaving = leaving;
        this.recusals = recusals;
    }

    /**
     * Somebody who was made what the directory says, and the claims that somebody else has to take now.
     *
     * @param followed who, and what changed
     * @param released those claims, if they left
     */
    record Settled(Followed followed, List<UUID> released) {}

    /**
     * Deactivates a local account; others take the person's open claims.
     *
     * @return those claims
     */
    @Transactional
    public List<UUID> deactivate(Actor actor, UUID person) {
        recusals.holdNaming();
        administration.deactivate(actor, person);
        return leaving.whenGone(actor, person);
    }

    /** Makes one person what the directory says. */
    @Transactional
    Optional<Settled> follow(DirectoryEntry entry, Instant asked) {
        if (!entry.active()) {
            recusals.holdNaming();
        }
        return people.follow(entry, asked).map(this::settled);
    }

    /** Somebody whom the directory does not know any more. */
    @Transactional
    Optional<Settled> leave(UUID person, Instant asked) {
        recusals.holdNaming();
        return people.leave(person, asked).map(this::settled);
    }

    private Settled settled(Followed followed) {
        return new Settled(
                followed, followed.step() == Step.LEFT ? leaving.whenGone(STET, followed.person()) : List.of());
    }
}
