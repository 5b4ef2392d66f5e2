package org.stet.workflow.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.CloudEvent;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Secrecy;

/**
 * What is to be posted, and what was. A delivery is taken under a lease, so that no connection to the database is held while
 * a receiver is slow. Only the first that waits of a claim's can be taken, so that a receiver gets each claim's events in
 * their order; what fails holds back no other claim.
 */
@ApplicationScoped
class WebhookDeliveries {

    /** How long after each failure it is tried again, as Standard Webhooks suggests; a little later by chance. */
    static final List<Duration> RETRIES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Logger LOG = Logger.getLogger(WebhookDeliveries.class);
    private static final double MOST_CHANCE = 0.1;

    /** After so many failed attempts, minutes after the first, a receiver is more than restarted. */
    private static final int ATTEMPTS_UNTIL_FAILING = 3;

    private final EntityManager entities;
    private final Secrecy secrecy;
    private final People people;
    private final Clock clock;
    private final WebhookSettings settings;
    private final Event<WebhookFailing> failing;

    WebhookDeliveries(
            EntityManager entities,
            Secrecy secrecy,
            People people,
            Clock clock,
            WebhookSettings settings,
            Event<WebhookFailing> failing) {
        this.failing = failing;
        this.entities = entities;
        this.secrecy = secrecy;
        this.people = people;
        this.clock = clock;
        this.settings = settings;
    }

    /** A delivery that this node holds, with all that posting it takes. */
    record Taken(
            UUID delivery, UUID lease, String address, UUID event, String body, Instant at, List<String> secrets) {}

    /** Writes down the event for each webhook that wants it. */
    @Transactional(TxType.MANDATORY)
    void add(ClaimEvent event) {
        List<Webhook> wanting = entities.createQuery("from Webhook order by ordinal", Webhook.class)
                .getResultStream()
                .filter(webhook -> webhook.wants(event))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        CloudEvent told = CloudEvent.of(event);
        String body = told.json();
        wanting.forEach(webhook -> entities.persist(new WebhookDelivery(
                webhook.id(), event.id(), Optional.of(event.claim().id()), told.type(), body, clock.instant())));
    }

    /**
     * Takes a lease on the delivery that is due longest among those that may go now. A webhook whose keeper may not have one
     * any more is paused instead.
     */
    @Transactional
    Optional<Taken> take() {
        Instant now = clock.instant();
        for (Optional<WebhookDelivery> due = due(now); due.isPresent(); due = due(now)) {
            WebhookDelivery delivery = due.get();
            Webhook webhook = entities.find(Webhook.class, delivery.webhookId());
            if (isKept(webhook)) {
                UUID lease = UUID.randomUUID();
                // the answer and the note of it have time after the deadline
                delivery.lease(
                        lease, now.plus(settings.timeout().multipliedBy(2)).plusSeconds(30));
                return Optional.of(new Taken(
                        delivery.id(),
                        lease,
                        webhook.address(),
                        delivery.eventId(),
                        delivery.body(),
                        now,
                        webhook.sealedSecrets(now).stream().map(secrecy::open).toList()));
            }
            entities.refresh(webhook, LockModeType.PESSIMISTIC_WRITE);
            webhook.pause(Webhook.Pause.KEEPER_LEFT, now);
            if (delivery.isTest()) {
                delivery.died();
            }
            entities.flush();
        }
        return Optional.empty();
    }

    private Optional<WebhookDelivery> due(Instant now) {
        List<?> found = entities.createNativeQuery(
                        "select d.* from webhook_delivery d join webhook w on w.id = d.webhook_id"
                                + " where d.state = 'WAITING' and d.due_at <= :now"
                                + " and (d.leased_until is null or d.leased_until <= :now)"
                                + " and (w.paused_at is null or d.claim_id is null)"
                                + " and not exists (select 1 from webhook_delivery e where e.webhook_id = d.webhook_id"
                                + " and e.claim_id = d.claim_id and e.state = 'WAITING' and e.ordinal < d.ordinal)"
                                + " and (select count(*) from webhook_delivery l where l.webhook_id = d.webhook_id"
                                + " and l.leased_until > :now) < :most"
                                + " order by d.due_at limit 1 for update of d skip locked",
                        WebhookDelivery.class)
                .setParameter("now", now)
                .setParameter("most", Math.max(1, settings.threads() / 2))
                .getResultList();
        return found.stream().map(WebhookDelivery.class::cast).findFirst();
    }

