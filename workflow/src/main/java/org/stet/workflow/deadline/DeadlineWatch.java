package org.stet.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.DueClaims;
import org.stet.workflow.claim.DueClaims.Due;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.Fact;

/**
 * Warns before a clock's time is over and escalates after. Every node does so; each clock is one transaction, so that
 * nothing is told twice and nothing is left untold.
 */
@ApplicationScoped
public class DeadlineWatch {

    private static final Due TO_WARN = new Due(
            "claim_clock k",
            "k.id",
            "k.claim_id",
            "k.stopped_at is null and k.warned_at is null and k.warn_at <= :now",
            "k.warn_at");

    private static final Due TO_ESCALATE = new Due(
            "claim_clock k",
            "k.id",
            "k.claim_id",
            "k.stopped_at is null and k.escalated_at is null and k.due_at <= :now",
            "k.due_at");

    private final Clocks clocks;
    private final DueClaims due;
    private final AuditTrail audit;
    private final ClaimEvents events;
    private final Clock clock;

    DeadlineWatch(Clocks clocks, DueClaims due, AuditTrail audit, ClaimEvents events, Clock clock) {
        this.clocks = clocks;
        this.due = due;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(
            every = "${stet.deadlines.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        due.each(this::warnNext);
        due.each(this::escalateNext);
    }

    /** Warns of one clock; false when there is none to warn of that nobody else is at. */
    @Transactional
    public boolean warnNext() {
        return warnNext(0);
    }

    @Transactional
    boolean warnNext(int passedOver) {
        Instant now = clock.instant();
        Optional<UUID> id = due.lockNext(TO_WARN, now, passedOver);
        id.map(clocks::findById).filter(each -> each.isToWarn(now)).ifPresent(each -> {
            each.warn(now);
            record(each, now, new Fact.WarnOfDeadline(kind(each), each.dueAt()));
        });
        return id.isPresent();
    }

    /** Escalates one clock; false when there is none to escalate that nobody else is at. */
    @Transactional
    public boolean escalateNext() {
        return escalateNext(0);
    }

    @Transactional
    boolean escalateNext(int passedOver) {
        Instant now = clock.instant();
        Optional<UUID> id = due.lockNext(TO_ESCALATE, now, passedOver);
        id.map(clocks::findById).filter(each -> each.isToEscalate(now)).ifPresent(each -> {
            each.escalate(now);
            record(each, now, new Fact.EscalateDeadline(kind(each), each.dueAt()));
        });
        return id.isPresent();
    }

    private static String kind(ClaimClock each) {
        return each.kind().name().toLowerCase(Locale.ROOT);
    }

    private void record(ClaimClock each, Instant now, Fact fact) {
        audit.addUnattended(
                Subject.claim(each.claimId()),
                fact.action(),
                Map.of(),
                Map.of(
                        "clock", each.kind(),
                        "since", each.startedAt().toString(),
                        "due", each.dueAt().toString()));
        events.tellUnattended(each.claimId(), now, Audience.everybody(), fact);
    }
}
