package org.stet.workflow.claim;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.Fact;

/**
 * One change of a claim that the state table has let through: what a use case makes of it is applied here, noted, and
 * recorded as one entry. Lives within one transaction, in which the claim is locked.
 */
public final class Change {

    private final Situation situation;
    private final Transition transition;
    private final UUID actor;
    private final Instant now;
    private final AuditTrail audit;
    private final ClaimEvents events;
    private UUID bulk;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> after = new LinkedHashMap<>();

    Change(Situation situation, Transition transition, UUID actor, Instant now, AuditTrail audit, ClaimEvents events) {
        this.situation = situation;
        this.transition = transition;
        this.actor = actor;
        this.now = now;
        this.audit = audit;
        this.events = events;
    }

    /** The claim that changes. */
    public Claim claim() {
        return situation.claim();
    }

    /** How things stood when the change began. */
    public Situation situation() {
        return situation;
    }

    /** The moment of the change. */
    public Instant now() {
        return now;
    }

    /** Moves the claim to the one state that the transition leads to. */
    public Change move() {
        return moveTo(transition.to().iterator().next());
    }

    /**
     * Moves the claim to one of the states that the transition leads to; a claim that goes back to the queue begins its
     * next round, unless that only undoes what took it out.
     */
    public Change moveTo(ClaimState state) {
        if (!transition.to().contains(state)) {
            throw new IllegalArgumentException(transition + " does not lead to " + state);
        }
        if (state == ClaimState.OPEN
                && transition.from() != ClaimState.CANDIDATE
                && transition.action() != ClaimAction.UNDO) {
            claim().nextRound();
        }
        if (state != claim().state()) {
            note("state", claim().state(), state);
            claim().state(state);
        }
        return this;
    }

    /** Says in which decision on several claims this one is made. */
    Change within(UUID bulkDecision) {
        this.bulk = bulkDecision;
        return note("bulk", bulkDecision.toString());
    }

    /** Sets how many reviewers the round has places for. */
    public Change places(int places) {
        claim().places(places);
        return this;
    }

    /** Fixes the policy, and with it the scale, that hold for the round from now on, whatever the desk decides later. */
    public Change pin(ReviewPolicy policy) {
        claim().pin(policy.id(), policy.scaleId());
        return note("policy", policy.version());
    }

    /** Goes on under another version of the scale. */
    public Change scale(RatingScale from, RatingScale to) {
        claim().scale(to.id());
        return note("scale", from.version(), to.version());
    }

    /** Notes what a value was and what it is now; a value that stays is not noted. */
    public Change note(String what, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            if (was != null) {
                before.put(what, was);
            }
            if (is != null) {
                after.put(what, is);
            }
        }
        return this;
    }

    /** Notes a value that comes with the change. */
    public Change note(String what, Object is) {
        return note(what, null, is);
    }

    /** The names of what was noted, in the order of the alphabet. */
    List<String> noted() {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return List.copyOf(names);
    }

    /** Whether nothing was noted: what was asked for is how it was, and there is nothing to record. */
    public boolean changesNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    /**
     * Records the change in the claim's chain, gives the claim its next version, and tells of it.
     *
     * @param fact what was done
     */
    public Claim record(Fact fact) {
        claim().touch(now);
        keepTheWayBack();
        add(Subject.claim(claim().id()), fact);
        events.changed(claim(), actor, now, fact);
        return claim();
    }

    /** Records it in the claim's chain but leaves the version: for what is added beside the claim, as evidence is. */
    public Claim recordBeside(Fact fact) {
        keepTheWayBack();
        add(Subject.claim(claim().id()), fact);
        events.tell(claim(), actor, now, Audience.everybody(), fact);
        return claim();
    }

    /**
     * Records it in the assignment's own chain and tells nobody but its reviewer, who acts: in the claim's chain nothing
     * shows, not even that something happened.
     */
    public Claim recordSealed(UUID assignment, Fact fact) {
        add(Subject.assignment(assignment), fact);
        events.tell(claim(), actor, now, new Audience.Only(actor), fact);
        return claim();
    }

    /** Records in the claim's chain that a verdict, sealed until now, is open. */
    public void recordOpened(UUID reviewer, String rating, Map<String, ?> verdict) {
        Fact fact = new Fact.OpenReview(reviewer, rating);
        audit.add(Subject.claim(claim().id()), reviewer, fact.action(), Map.of(), verdict);
        events.tell(claim(), reviewer, now, Audience.everybody(), fact);
    }

    /** Tells that something beside the claim, sealed until now, is open; the record has it in the assignment's chain. */
    public void tellOpened(UUID reviewer, Fact fact) {
        events.tell(claim(), reviewer, now, Audience.everybody(), fact);
    }

    /** Whoever decides can undo it until somebody else acts on the claim, or it moves on. */
    private void keepTheWayBack() {
        if (transition.action().isUndoable()) {
            claim().decided(actor, transition.from(), bulk);
        } else if (transition.action() == ClaimAction.UNDO) {
            claim().decided(null, null, null);
        } else if (!transition.stays() || !claim().isDecidedBy(actor)) {
            claim().actedOnByOthers();
        }
    }

    private void add(Subject subject, Fact fact) {
        if (!fact.action().equals(transition.action().code())) {
            throw new IllegalArgumentException(transition.action() + " is not told by " + fact);
        }
        if (actor == null) {
            audit.addUnattended(subject, fact.action(), before, after);
        } else {
            audit.add(subject, actor, fact.action(), before, after);
        }
    }
}