    private boolean isKept(Webhook webhook) {
        return people.findByIdOptional(webhook.keptBy())
                .filter(Person::isActive)
                .map(Person::asActor)
                .filter(Permission.KEEP_WEBHOOKS::admits)
                .isPresent();
    }

    /** Notes what an attempt brought, unless the lease has gone to somebody else meanwhile. */
    @Transactional
    void settle(Taken taken, WebhookDelivery.Outcome outcome) {
        Instant now = clock.instant();
        WebhookDelivery delivery =
                entities.find(WebhookDelivery.class, taken.delivery(), LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null || !delivery.isHeldBy(taken.lease())) {
            return;
        }
        delivery.tried(outcome, now);
        if (outcome.isTaken()) {
            delivery.delivered();
            entities.flush();
            takes(delivery.webhookId());
            hurry(delivery.webhookId(), now);
        } else if (delivery.isTest()) {
            delivery.died();
        } else if (outcome.isGone()) {
            delivery.waitUntil(now);
            pause(delivery.webhookId(), now);
        } else if (delivery.attempts() > RETRIES.size()) {
            delivery.died();
            LOG.warnf("The event %s could not be posted to the webhook %s", delivery.eventId(), delivery.webhookId());
        } else {
            delivery.waitUntil(now.plus(later(RETRIES.get(delivery.attempts() - 1))));
        }
        if (!outcome.isTaken()
                && !delivery.isTest()
                && (outcome.isGone() || delivery.attempts() >= ATTEMPTS_UNTIL_FAILING)) {
            fails(delivery.webhookId(), now);
        }
    }

    /** Tells whoever keeps it, unless that is told already. */
    private void fails(UUID id, Instant now) {
        Webhook webhook = entities.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook.fails(now)) {
            failing.fire(new WebhookFailing(id, webhook.keptBy(), now));
        }
    }

    /** Without a look at the webhook where nothing failed, which is nearly always so. */
    private void takes(UUID webhook) {
        entities.createNativeQuery(
                        "update webhook set failing_since = null where id = :webhook and failing_since is not null")
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    private static Duration later(Duration wait) {
        return wait.plusMillis(
                (long) (wait.toMillis() * ThreadLocalRandom.current().nextDouble(MOST_CHANCE)));
    }

    private void pause(UUID id, Instant now) {
        Webhook webhook = entities.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook.pause().isEmpty()) {
            webhook.pause(Webhook.Pause.GONE, now);
        }
    }

    /**
     * The receiver is back: what found nobody there, or a gateway without it, need not wait out its time. What somebody else
     * is just noting is left alone, so that two who do this at once do not wait for each other.
     */
    private void hurry(UUID webhook, Instant now) {
        entities.createNativeQuery("update webhook_delivery set due_at = :now where id in"
                        + " (select id from webhook_delivery where webhook_id = :webhook"
                        + " and state = 'WAITING' and due_at > :now and attempts > 0"
                        + " and (failure <> 'too-slow' or status in (429, 502, 503, 504)) for update skip locked)")
                .setParameter("now", now)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Forgets what is old, and secrets that sign no longer. */
    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void forget() {
        Instant now = clock.instant();
        entities.createNativeQuery("delete from webhook_delivery where made_at < :before")
                .setParameter("before", now.minus(settings.keptFor()))
                .executeUpdate();
        entities.createNativeQuery(
                        "update webhook set former_secret = null, former_until = null" + " where former_until <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
