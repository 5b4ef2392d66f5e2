package org.stet.workflow.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.stet.core.article.fetch.MessagePoster;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.event.EventVisibility;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Secrecy;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.search.Count;

/**
 * Keeps webhooks. An integrator has webhooks of their own; an administrator keeps everybody's. What is done to one stands in
 * the record, in the chain of whoever keeps it.
 */
@ApplicationScoped
public class Webhooks {

    /** How long the secret before the present one signs as well. */
    public static final Duration BOTH_SIGN = Duration.ofDays(1);

    /** What stands for every desk where a desk could be named. */
    public static final String ALL_DESKS = "all";

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST = 20;

    private final EntityManager entities;
    private final Desks desks;
    private final MessagePoster poster;
    private final Secrecy secrecy;
    private final AuditTrail audit;
    private final Clock clock;

    Webhooks(
            EntityManager entities, Desks desks, MessagePoster poster, Secrecy secrecy, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.desks = desks;
        this.poster = poster;
        this.secrecy = secrecy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody asks of a webhook; what is not given stays as it is.
     *
     * @param address where it leads
     * @param description what it is for
     * @param desk the code or id of the desk whose events are posted, or {@link #ALL_DESKS}
     * @param actions the codes of the actions whose events are posted; none for all
     */
    public record Wish(
            Optional<String> address,
            Optional<String> description,
            Optional<String> desk,
            Optional<? extends Collection<String>> actions) {}

    /**
     * A webhook with a fresh secret.
     *
     * @param secret what signs, to be shown once: nobody can read it again
     */
    public record Keyed(Webhook webhook, String secret) {}

    /** The codes of the actions whose events can be posted, in alphabetical order. */
    public static List<String> actions() {
        return Fact.kinds().entrySet().stream()
                .filter(kind -> EventVisibility.of(kind.getValue()) != EventVisibility.Sealing.ALWAYS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * The actor's webhooks, or for an administrator everybody's, as they were made.
     *
     * @throws NotYours if the actor keeps none
     */
    @Transactional
    public List<Webhook> of(Actor actor) {
        Permission.KEEP_WEBHOOKS.require(actor);
        return entities.createQuery("from Webhook order by ordinal", Webhook.class)
                .getResultStream()
                .filter(isFor(actor))
                .toList();
    }

    /**
     * One webhook.
     *
     * @throws NotFound if there is none, or it is somebody else's and the actor no administrator
     */
    @Transactional
    public Webhook webhook(Actor actor, UUID id) {
        return found(actor, id, LockModeType.NONE);
    }

    /**
     * Makes a webhook that the actor keeps: it gets what happens from now on.
     *
     * @throws InvalidInput if it cannot lead there, the desk or an action is unknown, or the actor has too many
     */
    @Transactional
    public Keyed make(Actor actor, Wish wish) {
        Permission.KEEP_WEBHOOKS.require(actor);
        Webhook.Target target = target(wish, new Webhook.Target("", "", Optional.empty(), List.of()));
        long own = entities.createQuery("select count(w) from Webhook w where w.keptBy = :person", Long.class)
                .setParameter("person", actor.id())
                .getSingleResult();
        if (own >= MOST) {
            throw new InvalidInput("address", Fault.OUT_OF_RANGE, "webhook.too-many", MOST);
        }
        String secret = Signature.secret();
        Webhook webhook = new Webhook(actor.id(), target, secrecy.seal(secret), clock.instant());
        entities.persist(webhook);
        // the database says when it changed
        entities.flush();
        note(actor, webhook, "make-webhook", Map.of(), told(webhook));
        return new Keyed(webhook, secret);
    }

    /**
     * Changes where a webhook leads, or what is posted there.
     *
     * @param expected the version that was read
     * @throws NotFound if there is none for the actor
     * @throws StaleVersion if it has another version
     * @throws InvalidInput as {@link #make} does
     */
    @Transactional
    public Webhook change(Actor actor, UUID id, Expected expected, Wish wish) {
        Webhook webhook = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (!expected.admits(webhook.version())) {
            throw new StaleVersion(expected.tag(), webhook.version());
        }
        Webhook.Target target = target(wish, webhook.target());
        if (!target.equals(webhook.target())) {
            Map<String, Object> before = told(webhook);
            webhook.point(target);
            note(actor, webhook, "change-webhook", before, told(webhook));
        }
        return webhook;
    }

    /**
     * Posts nothing until it is resumed; what happens meanwhile is kept for it.
     *
     * @throws NotFound if there is none for the actor
     */
    @Transactional
    public Webhook pause(Actor actor, UUID id) {
        Webhook webhook = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook.pause().isEmpty()) {
            webhook.pause(Webhook.Pause.BY_HAND, clock.instant());
            note(actor, webhook, "pause-webhook", Map.of(), Map.of());
        }
        return webhook;
    }

    /**
     * Posts again, for the actor: an administrator who resumes somebody else's keeps it from then on, where its keeper may
     * not.
     *
     * @throws NotFound if there is none for the actor
     */
    @Transactional
    public Webhook resume(Actor actor, UUID id) {
        Webhook webhook = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook.pause().isPresent()) {
            boolean left = webhook.pause().get() == Webhook.Pause.KEEPER_LEFT;
            webhook.resume(left ? actor.id() : webhook.keptBy());
            note(actor, webhook, "resume-webhook", Map.of(), Map.of());
        }
        return webhook;
    }

    /**
     * Gives a webhook a new secret. The one before signs as well for a day, so that the receiver can change over without
     * losing anything.
     *
     * @throws NotFound if there is none for the actor
     */
    @Transactional
    public Keyed rotate(Actor actor, UUID id) {
        Webhook webhook = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        String secret = Signature.secret();
        webhook.rotate(secrecy.seal(secret), clock.instant().plus(BOTH_SIGN));
        note(actor, webhook, "rotate-webhook", Map.of(), Map.of());
        return new Keyed(webhook, secret);
    }

    /**
     * Deletes a webhook with its log; what waits is not posted.
     *
     * @throws NotFound if there is none for the actor
     */
    @Transactional
    public void delete(Actor actor, UUID id) {
        Webhook webhook = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        note(actor, webhook, "delete-webhook", told(webhook), Map.of());
        entities.remove(webhook);
    }

    /**
     * Writes down a test, which is posted once, also where the webhook is paused.
     *
     * @throws NotFound if there is none for the actor
     */
    @Transactional
    public WebhookDelivery test(Actor actor, UUID id) {
        Webhook webhook = found(actor, id, LockModeType.NONE);
        TestEvent event = TestEvent.at(clock.instant());
        WebhookDelivery test = new WebhookDelivery(
                webhook.id(), event.id(), Optional.empty(), TestEvent.TYPE, event.json(), clock.instant());
        entities.persist(test);
        entities.flush();
        return test;
    }

    /**
     * What was posted and is to be.
     *
     * @throws NotFound if there is no such webhook for the actor
     */
    @Transactional
    public List<WebhookDelivery> deliveries(Actor actor, UUID id, DeliveryQuery query) {
        found(actor, id, LockModeType.NONE);
        TypedQuery<WebhookDelivery> select =
                entities.createQuery(query.text(), WebhookDelivery.class).setParameter("id", id);
        query.updatedSince().ifPresent(since -> select.setParameter("since", since));
        query.after().ifPresent(after -> select.setParameter("after", after));
        query.at().ifPresent(at -> select.setParameter("at", at));
        return select.setMaxResults(query.limit()).getResultList();
    }

    /**
     * How many deliveries the log has that have changed since a moment, or at all.
     *
     * @throws NotFound if there is no such webhook for the actor
     */
    @Transactional
    public Count countDeliveries(Actor actor, UUID id, Optional<Instant> updatedSince) {
        found(actor, id, LockModeType.NONE);
        return Count.of((Long) entities.createNativeQuery(
                        "select count(*) from (select 1 from webhook_delivery where webhook_id = :id"
                                + " and updated_at >= :since limit :most) counted",
                        Long.class)
                .setParameter("id", id)
                .setParameter("since", updatedSince.orElse(Instant.EPOCH))
                .setParameter("most", Count.MOST + 1)
                .getSingleResult());
    }

    /**
     * Posts one delivery again from the beginning, under the same id, whatever came of it before.
     *
     * @throws NotFound if there is none for the actor
     */
    @Transactional
    public WebhookDelivery replay(Actor actor, UUID id, UUID deliveryId) {
        found(actor, id, LockModeType.NONE);
        WebhookDelivery delivery = Optional.ofNullable(
                        entities.find(WebhookDelivery.class, deliveryId, LockModeType.PESSIMISTIC_WRITE))
                .filter(each -> each.webhookId().equals(id))
                .orElseThrow(() -> new NotFound("delivery", deliveryId.toString()));
        delivery.replay(clock.instant());
        return delivery;
    }

    /**
     * Posts again, each from the beginning and in each claim's order, all that is dead since a moment; what waits for its
     * next attempt since then is due at once.
     *
     * @return how many
     * @throws NotFound if there is no such webhook for the actor
     */
    @Transactional
    public int replayDead(Actor actor, UUID id, Instant since) {
        found(actor, id, LockModeType.NONE);
        return entities.createQuery("update WebhookDelivery set state = WAITING, attempts = 0, dueAt = :now"
                        + " where webhookId = :id and madeAt >= :since and claimId is not null"
                        + " and (state = DEAD or state = WAITING and dueAt > :now)")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("since", since)
                .executeUpdate();
    }

    /** Where each of these leads, for what people are told of their own. */
    public Map<UUID, String> addresses(Collection<UUID> ids) {
        return entities.createQuery("select id, address from Webhook where id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private Webhook found(Actor actor, UUID id, LockModeType lock) {
        Permission.KEEP_WEBHOOKS.require(actor);
        return Optional.ofNullable(entities.find(Webhook.class, id, lock))
                .filter(isFor(actor))
                .orElseThrow(() -> new NotFound("webhook", id.toString()));
    }

    private static Predicate<Webhook> isFor(Actor actor) {
        return webhook -> actor.is(webhook.keptBy()) || Permission.KEEP_ALL_WEBHOOKS.admits(actor);
    }

    private Webhook.Target target(Wish wish, Webhook.Target before) {
        Optional<String> address = wish.address().or(() -> Optional.of(before.address()));
        Optional<String> description = wish.description().or(() -> Optional.of(before.description()));
        Checks checks = new Checks().text(address, "address", LONGEST_ADDRESS);
        checks.within(description, "description", LONGEST_DESCRIPTION);
        TreeSet<String> actions = wish.actions()
                .map(given -> new TreeSet<String>(given))
                .orElseGet(() -> new TreeSet<>(before.actions()));
        checks.each(
                wish.actions().<List<String>>map(List::copyOf).orElse(List.of()),
                "actions",
                actions()::contains,
                Fault.NOT_ONE_OF,
                "webhook.kinds",
                String.join(", ", actions()));
        checks.done();
        return new Webhook.Target(
                wish.address().map(this::usable).orElse(before.address()),
                description.orElseThrow().strip(),
                wish.desk().isPresent() ? desk(wish.desk().get().strip()) : before.desk(),
                List.copyOf(actions));
    }

    private String usable(String address) {
        try {
            return poster.checked(URI.create(address.strip())).toString();
        } catch (IllegalArgumentException | PageNotFetched unusable) {
            throw new InvalidInput("address", Fault.MALFORMED, "webhook.address");
        }
    }

    private Optional<UUID> desk(String named) {
        if (named.isEmpty() || named.equals(ALL_DESKS)) {
            return Optional.empty();
        }
        return Optional.of(desks.findByIdOrCode(named)
                .map(Desk::id)
                .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named)));
    }

    private void note(Actor actor, Webhook webhook, String action, Map<String, ?> before, Map<String, ?> after) {
        Map<String, Object> named = new TreeMap<>(after);
        named.put("webhook", webhook.id().toString());
        audit.add(Subject.person(webhook.keptBy()), actor.id(), action, before, named);
    }

    private static Map<String, Object> told(Webhook webhook) {
        Map<String, Object> told = new TreeMap<>();
        told.put("address", webhook.address());
        told.put("description", webhook.description());
        told.put("desk", webhook.deskId().map(UUID::toString).orElse(ALL_DESKS));
        told.put("actions", String.join(" ", webhook.actions()));
        return told;
    }
}
