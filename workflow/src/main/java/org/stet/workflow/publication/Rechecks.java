package org.stet.workflow.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.DueClaims;
import org.stet.workflow.claim.DueClaims.Due;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** What is to be checked again: verdicts hold for a time, and what has expired goes back to the queue. */
@ApplicationScoped
public class Rechecks {

    private static final Due OVER = new Due(
            "verdict_expiry e",
            "e.claim_id",
            "e.claim_id",
            "c.state = 'PUBLISHED' and e.expires_at <= :now",
            "e.expires_at");

    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final EntityManager entities;
    private final ClaimLifecycle lifecycle;
    private final Publishing publishing;
    private final Expiries expiries;
    private final DueClaims due;
    private final Clock clock;

    Rechecks(
            EntityManager entities,
            ClaimLifecycle lifecycle,
            Publishing publishing,
            Expiries expiries,
            DueClaims due,
            Clock clock) {
        this.entities = entities;
        this.lifecycle = lifecycle;
        this.publishing = publishing;
        this.expiries = expiries;
        this.due = due;
        this.clock = clock;
    }

    /**
     * One claim to check again, now or later.
     *
     * @param claim the claim
     * @param publication what is public of it
     * @param expiresAt when its verdict expires; empty for one that waits in the queue because it has
     */
    public record Recheck(Claim claim, Publication publication, Optional<Instant> expiresAt) {}

    /**
     * Says until when a public verdict holds.
     *
     * @param expiresAt when it expires; empty for never
     * @throws InvalidInput if that moment has passed, or is more than ten years ahead
     */
    @Transactional
    public Claim setExpiry(Actor actor, UUID claimId, Expected expected, Optional<Instant> expiresAt) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.SET_EXPIRY);
        expiresAt
                .filter(moment -> !moment.isAfter(change.now())
                        || moment.isAfter(change.now().plus(LONGEST)))
                .ifPresent(moment -> {
                    throw new InvalidInput("at", Fault.OUT_OF_RANGE, "publication.recheck-time");
                });
        change.note(
                "validUntil",
                expiries.of(claimId).map(Instant::toString).orElse(null),
                expiresAt.map(Instant::toString).orElse(null));
        if (change.changesNothing()) {
            return change.claim();
        }
        expiries.set(claimId, expiresAt);
        return change.record(new Fact.SetExpiry());
    }

    /** Claims in the queue of which something is public: their verdict has expired. The longest public first. */
    @Transactional
    public List<Recheck> waiting(int most) {
        return entities.createQuery(
                        "select c, p from Claim c join Publication p on p.claimId = c.id where c.state = 'OPEN'"
                                + " and not exists (from Retraction r where r.publicationId = p.id and r.liftedAt is null)"
                                + " order by p.ordinal",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Recheck((Claim) row[0], (Publication) row[1], Optional.empty()))
                .toList();
    }

    /** Public claims whose verdict is going to expire, the soonest first. */
    @Transactional
    public List<Recheck> upcoming(int most) {
        return entities.createQuery(
                        "select c, p, e.expiresAt from Claim c join Publication p on p.claimId = c.id"
                                + " join VerdictExpiry e on e.claimId = c.id where c.state in ('PUBLISHED', 'CORRECTING')"
                                + " order by e.expiresAt, c.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Recheck((Claim) row[0], (Publication) row[1], Optional.of((Instant) row[2])))
                .toList();
    }

    @Scheduled(
            every = "${stet.deadlines.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        due.each(this::expireNext);
    }

    /** Ends one verdict whose time is over; false when there is none that nobody else is at. */
    @Transactional
    public boolean expireNext() {
        return expireNext(0);
    }

    @Transactional
    boolean expireNext(int passedOver) {
        Optional<UUID> claim = due.lockNext(OVER, clock.instant(), passedOver);
        claim.filter(this::isOver).ifPresent(publishing::expire);
        return claim.isPresent();
    }

    private boolean isOver(UUID claimId) {
        return expiries.of(claimId)
                .filter(moment -> !moment.isAfter(clock.instant()))
                .isPresent();
    }
}
