package org.stet.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.DueClaims;

/**
 * Warns before a clock's time is over and escalates after. Every node does so; each clock is one transaction, so that
 * nothing is told twice and nothing is left untold.
 */
@ApplicationScoped
public class DeadlineWatch {

    private final Clocks clocks;
    private final DueClaims due;
    private final AuditTrail audit;
    private final Clock clock;

    DeadlineWatch(Clocks clocks, DueClaims due, AuditTrail audit, Clock clock) {
        this.clocks = clocks;
        this.due = due;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "${stet.deadlines.every:30s}",
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
        Optional<UUID> id = due.lockNext(
                "select k.id from claim_clock k join claim c on c.id = k.claim_id where k.stopped_at is null"
                        + " and k.warned_at is null and k.warn_at <= :now order by k.warn_at",
                now,
                passedOver);
        id.map(clocks::findById).filter(each -> each.isToWarn(now)).ifPresent(each -> {
            each.warn(now);
            record(each, "warn-of-deadline");
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
        Optional<UUID> id = due.lockNext(
                "select k.id from claim_clock k join claim c on c.id = k.claim_id where k.stopped_at is null"
                        + " and k.escalated_at is null and k.due_at <= :now order by k.due_at",
                now,
                passedOver);
        id.map(clocks::findById).filter(each -> each.isToEscalate(now)).ifPresent(each -> {
            each.escalate(now);
            record(each, "escalate-deadline");
        });
        return id.isPresent();
    }

    private void record(ClaimClock each, String action) {
        audit.addUnattended(
                Subject.claim(each.claimId()),
                action,
                Map.of(),
                Map.of(
                        "clock", each.kind(),
                        "since", each.startedAt().toString(),
                        "due", each.dueAt().toString()));
    }
}
