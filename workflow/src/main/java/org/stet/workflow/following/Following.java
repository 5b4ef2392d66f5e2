package org.stet.workflow.following;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.refusal.NotFound;

/**
 * Who follows what. Whoever may read claims may follow them: what a follower is told is what an event says openly, and no
 * sealed event is told.
 */
@ApplicationScoped
public class Following implements PersonalRecords {

    /** How many things somebody gets to see, those last followed. */
    public static final int MOST = 500;

    private final EntityManager entities;
    private final Claims claims;
    private final Desks desks;
    private final Clock clock;

    Following(EntityManager entities, Claims claims, Desks desks, Clock clock) {
        this.entities = entities;
        this.claims = claims;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * The actor follows a claim; doing so again changes nothing.
     *
     * @throws NotFound if there is no such claim
     */
    @Transactional
    public void followClaim(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        claims.get(claimId);
        follow(actor, "claim_id", claimId);
    }

    /** The actor follows it no longer, or did not. */
    @Transactional
    public void leaveClaim(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        leave(actor, "claim_id", claimId);
    }

    /**
     * The actor follows every claim of a desk, those that come too; doing so again changes nothing.
     *
     * @param desk a code or id
     * @throws NotFound if there is no such desk
     */
    @Transactional
    public void followDesk(Actor actor, String desk) {
        Permission.READ.require(actor);
        follow(actor, "desk_id", desk(desk));
    }

    /**
     * The actor follows it no longer, or did not.
     *
     * @throws NotFound if there is no such desk
     */
    @Transactional
    public void leaveDesk(Actor actor, String desk) {
        Permission.READ.require(actor);
        leave(actor, "desk_id", desk(desk));
    }

    private UUID desk(String named) {
        return desks.findByIdOrCode(named).map(Desk::id).orElseThrow(() -> new NotFound("desk", named));
    }

    private void follow(Actor actor, String column, UUID id) {
        entities.createNativeQuery("insert into following (id, person_id, " + column + ", since)"
                        + " values (gen_random_uuid(), :person, :id, :now) on conflict do nothing")
                .setParameter("person", actor.id())
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void leave(Actor actor, String column, UUID id) {
        entities.createNativeQuery("delete from following where person_id = :person and " + column + " = :id")
                .setParameter("person", actor.id())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What the actor follows, what was followed last first. */
    @Transactional
    public List<Followed> of(Actor actor) {
        Permission.READ.require(actor);
        List<?> rows = entities.createNativeQuery("select claim_id, desk_id, since from following"
                        + " where person_id = :person order by ordinal desc limit " + MOST)
                .setParameter("person", actor.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Followed(
                        Optional.ofNullable((UUID) row[0]), Optional.ofNullable((UUID) row[1]), (Instant) row[2]))
                .toList();
    }

    /** Whether the actor follows this claim itself, whatever desk it is of. */
    @Transactional
    public boolean followsClaim(Actor actor, UUID claimId) {
        return follows(actor, "claim_id", claimId);
    }

    /** Whether the actor follows this desk. */
    @Transactional
    public boolean followsDesk(Actor actor, UUID deskId) {
        return follows(actor, "desk_id", deskId);
    }

    private boolean follows(Actor actor, String column, UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from following where person_id = :person and " + column + " = :id)")
                .setParameter("person", actor.id())
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Who follows a claim or its desk. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> followers(UUID claimId, UUID deskId) {
        List<?> people = entities.createNativeQuery(
                        "select distinct person_id from following where claim_id = :claim or desk_id = :desk")
                .setParameter("claim", claimId)
                .setParameter("desk", deskId)
                .getResultList();
        return people.stream().map(UUID.class::cast).toList();
    }

    @Override
    public Set<String> columns() {
        return Set.of("following.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        List<?> rows = entities.createNativeQuery("select claim_id is not null, coalesce(claim_id, desk_id), since"
                        + " from following where person_id = :person order by ordinal")
                .setParameter("person", person)
                .getResultList();
        return Optional.of(new Held(
                "following",
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> Map.of((boolean) row[0] ? "claim" : "desk", row[1], "since", row[2]))
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        entities.createNativeQuery("delete from following where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
