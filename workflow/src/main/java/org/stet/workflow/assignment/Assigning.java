package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Members;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** Brings claims and reviewers together, and apart again. */
@ApplicationScoped
public class Assigning {

    static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_REASON = 2_000;

    private final ClaimLifecycle lifecycle;
    private final Claims claims;
    private final Members members;
    private final Assignments assignments;
    private final ClaimPolicies policies;
    private final Eligibility eligibility;
    private final People people;

    Assigning(
            ClaimLifecycle lifecycle,
            Claims claims,
            Members members,
            Assignments assignments,
            ClaimPolicies policies,
            Eligibility eligibility,
            People people) {
        this.lifecycle = lifecycle;
        this.claims = claims;
        this.members = members;
        this.assignments = assignments;
        this.policies = policies;
        this.eligibility = eligibility;
        this.people = people;
    }

    /**
     * Names a claim's reviewers: one, or two who are blind to each other.
     *
     * @param reviewers ids or user names
     * @throws InvalidInput if there are fewer than the desk requires, more than two, or one who does not review
     */
    @Transactional
    public Claim assign(Actor actor, UUID claimId, Expected expected, List<String> reviewers) {
        return assign(actor, claimId, expected, reviewers, Optional.empty());
    }

    /**
     * Names a claim's reviewers, and says something to them.
     *
     * @param reviewers ids or user names
     * @param message what to say
     * @throws InvalidInput if there are fewer than the policy requires, more than two, or one who cannot review it: who
     *     does not review at the desk, has a conflict of interest, or is away
     */
    @Transactional
    public Claim assign(
            Actor actor, UUID claimId, Expected expected, List<String> reviewers, Optional<String> message) {
        eligibility.holdStill();
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.ASSIGN);
        List<Person> named = reviewersNamed(change, reviewers);
        new Checks().within(message, "message", LONGEST_MESSAGE).done();
        ReviewPolicy policy = policies.of(change.claim());
        int required = policy.reviewsRequired(claimId);
        if (named.size() < required || named.size() > 2) {
            throw new InvalidInput(
                    "reviewers",
                    named.size() < required ? Fault.MISSING : Fault.OUT_OF_RANGE,
                    required == 2 ? "assignment.name-two" : "assignment.name-one-or-two");
        }
        change.places(named.size()).pin(policy);
        int place = 0;
        for (Person reviewer : named) {
            open(change, ++place, reviewer.id(), actor, message);
        }
        return change.move()
                .note(
                        "reviewers",
                        named.stream().map(person -> person.id().toString()).toList())
                .record(new Fact.Assign(named.stream().map(Person::id).toList()));
    }

    /**
     * Makes the actor the claim's reviewer, or the second one where a place is free.
     *
     * @throws NotYours if the actor's account has been deactivated since they asked
     */
    @Transactional
    public Claim take(Actor actor, UUID claimId, Expected expected) {
        eligibility.holdStill();
        if (people.findByIdOptional(actor.id()).filter(Person::isActive).isEmpty()) {
            throw new NotYours("is-active", "person.inactive");
        }
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.TAKE);
        Claim claim = change.claim();
        if (claim.state() == ClaimState.OPEN) {
            ReviewPolicy policy = policies.of(claim);
            change.places(policy.reviewsRequired(claimId)).pin(policy);
        }
        open(change, freePlace(claim.id()), actor.id(), actor, Optional.empty()).accept(change.now());
        return change.move().note("reviewers", List.of(actor.id().toString())).record(new Fact.Take());
    }

    /**
     * Gives the actor's assignment back; the claim goes back to the queue.
     *
     * @throws InvalidInput if there is no reason
     */
    @Transactional
    public Claim decline(Actor actor, UUID claimId, Expected expected, Optional<String> reason) {
        return giveBack(
                lifecycle.begin(actor, claimId, expected, ClaimAction.DECLINE), actor, reason, new Fact.Decline());
    }

    /**
     * Ends a claim's round: takes it from its reviewers, who are told why. It goes back to the queue, where its wording can
     * be changed, and is checked anew. What was written stays with the ended round and counts no more; an approval is void,
     * a correction given up; what is public stays public.
     *
     * @throws InvalidInput if there is no reason
     */
    @Transactional
    public Claim release(Actor actor, UUID claimId, Expected expected, Optional<String> reason) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.RELEASE);
        List<UUID> reviewers = change.situation().reviewers().stream().sorted().toList();
        return giveBack(change, actor, reason, new Fact.Release(reviewers));
    }

    /**
     * What the one request for both does: an editor of the claim's desk names whom to assign; who only reviews there may
     * name nobody but oneself, and takes.
     *
     * @throws NotYours if a reviewer names somebody else
     */
    @Transactional
    public Claim assignOrTake(
            Actor actor, UUID claimId, Expected expected, List<String> reviewers, Optional<String> message) {
        if (isEditor(actor, claimId)) {
            return assign(actor, claimId, expected, reviewers, message);
        }
        boolean onlyOneself = reviewers.stream()
                .allMatch(named -> named.equals(actor.username())
                        || named.equals(actor.id().toString()));
        if (!onlyOneself) {
            throw new NotYours("only-oneself", "assignment.only-oneself");
        }
        return take(actor, claimId, expected);
    }

    /** What the one request for both does: an editor of the claim's desk releases, who only reviews there declines. */
    @Transactional
    public Claim end(Actor actor, UUID claimId, Expected expected, Optional<String> reason) {
        return isEditor(actor, claimId)
                ? release(actor, claimId, expected, reason)
                : decline(actor, claimId, expected, reason);
    }

    private boolean isEditor(Actor actor, UUID claimId) {
        Permission.ASSIGN.require(actor);
        return members.staffOf(claims.get(claimId).deskId())
                .require(actor, Permission.ASSIGN)
                .is(Role.EDITOR);
    }

    private List<Person> reviewersNamed(Change change, List<String> reviewers) {
        Map<UUID, Instant> away = eligibility.away();
        Set<Person> named = new LinkedHashSet<>();
        Checks checks = new Checks();
        for (int i = 0; i < reviewers.size(); i++) {
            String reviewer = reviewers.get(i);
            String field = "reviewers[" + i + "]";
            Optional<Person> person = people.findByIdOrUsername(reviewer);
            person.ifPresent(named::add);
            person.map(found -> eligibility.obstacle(change.situation(), found, away))
                    .orElse(Optional.of(Obstacle.of(Obstacle.Kind.NO_REVIEWER)))
                    .ifPresent(obstacle ->
                            checks.with(List.of(new InvalidInput.Violation(field, obstacle.message(reviewer)))));
        }
        checks.done();
        if (named.size() != reviewers.size()) {
            throw new InvalidInput("reviewers", Fault.TAKEN, "assignment.reviewer-twice");
        }
        return new ArrayList<>(named);
    }

    private Assignment open(Change change, int place, UUID reviewer, Actor by, Optional<String> message) {
        Claim claim = change.claim();
        Assignment assignment =
                new Assignment(claim.id(), claim.round(), place, reviewer, by.id(), message, change.now());
        assignments.persist(assignment);
        return assignment;
    }

    private int freePlace(UUID claimId) {
        return assignments.openOf(claimId).stream().anyMatch(open -> open.place() == 1) ? 2 : 1;
    }

    private Claim giveBack(Change change, Actor actor, Optional<String> reason, Fact fact) {
        new Checks().text(reason, "reason", LONGEST_REASON).done();
        String given = reason.orElseThrow().strip();
        assignments.takeAwayAll(change.claim().id(), actor.id(), given, change.now());
        return change.move().note("reason", given).record(fact);
    }
}
