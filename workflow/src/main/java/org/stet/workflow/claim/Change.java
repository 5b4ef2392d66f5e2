package org.stet.workflow.claim;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.event.Event;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.ReviewPolicy;

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
    private final Event<ClaimChanged> changed;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> after = new LinkedHashMap<>();

    Change(
            Situation situation,
            Transition transition,
            UUID actor,
            Instant now,
            AuditTrail audit,
            Event<ClaimChanged> changed) {
        this.situation = situation;
        this.transition = transition;
        this.actor = actor;
        this.now = now;
        this.audit = audit;
        this.changed = changed;
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
     * next round.
     */
    public Change moveTo(ClaimState state) {
        if (!transition.to().contains(state)) {
            throw new IllegalArgumentException(transition + " does not lead to " + state);
        }
        if (state == ClaimState.OPEN && transition.from() != ClaimState.CANDIDATE) {
            claim().nextRound();
        }
        if (state != claim().state()) {
            note("state", claim().state(), state);
            claim().state(state);
        }
        return this;
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

    /** Records the change in the claim's chain and gives the claim its next version. */
    public Claim record() {
        claim().touch(now);
        recordBeside();
        changed.fire(new ClaimChanged(claim()));
        return claim();
    }

    /** Records it in the claim's chain but leaves the version: for what is added beside the claim, as evidence is. */
    public Claim recordBeside() {
        add(Subject.claim(claim().id()), transition.action().code(), before, after);
        return claim();
    }

    /** Records it in the assignment's own chain: in the claim's nothing shows, not even that something happened. */
    public Claim recordSealed(UUID assignment) {
        add(Subject.assignment(assignment), transition.action().code(), before, after);
        return claim();
    }

    /** Records in the claim's chain that a verdict, sealed until now, is open. */
    public void recordOpened(UUID reviewer, Map<String, ?> verdict) {
        audit.add(Subject.claim(claim().id()), reviewer, "open-review", Map.of(), verdict);
    }

    private void add(Subject subject, String action, Map<String, ?> before, Map<String, ?> after) {
        if (actor == null) {
            audit.addUnattended(subject, action, before, after);
        } else {
            audit.add(subject, actor, action, before, after);
        }
    }
}
