package org.stet.workflow.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.refusal.NotFound;

/** What each person is told: the newest first, unread until they read it, and kept for ninety days. */
@ApplicationScoped
public class Notifications implements PersonalRecords {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 200;

    private final EntityManager entities;
    private final Claims claims;
    private final MailPreferences preferences;
    private final Clock clock;

    Notifications(EntityManager entities, Claims claims, MailPreferences preferences, Clock clock) {
        this.entities = entities;
        this.claims = claims;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** The newest two hundred of the actor's, unread ones and others. */
    @Transactional
    public List<Notification> of(Actor actor) {
        Permission.READ.require(actor);
        List<?> rows = entities.createNativeQuery(
                        "select id, claim_id, kind, at, read_at from notification where person_id = :person"
                                + " order by ordinal desc limit " + MOST)
                .setParameter("person", actor.id())
                .getResultList();
        Map<UUID, Claim> about = claims.byIds(rows.stream()
                .map(Object[].class::cast)
                .map(row -> (UUID) row[1])
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> read(row, about.get((UUID) row[1])))
                .toList();
    }

    private static Notification read(Object[] row, Claim about) {
        return new Notification(
                (UUID) row[0],
                about.id(),
                about.wording(),
                Notification.Kind.valueOf((String) row[2]),
                (Instant) row[3],
                Optional.ofNullable((Instant) row[4]));
    }

    /** How many the actor has not read. */
    @Transactional
    public long unread(Actor actor) {
        Permission.READ.require(actor);
        return ((Number) entities.createNativeQuery(
                                "select count(*) from notification where person_id = :person and read_at is null")
                        .setParameter("person", actor.id())
                        .getSingleResult())
                .longValue();
    }

    /**
     * The actor has read one; reading it again changes nothing.
     *
     * @return the claim that it is about
     * @throws NotFound if the actor has no such notification
     */
    @Transactional
    public UUID read(Actor actor, UUID notification) {
        Permission.READ.require(actor);
        List<?> claims = entities.createNativeQuery(
                        "select claim_id from notification where id = :id and person_id = :person", UUID.class)
                .setParameter("id", notification)
                .setParameter("person", actor.id())
                .getResultList();
        if (claims.isEmpty()) {
            throw new NotFound("notification", notification.toString());
        }
        entities.createNativeQuery("update notification set read_at = :now where id = :id and read_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", notification)
                .executeUpdate();
        return (UUID) claims.get(0);
    }

    /** The actor has read all of them. */
    @Transactional
    public void readAll(Actor actor) {
        Permission.READ.require(actor);
        entities.createNativeQuery(
                        "update notification set read_at = :now where person_id = :person and read_at is null")
                .setParameter("now", clock.instant())
                .setParameter("person", actor.id())
                .executeUpdate();
    }

    /** Tells people something about a claim; who has not read the same yet is told once, as of now. */
    void tell(Collection<UUID> people, UUID claim, Notification.Kind kind, Instant at) {
        Map<UUID, Instant> mails = preferences.goesOut(people, at);
        for (UUID person : people) {
            entities.createNativeQuery("insert into notification (id, person_id, claim_id, kind, at, mail_at)"
                            + " values (gen_random_uuid(), :person, :claim, :kind, :at, cast(:mailAt as timestamptz))"
                            + " on conflict (person_id, claim_id, kind) where read_at is null"
                            + " do update set at = excluded.at, ordinal = excluded.ordinal")
                    .setParameter("person", person)
                    .setParameter("claim", claim)
                    .setParameter("kind", kind.name())
                    .setParameter("at", at)
                    .setParameter("mailAt", mails.get(person))
                    .executeUpdate();
        }
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from notification where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    @Override
    public Set<String> columns() {
        return Set.of("notification.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        List<?> rows = entities.createNativeQuery(
                        "select kind, claim_id, at, read_at from notification where person_id = :person order by ordinal")
                .setParameter("person", person)
                .getResultList();
        return Optional.of(new Held(
                "notifications",
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> Map.of(
                                "kind", row[0], "claim", row[1], "at", row[2], "read", (Object) (row[3] != null)))
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        entities.createNativeQuery("delete from notification where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
