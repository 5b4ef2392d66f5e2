package org.stet.workflow.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** The time policies of all desks. */
@ApplicationScoped
public class TimePolicies {

    private static final Duration LONGEST_LIMIT = Duration.ofHours(2_000);
    private static final int LONGEST_WAY_IN_DAYS = 50 * 365;
    private static final int MOST_HOLIDAYS = 400;
    private static final int LONGEST_VALIDITY_IN_DAYS = 3_650;

    private final EntityManager entities;
    private final Desks desks;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;
    private final Event<TimePolicyChanged> changed;

    TimePolicies(
            EntityManager entities,
            Desks desks,
            AuditTrail audit,
            Clock clock,
            TimeSettings settings,
            Event<TimePolicyChanged> changed) {
        this.entities = entities;
        this.desks = desks;
        this.audit = audit;
        this.clock = clock;
        this.zone = settings.timeZone();
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
     * was. Where nothing differs, nothing is recorded.
     *
     * @param expected the version that the actor has read
     * @throws NotYours if the actor is no administrator
     * @throws StaleVersion if somebody else changed it since
     * @throws InvalidInput if a limit or a period cannot be used
     */
    @Transactional
    public Held change(Actor actor, UUID deskId, Expected expected, TimePolicy policy) {
        Permission.KEEP_DESKS.require(actor);
        desks.holdStill(deskId);
        Held before = held(deskId);
        if (!expected.admits(before.tag())) {
            throw new StaleVersion(expected.tag(), before.tag());
        }
        check(policy);
        if (TimePolicyText.of(policy)
                .facts()
                .equals(TimePolicyText.of(before.policy()).facts())) {
            return before;
        }
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

    private void check(TimePolicy policy) {
        checkBounds(policy);
        new Checks()
                .require(
                        comesToAnEnd(policy),
                        "hours",
                        Fault.OUT_OF_RANGE,
                        "time.too-few-hours",
                        LONGEST_LIMIT.toHours(),
                        LONGEST_WAY_IN_DAYS / 365)
                .done();
    }

    /** Whether the longest limit does, under this calendar; clocks that run may have it whatever the policy says now. */
    private boolean comesToAnEnd(TimePolicy policy) {
        Instant now = clock.instant();
        try {
            return policy.calendar().plus(now, LONGEST_LIMIT).isBefore(now.plus(Duration.ofDays(LONGEST_WAY_IN_DAYS)));
        } catch (IllegalArgumentException beyondTheCalendar) {
            return false;
        }
    }

    private static void checkBounds(TimePolicy policy) {
        Checks checks = new Checks();
        policy.limits()
                .forEach((state, limits) -> limits.forEach((priority, limit) -> checks.require(
                        TimePolicy.TIMED.contains(state)
                                && limit.toMinutes() > 0
                                && limit.compareTo(LONGEST_LIMIT) <= 0,
                        "limits." + state + "." + priority,
                        Fault.OUT_OF_RANGE,
                        "time.limits",
                        LONGEST_LIMIT.toHours(),
                        TimePolicy.TIMED.stream().sorted().toList())));
        checks.require(
                        policy.warnAtPercent() > 0 && policy.warnAtPercent() < 100,
                        "warnAtPercent",
                        Fault.OUT_OF_RANGE,
                        "time.warning")
                .require(
                        policy.replyWithin().toMinutes() > 0
                                && policy.replyWithin().compareTo(LONGEST_LIMIT) <= 0,
                        "replyWithinMinutes",
                        Fault.OUT_OF_RANGE,
                        "time.reply-limit",
                        LONGEST_LIMIT.toHours())
                .require(
                        policy.correctionDays() > 0 && policy.correctionDays() <= 100,
                        "correctionDays",
                        Fault.OUT_OF_RANGE,
                        "time.correction-days")
                .require(
                        policy.verdictDays()
                                .filter(days -> days < 1 || days > LONGEST_VALIDITY_IN_DAYS)
                                .isEmpty(),
                        "verdictDays",
                        Fault.OUT_OF_RANGE,
                        "time.validity",
                        LONGEST_VALIDITY_IN_DAYS)
                .require(
                        policy.calendar().holidays().size() <= MOST_HOLIDAYS,
                        "holidays",
                        Fault.OUT_OF_RANGE,
                        "time.too-many-holidays",
                        MOST_HOLIDAYS)
                .done();
    }
}
