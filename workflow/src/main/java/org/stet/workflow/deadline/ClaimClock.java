package org.stet.workflow.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.time.TimePolicy;
import org.stet.workflow.time.WorkingCalendar;

/**
 * How long a claim is in a state, or a requested correction under way. What is allowed is fixed when the clock starts; when
 * that is over follows from the calendar and the pauses.
 */
@Entity
@Table(name = "claim_clock")
public class ClaimClock {

    /** What is measured. */
    public enum Kind {
        /** The time in one state. */
        STATE,
        /** The time from the request for a correction until it is published or given up. */
        CORRECTION
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "desk_id", updatable = false)
    private UUID deskId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ClaimState state;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(updatable = false)
    private int round;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    private long allowed;

    @Column(name = "warn_at")
    private Instant warnAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "warned_at")
    private Instant warnedAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    private Boolean breached;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected ClaimClock() {}

    private ClaimClock(Claim claim, Kind kind, long allowed, Instant now) {
        this.claimId = claim.id();
        this.deskId = claim.deskId();
        this.kind = kind;
        this.state = claim.state();
        this.priority = claim.priority();
        this.round = claim.round();
        this.startedAt = now;
        this.allowed = allowed;
    }

    static ClaimClock ofState(Claim claim, Duration limit, Instant now) {
        return new ClaimClock(claim, Kind.STATE, limit.toMinutes(), now);
    }

    static ClaimClock ofCorrection(Claim claim, int workingDays, Instant now) {
        return new ClaimClock(claim, Kind.CORRECTION, workingDays, now);
    }

    /**
     * Works out anew when to warn and when it is due; what now lies ahead again is told again when it comes.
     *
     * @param byHand when an editor wants the claim to be ready: holds for a state in place of its limit, pauses or not
     */
    void set(TimePolicy policy, List<WorkingCalendar.Pause> pauses, Optional<Instant> byHand, Instant now) {
        WorkingCalendar calendar = policy.calendar();
        if (kind == Kind.CORRECTION) {
            int days = (int) allowed;
            warnAt = calendar.plusWorkingDays(startedAt, Math.max(1, days * policy.warnAtPercent() / 100));
            dueAt = calendar.plusWorkingDays(startedAt, days);
        } else if (byHand.isPresent()) {
            dueAt = byHand.orElseThrow();
            warnAt = calendar.plus(startedAt, policy.warnAfter(calendar.between(startedAt, dueAt)));
            warnAt = warnAt.isAfter(dueAt) ? dueAt : warnAt;
        } else {
            Duration limit = Duration.ofMinutes(allowed);
            warnAt = calendar.plus(startedAt, policy.warnAfter(limit), pauses);
            dueAt = calendar.plus(startedAt, limit, pauses);
        }
        warnedAt = warnAt.isAfter(now) ? null : warnedAt;
        escalatedAt = dueAt.isAfter(now) ? null : escalatedAt;
    }

    void priority(Priority priority, Duration limit) {
        this.priority = priority;
        this.allowed = limit.toMinutes();
    }

    void warn(Instant now) {
        this.warnedAt = now;
    }

    void escalate(Instant now) {
        this.escalatedAt = now;
    }

    void stop(Instant now) {
        this.stoppedAt = now;
        this.breached = now.isAfter(dueAt);
    }

    boolean isToWarn(Instant now) {
        return stoppedAt == null && warnedAt == null && !warnAt.isAfter(now);
    }

    boolean isToEscalate(Instant now) {
        return stoppedAt == null && escalatedAt == null && !dueAt.isAfter(now);
    }

    boolean isFor(Claim claim) {
        return state == claim.state() && round == claim.round() && deskId.equals(claim.deskId());
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The desk whose calendar it goes by. */
    public UUID deskId() {
        return deskId;
    }

    /** What is measured. */
    public Kind kind() {
        return kind;
    }

    /** The state that the claim was in when it started. */
    public ClaimState state() {
        return state;
    }

    /** The priority whose limit holds. */
    public Priority priority() {
        return priority;
    }

    /** Since when. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When the time is over. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When its people are warned. */
    public Instant warnAt() {
        return warnAt;
    }

    /** When they were. */
    public Optional<Instant> warnedAt() {
        return Optional.ofNullable(warnedAt);
    }

    /** When it was escalated to the editors. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    /** When it stopped; empty while it runs. */
    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Whether it took longer than allowed; empty while it runs. */
    public Optional<Boolean> breached() {
        return Optional.ofNullable(breached);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
