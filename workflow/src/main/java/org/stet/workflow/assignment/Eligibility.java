package org.stet.workflow.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.claim.Situation;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.recusal.Recusals;

/** Whether a person can be named as a claim's reviewer, by whichever door. */
@ApplicationScoped
class Eligibility {

    private final Absences absences;
    private final Recusals recusals;
    private final Clock clock;

    Eligibility(Absences absences, Recusals recusals, Clock clock) {
        this.absences = absences;
        this.recusals = recusals;
        this.clock = clock;
    }

    /**
     * Comes before a claim is locked to name somebody: no conflict of interest and no absence begins until the
     * transaction ends, so that whoever declares one gives up this claim too.
     */
    void holdStill() {
        recusals.holdStill();
    }

    /** Who is away now, and until when. */
    Map<UUID, Instant> away() {
        return absences.awayAt(clock.instant());
    }

    /** What is against naming the person, for editors; empty where nothing is. */
    Optional<Obstacle> obstacle(Situation situation, Person person, Map<UUID, Instant> away) {
        if (!person.isActive() || !person.roles().contains(Role.REVIEWER)) {
            return Optional.of(Obstacle.of(Obstacle.Kind.NO_REVIEWER));
        }
        if (!situation.at(person.asActor()).is(Role.REVIEWER)) {
            return Optional.of(Obstacle.of(Obstacle.Kind.NOT_AT_DESK));
        }
        return situation.recusal(person.id()).map(Obstacle::of).or(() -> Optional.ofNullable(away.get(person.id()))
                .map(Obstacle::away));
    }
}
