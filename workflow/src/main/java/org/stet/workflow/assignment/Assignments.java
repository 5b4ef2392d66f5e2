package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The person's open assignments of claims that wait for a review, or may come back to it at any moment, oldest first. */
    List<Assignment> waitingFor(UUID reviewerId) {
        return list(
                "from Assignment a where a.reviewerId = ?1 and a.endedAt is null and exists (from Claim c where"
                        + " c.id = a.claimId and c.state in ('ASSIGNED', 'IN_REVIEW', 'DISPUTED', 'SUBMITTED')) order by"
                        + " a.assignedAt, a.id",
                reviewerId);
    }

    /** The claims that the person's verdict is part of and that are not public yet. */
    List<UUID> decidedWith(UUID reviewerId) {
        return getEntityManager()
                .createQuery(
                        "select a.claimId from Assignment a join Claim c on c.id = a.claimId where a.reviewerId = :reviewer"
                                + " and a.endedAt is null and c.state in ('DISPUTED', 'SUBMITTED', 'APPROVED')"
                                + " order by a.claimId",
                        UUID.class)
                .setParameter("reviewer", reviewerId)
                .getResultList();
    }

    /**
     * How many claims that wait for a review each reviewer holds. One whose sealed verdict is in counts until all are, so
     * that nobody learns from it who is done.
     */
    public Map<UUID, Long> loads() {
        Map<UUID, Long> loads = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select a.reviewerId, count(a) from Assignment a join Claim c on c.id = a.claimId"
                                + " where a.endedAt is null and c.state in ('ASSIGNED', 'IN_REVIEW')"
                                + " group by a.reviewerId",
                        Object[].class)
                .getResultList()
                .forEach(row -> loads.put((UUID) row[0], (Long) row[1]));
        return loads;
    }

    /** Ends one assignment; a review that was begun for it counts no more. */
    public void end(Assignment assignment, String reason, Instant now) {
        assignment.end(reason, now);
        flush();
        getEntityManager()
                .createQuery("update Review r set r.withdrawnAt = :now where r.assignmentId = :assignment")
                .setParameter("now", now)
                .setParameter("assignment", assignment.id())
                .executeUpdate();
    }

    /** Ends every open assignment of a claim that goes back to the queue. */
    public void endAll(UUID claimId, String reason, Instant now) {
        openOf(claimId).forEach(assignment -> assignment.end(reason, now));
        flush();
    }
}
