package org.stet.workflow.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The next visit to a source. Whoever makes it holds a lease, which runs out where its holder dies. */
@Entity
@Table(name = "source_visit")
class SourceVisit {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    @Id
    @Column(name = "evidence_id")
    private UUID evidenceId;

    @Column(name = "due_at")
    private Instant dueAt;

    private UUID lease;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    private int failures;

    /** For Hibernate. */
    protected SourceVisit() {}

    SourceVisit(UUID evidenceId, Instant dueAt) {
        this.evidenceId = evidenceId;
        this.dueAt = dueAt;
    }

    void lease(UUID holder, Instant until) {
        this.lease = holder;
        this.leasedUntil = until;
    }

    boolean isHeldBy(UUID holder) {
        return holder.equals(lease);
    }

    void made(Instant next) {
        this.failures = 0;
        this.dueAt = next;
        lease(null, null);
    }

    /** Tried again after ten minutes, then after twice the time each, but no later than the usual next visit. */
    void failed(Instant now, Instant next) {
        Instant retry = now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
        this.failures++;
        this.dueAt = retry.isBefore(next) ? retry : next;
        lease(null, null);
    }

    UUID evidenceId() {
        return evidenceId;
    }
}
