package org.stet.workflow.assignment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.refusal.NotFound;

/** Tells reviewers that a claim was taken from them, by whom and why, until they have seen it. */
@ApplicationScoped
public class Taken {

    private final Assignments assignments;
    private final Clock clock;

    Taken(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * A claim that was taken from somebody.
     *
     * @param assignment the place that ended, with the reason
     * @param claim the claim
     * @param by who did it
     */
    public record Notice(Assignment assignment, Claim claim, PersonName by) {}

    /** What was taken from the actor and not seen so far. */
    @Transactional
    public List<Notice> of(Actor actor) {
        Permission.READ.require(actor);
        return assignments.takenFrom(actor.id());
    }

    /**
     * The actor has seen it; it is told no more.
     *
     * @throws NotFound if nothing of that kind waits to be seen by the actor
     */
    @Transactional
    public void seen(Actor actor, UUID assignmentId) {
        Permission.READ.require(actor);
        if (assignments.takenFrom(actor.id()).stream()
                .noneMatch(notice -> notice.assignment().id().equals(assignmentId))) {
            throw new NotFound("notice", assignmentId.toString());
        }
        assignments.see(assignmentId, clock.instant());
    }
}
