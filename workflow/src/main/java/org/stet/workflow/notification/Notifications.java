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
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.webhook.WebhookFailing;

/** What each person is told: the newest first, unread until they read it, and kept for ninety days. */
@ApplicationScoped
public class Notifications implements PersonalRecords {

    private static final Duration KEPT = Duration.ofDays(90);

    /** How many somebody gets to see, the newest. */
    public static final int MOST = 200;

    private final EntityManager entities;
    private final NotificationRows rows;
    private final MailPreferences preferences;
    private final Clock clock;

    Notifications(EntityManager entities, NotificationRows rows, MailPreferences preferences, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** The newest two hundred of the actor's, unread ones and others. */
    @Transactional
    public List<Notification> of(Actor actor) {
        Permission.READ.require(actor);
        List<?> told = entities.createNativeQuery("select " + NotificationRows.COLUMNS
                        + " from notification n where n.person_id = :person order by n.ordinal desc limit " + MOST)
                .setParameter("person", actor.id())
                .getResultList();
        return rows.read(told);
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

    /** How many each of these people has not read; who has read all is left out. */
    @Transactional
    public Map<UUID, Long> unread(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("select person_id, count(*) from notification"
                        + " where person_id in (:people) and read_at is null group by person_id")
                .setParameter("people", people)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /**
     * The actor has read one; reading it again changes nothing.
     *
     * @return what it is about
     * @throws NotFound if the actor has no such notification
     */
    @Transactional
    public Notification.About read(Actor actor, UUID notification) {
        Permission.READ.require(actor);
        List<?> found = entities.createNativeQuery(
                        "select claim_id, webhook_id from notification where id = :id and person_id = :person")
                .setParameter("id", notification)
                .setParameter("person", actor.id())
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("notification", notification.toString());
        }
        entities.createNativeQuery("update notification set read_at = :now where id = :id and read_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", notification)
                .executeUpdate();
        Object[] about = (Object[]) found.get(0);
        return NotificationRows.about(about[0], about[1]);
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

    /** Tells who keeps a webhook that it fails; who has not read that yet is told once, as of now. */
    void tell(@Observes WebhookFailing failing) {
        entities.createNativeQuery("insert into notification (id, person_id, webhook_id, kind, at, mail_at)"
                        + " values (gen_random_uuid(), :person, :webhook, :kind, :at, cast(:mailAt as timestamptz))"
                        + " on conflict (person_id, webhook_id, kind) where read_at is null and webhook_id is not null"
                        + " do update set at = excluded.at, ordinal = excluded.ordinal")
                .setParameter("person", failing.keeper())
                .setParameter("webhook", failing.webhook())
                .setParameter("kind", Notification.Kind.WEBHOOK_FAILING.name())
                .setParameter("at", failing.since())
                .setParameter(
                        "mailAt",
                        preferences
                                .goesOut(Set.of(failing.keeper()), failing.since())
                                .get(failing.keeper()))
                .executeUpdate();
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
                        "select kind, coalesce(claim_id, webhook_id), at, read_at, claim_id is not null from notification"
                                + " where person_id = :person order by ordinal")
                .setParameter("person", person)
                .getResultList();
        return Optional.of(new Held(
                "notifications",
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> Map.of(
                                "kind",
                                row[0],
                                (boolean) row[4] ? "claim" : "webhook",
                                row[1],
                                "at",
                                row[2],
                                "read",
                                (Object) (row[3] != null)))
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        entities.createNativeQuery("delete from notification where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
