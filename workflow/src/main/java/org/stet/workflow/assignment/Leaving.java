package org.stet.workflow.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;

/** Takes a person out of claims: all that wait for a review when absent or gone, those of a conflict of interest when recused. */
@ApplicationScoped
public class Leaving {

    /** Everybody reads a claim's history; why a person left is for the person and the desk. */
    private static final String NEUTRAL_REASON = "not available";

    private static final String CONFLICT = "conflict of interest";
    private static final String LEFT = "left";

    private final ClaimLifecycle lifecycle;
    private final Assignments assignments;
    private final Claims claims;
    private final Situations situations;
    private final People people;

    Leaving(ClaimLifecycle lifecycle, Assignments assignments, Claims claims, Situations situations, People people) {
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.claims = claims;
        this.situations = situations;
        this.people = people;
    }

    /**
     * Gives back what the person holds. A blind review that is under way stays with the person.
     *
     * @param by whose doing it is; the person, or somebody for the desk
     */
    @Transactional(TxType.MANDATORY)
    LeftBehind whenAway(Actor by, UUID person) {
        List<UUID> givenBack = new ArrayList<>();
        List<UUID> stillHeld = new ArrayList<>();
        for (UUID claimId : waiting(person)) {
            ClaimState state = lifecycle.lockedState(claimId);
            if (state == ClaimState.IN_REVIEW && claims.get(claimId).isBlind()) {
                stillHeld.add(claimId);
            } else if (state.isWithReviewers()) {
                vacate(lifecycle.beginFollowing(by, claimId, ClaimAction.VACATE), person, "absence");
                givenBack.add(claimId);
            }
        }
        return new LeftBehind(givenBack, stillHeld, List.of());
    }

    /**
     * Takes the person out of every claim that a standing recusal concerns, whether or not a verdict is sealed already: it
     * does not count.
     */
    @Transactional(TxType.MANDATORY)
    LeftBehind whenRecused(Actor by, UUID person) {
        List<UUID> givenBack = new ArrayList<>();
        for (UUID claimId : waiting(person)) {
            if (lifecycle.lockedState(claimId).isWithReviewers() && isRecused(claimId, person)) {
                vacate(lifecycle.beginFollowing(by, claimId, ClaimAction.VACATE), person, CONFLICT);
                givenBack.add(claimId);
            }
        }
        List<UUID> decided = assignments.decidedWith(person).stream()
                .filter(claimId -> isRecused(claimId, person))
                .toList();
        return new LeftBehind(givenBack, List.of(), decided);
    }

    /**
     * Takes the person, who works here no longer, out of every claim that waits for a review. In a blind review the place
     * is free again whether or not the verdict was sealed already, so that nobody learns which it was.
     *
     * @param by whose doing it is
     * @return the claims that somebody else has to take now
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> whenGone(Actor by, UUID person) {
        List<UUID> givenBack = new ArrayList<>();
        for (UUID claimId : waiting(person)) {
            if (lifecycle.lockedState(claimId).isWithReviewers()) {
                vacate(lifecycle.beginFollowing(by, claimId, ClaimAction.VACATE), person, LEFT);
                givenBack.add(claimId);
            }
        }
        return givenBack;
    }

    /**
     * Takes everybody out whom a change of the claim, as a topic that it was given, brings into conflict with it, and those
     * to whom it comes back and who work here no longer.
     */
    void whenConcerned(@Observes ClaimEvent event) {
        Claim claim = claims.get(event.claim().id());
        if (!claim.state().isWithReviewers()) {
            return;
        }
        Situation situation = situations.of(claim);
        Map<UUID, Person> reviewers = people.byIds(situation.reviewers());
        situation.reviewers().stream()
                .filter(reviewer -> situation.recusal(reviewer).isPresent()
                        || !reviewers.get(reviewer).isActive())
                .findFirst()
                .ifPresent(reviewer -> vacate(
                        lifecycle.beginUnattended(claim.id(), ClaimAction.VACATE),
                        reviewer,
                        reviewers.get(reviewer).isActive() ? CONFLICT : LEFT));
    }

    /** In the order of their ids, so that no two that leave wait for each other. */
    private List<UUID> waiting(UUID person) {
        return assignments.waitingFor(person).stream()
                .map(Assignment::claimId)
                .sorted()
                .toList();
    }

    private boolean isRecused(UUID claimId, UUID person) {
        return situations.of(claims.get(claimId)).recusal(person).isPresent();
    }

    private void vacate(Change change, UUID person, String reason) {
        UUID claimId = change.claim().id();
        assignments.openOf(claimId, person).ifPresent(open -> assignments.end(open, reason, change.now()));
        Claim claim = change.claim();
        boolean nobodyLeft = assignments.openOf(claimId).isEmpty();
        change.moveTo(nobodyLeft ? ClaimState.OPEN : claim.state())
                .note("reviewer", person.toString(), null)
                .note("reason", NEUTRAL_REASON)
                .record(new Fact.Vacate(person));
    }
}
