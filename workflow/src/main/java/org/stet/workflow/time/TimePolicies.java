package org.stet.workflow.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** The time policies of all desks. */
@ApplicationScoped
public class TimePolicies {

    private static final Duration LONGEST_LIMIT = Duration.ofHours(2_000);
    private static final int MOST_HOLIDAYS = 400;
    private static final int LONGEST_VALIDITY_IN_DAYS = 3_650;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;
    private final Event<TimePolicyChanged> changed;

    TimePolicies(
            EntityManager entities,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "stet.time-zone", defaultValue = "UTC") ZoneId zone,
            Event<TimePolicyChanged> changed) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    /**
     * A desk's policy with its version.
     *
     * @param policy the policy
     * @param tag its version
     */
    public record Held(TimePolicy policy, String tag) {}

    /** The desk's policy; the usual one where nobody has set another. */
    @Transactional
    public TimePolicy of(UUID deskId) {
        return held(deskId).policy();
    }

    /** The desk's policy with its version. */
    @Transactional
    public Held held(UUID deskId) {
        return Optional.ofNullable(entities.find(DeskTime.class, deskId))
                .map(kept -> new Held(kept.policy(), Integer.toString(kept.version())))
                .orElseGet(() -> new Held(TimePolicy.usual(zone), "0"));
    }

    /**
     * Changes a desk's policy. Clocks that run keep their limit and follow the new calendar; what has stopped stays as it
     * was.
     *
     * @param expected the version that the actor has read
     * @throws NotYours if the actor is no administrator
     * @throws StaleVersion if somebody else changed it since
     * @throws InvalidInput if a limit or a period cannot be used
     */
    @Transactional
    public Held change(Actor actor, UUID deskId, Expected expected, TimePolicy policy) {
        Permission.KEEP_DESKS.require(actor);
        entities.createNativeQuery("select id from desk where id = :desk for no key update")
                .setParameter("desk", deskId)
                .getSingleResult();
        Held before = held(deskId);
        if (!expected.admits(before.tag())) {
            throw new StaleVersion(expected.tag(), before.tag());
        }
        check(policy);
        DeskTime kept = entities.find(DeskTime.class, deskId, LockModeType.PESSIMISTIC_WRITE);
        DeskTime row = kept == null ? new DeskTime(deskId) : kept;
        row.change(policy, actor.id(), clock.instant());
        if (kept == null) {
            entities.persist(row);
        }
        entities.flush();
        audit.add(
                Subject.desk(deskId),
                actor.id(),
                "change-time-policy",
                TimePolicyText.of(before.policy()).facts(),
                TimePolicyText.of(policy).facts());
        changed.fire(new TimePolicyChanged(deskId));
        return held(deskId);
    }

    private static void check(TimePolicy policy) {
        Checks checks = new Checks();
        policy.limits()
                .forEach((state, limits) -> limits.forEach((priority, limit) -> checks.require(
                        TimePolicy.TIMED.contains(state)
                                && limit.toMinutes() > 0
                                && limit.compareTo(LONGEST_LIMIT) <= 0,
                        "limits",
                        "Give limits between a minute and " + LONGEST_LIMIT.toHours() + " hours, for the states "
                                + TimePolicy.TIMED.stream().sorted().toList() + ".")));
        checks.require(
                        policy.warnAtPercent() > 0 && policy.warnAtPercent() < 100,
                        "warnAtPercent",
                        "Warn after 1 to 99 per cent of the time.")
                .require(
                        policy.replyWithin().toMinutes() > 0
                                && policy.replyWithin().compareTo(LONGEST_LIMIT) <= 0,
                        "replyWithin",
                        "Give a reply between a minute and " + LONGEST_LIMIT.toHours() + " hours.")
                .require(
                        policy.correctionDays() > 0 && policy.correctionDays() <= 100,
                        "correctionDays",
                        "Give a correction 1 to 100 working days.")
                .require(
                        policy.verdictDays()
                                .filter(days -> days < 1 || days > LONGEST_VALIDITY_IN_DAYS)
                                .isEmpty(),
                        "verdictDays",
                        "Let a verdict stand for 1 to " + LONGEST_VALIDITY_IN_DAYS + " days, or leave it empty.")
                .require(
                        policy.calendar().holidays().size() <= MOST_HOLIDAYS,
                        "holidays",
                        "Name at most " + MOST_HOLIDAYS + " holidays.")
                .done();
    }
}
