package org.stet.workflow.claim;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.stet.workflow.event.Audience;
import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.Fact;
import org.stet.workflow.event.Outbox;
import org.stet.workflow.identity.People;

/**
 * Tells what happens to claims, in the transaction in which it happens. What changes the claim itself is told at once to
 * whoever observes a {@link ClaimEvent}: the clocks, and whatever else the claim's own answer shows. Everything is told
 * after the commit to the consumers of events.
 */
@ApplicationScoped
public class ClaimEvents {

    private final Claims claims;
    private final Outbox outbox;
    private final Event<ClaimEvent> observers;

    ClaimEvents(Claims claims, Outbox outbox, Event<ClaimEvent> observers) {
        this.claims = claims;
        this.outbox = outbox;
        this.observers = observers;
    }

    /** Tells of a change of the claim itself, which has its next version. */
    void changed(Claim claim, UUID actor, Instant at, Fact fact) {
        observers.fire(tell(claim, actor, at, Audience.everybody(), fact));
    }

    /**
     * Tells of something beside the claim, which keeps its version.
     *
     * @param actor who did it; null where nobody did
     */
    ClaimEvent tell(Claim claim, UUID actor, Instant at, Audience audience, Fact fact) {
        ClaimEvent.Standing standing = new ClaimEvent.Standing(
                claim.id(), claim.deskId(), claim.state().name(), claim.round(), claim.version());
        return outbox.add(standing, actor == null ? People.STET : actor, at, audience, fact);
    }

    /** Tells of something that somebody did beside a claim that is locked: it changes neither the claim nor its version. */
    public void tellBeside(Claim claim, UUID actor, Instant at, Audience audience, Fact fact) {
        tell(claim, actor, at, audience, fact);
    }

    /** Tells of something that nobody did. */
    public void tellUnattended(UUID claimId, Instant at, Audience audience, Fact fact) {
        tell(claims.get(claimId), null, at, audience, fact);
    }
}
