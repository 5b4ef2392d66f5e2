package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.desk.OpenWork;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.PersonName;

/** All assignments, open and ended. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID>, OpenWork {

    private final BegunReviews reviews;

    Assignments(BegunReviews reviews) {
        this.reviews = reviews;
    }

    /** The open assignments of a claim, by place. */
    public List<Assignment> openOf(UUID claimId) {
        return list("claimId = ?1 and endedAt is null order by place", claimId);
    }

    /** Who holds an open assignment of each of these claims, by place. */
    public Map<UUID, List<PersonName>> reviewers(Collection<UUID> claimIds) {
        return getEntityManager()
                .createQuery(
                        "select a.claimId, p.id, p.username, p.name from Assignment a join Person p on p.id = a.reviewerId"
                                + " where a.claimId in :claims and a.endedAt is null order by a.place",
                        Object[].class)
                .setParameter("claims", claimIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new PersonName((UUID) row[1], (String) row[2], (String) row[3]),
                                Collectors.toList())));
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
                        + " a.ordinal",
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

    @Override
    public Map<UUID, Set<UUID>> desksOf(Collection<UUID> people) {
        return getEntityManager()
                .createQuery(
                        "select a.reviewerId, c.deskId from Assignment a join Claim c on c.id = a.claimId"
                                + " where a.reviewerId in :people and a.endedAt is null",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** Ends one assignment; a review that was begun for it counts no more. */
    public void end(Assignment assignment, String reason, Instant now) {
        assignment.end(reason, now);
        flush();
        reviews.withdraw(assignment.id(), now);
    }

    /** Ends it the same way for a reviewer who did not ask for it, and is told. */
    void takeAway(Assignment assignment, UUID by, String reason, Instant now) {
        end(assignment, reason, now);
        getEntityManager().persist(new TakenAssignment(assignment.id(), by));
    }

    /** Takes a claim that goes back to the queue from all its reviewers; who was not asked is told. */
    void takeAwayAll(UUID claimId, UUID by, String reason, Instant now) {
        openOf(claimId).forEach(assignment -> {
            assignment.end(reason, now);
            if (!assignment.reviewerId().equals(by)) {
                getEntityManager().persist(new TakenAssignment(assignment.id(), by));
            }
        });
        flush();
    }

    /** What was taken from the reviewer and not seen so far: in the order of the claims. */
    List<Taken.Notice> takenFrom(UUID reviewerId) {
        return getEntityManager()
                .createQuery(
                        "select a, c, p.id, p.username, p.name from Assignment a join TakenAssignment t"
                                + " on t.assignmentId = a.id join Claim c on c.id = a.claimId join Person p"
                                + " on p.id = t.takenBy where a.reviewerId = :reviewer and not exists"
                                + " (from SeenTakenAssignment s where s.assignmentId = a.id)"
                                + " order by a.claimId, a.ordinal",
                        Object[].class)
                .setParameter("reviewer", reviewerId)
                .getResultStream()
                .map(row -> new Taken.Notice(
                        (Assignment) row[0], (Claim) row[1], new PersonName((UUID) row[2], (String) row[3], (String)
                                row[4])))
                .toList();
    }

    /** Notes, once, that the reviewer has seen it. */
    void see(UUID assignmentId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into taken_assignment_seen (assignment_id, seen_at) values (:assignment, :now)"
                                + " on conflict do nothing")
                .setParameter("assignment", assignmentId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends every open assignment of a claim that goes back to the queue. */
    public void endAll(UUID claimId, String reason, Instant now) {
        openOf(claimId).forEach(assignment -> assignment.end(reason, now));
        flush();
    }
}
