package org.stet.workflow.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** Accepting an assignment, and putting another reviewer in one's place. */
@ApplicationScoped
public class HandingOver {

    private static final String HANDED_OVER = "handed over";

    private final ClaimLifecycle lifecycle;
    private final Assignments assignments;
    private final Eligibility eligibility;
    private final People people;

    HandingOver(ClaimLifecycle lifecycle, Assignments assignments, Eligibility eligibility, People people) {
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.eligibility = eligibility;
        this.people = people;
    }

    /** Says that the actor will review the claim; saying it again changes nothing. */
    @Transactional
    public Claim accept(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.ACCEPT_ASSIGNMENT);
        Assignment own = assignments.openOf(claimId, actor.id()).orElseThrow();
        if (own.acceptedAt().isPresent()) {
            return change.claim();
        }
        own.accept(change.now());
        return change.move().note("reviewer", actor.id().toString()).record(new Fact.AcceptAssignment());
    }

    /**
     * Puts another reviewer in the place of one: a reviewer in the own place, an editor of the claim's desk in any. What the first has written
     * counts no more and stays sealed.
     *
     * @param from whose place, as id or user name; for an editor needed where there are two
     * @param to who takes it, as id or user name
     * @param message what to say with it
     * @throws InvalidInput if there is no such place, or who is to take it cannot
     */
    @Transactional
    public Claim handOver(
            Actor actor,
            UUID claimId,
            Expected expected,
            Optional<String> from,
            Optional<String> to,
            Optional<String> message) {
        eligibility.holdStill();
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.HAND_OVER);
        new Checks()
                .text(to, "to", 200)
                .within(message, "message", Assigning.LONGEST_MESSAGE)
                .done();
        Assignment left = place(change, actor, from);
        Person next = successor(change, to.orElseThrow());
        if (actor.is(left.reviewerId())) {
            assignments.end(left, HANDED_OVER, change.now());
        } else {
            assignments.takeAway(left, actor.id(), HANDED_OVER, change.now());
        }
        Assignment taken = new Assignment(
                claimId, change.claim().round(), left.place(), next.id(), actor.id(), message, change.now());
        assignments.persist(taken);
        return change.move()
                .note("reviewer", left.reviewerId().toString(), next.id().toString())
                .record(new Fact.HandOver(left.reviewerId(), next.id()));
    }

    private Assignment place(Change change, Actor actor, Optional<String> from) {
        List<Assignment> open = assignments.openOf(change.claim().id());
        if (!change.situation().at(actor).is(Role.EDITOR)) {
            return open.stream()
                    .filter(each -> actor.is(each.reviewerId()))
                    .findFirst()
                    .orElseThrow();
        }
        Optional<UUID> named = from.filter(given -> !given.isBlank())
                .flatMap(people::findByIdOrUsername)
                .map(Person::id);
        return open.stream()
                .filter(each -> named.map(each.reviewerId()::equals).orElse(open.size() == 1))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("from", Fault.MISSING, "assignment.hand-over-from"));
    }

    private Person successor(Change change, String to) {
        Person next = people.findByIdOrUsername(to)
                .orElseThrow(() -> unfit(Obstacle.of(Obstacle.Kind.NO_REVIEWER).message(to)));
        eligibility
                .obstacle(change.situation(), next, eligibility.away())
                .map(obstacle -> obstacle.message(to))
                .or(() -> change.situation().reviewers().contains(next.id())
                        ? Optional.of(Message.of("assignment.reviewer-already", to))
                        : Optional.empty())
                .ifPresent(reason -> {
                    throw unfit(reason);
                });
        return next;
    }

    private static InvalidInput unfit(Message why) {
        return new InvalidInput("to", Fault.INVALID, why);
    }
}
