package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;

/** All assignments, open and ended. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** The open assignments of a claim, by place. */
    public List<Assignment> openOf(UUID claimId) {
        return list("claimId = ?1 and endedAt is null order by place", claimId);
    }

    /** The open assignments of several claims, by claim and place. */
    public List<Assignment> openOf(Collection<UUID> claimIds) {
        return list("claimId in ?1 and endedAt is null order by claimId, place", claimIds);
    }

    /** The reviewer's open assignment of the claim. */
    public Optional<Assignment> openOf(UUID claimId, UUID reviewerId) {
        return find("claimId = ?1 and reviewerId = ?2 and endedAt is null", claimId, reviewerId)
                .firstResultOptional();
    }

    /**
     * The assignment that what the actor adds to a claim is sealed with: while a blind review runs, the actor's own, where
     * there is one; else none.
     */
    public Optional<UUID> sealOf(Claim claim, Actor actor) {
        return claim.isBlind() && claim.state().isWithReviewers()
                ? openOf(claim.id(), actor.id()).map(Assignment::id)
                : Optional.empty();
    }

    /** Ends every open assignment of a claim that goes back to the queue. */
    public void endAll(UUID claimId, String reason, Instant now) {
        openOf(claimId).forEach(assignment -> assignment.end(reason, now));
        flush();
    }
}
