package org.stet.workflow.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimChanged;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DueTimes;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.reply.RepliesChanged;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicy;
import org.stet.workflow.time.TimePolicyChanged;
import org.stet.workflow.time.WorkingCalendar;

/** Starts and stops the clocks of claims as the claims move, in the transaction of the move. */
@ApplicationScoped
public class Clocks implements PanacheRepositoryBase<ClaimClock, UUID> {

    /** Where a correction has come to its end. */
    private static final Set<ClaimState> CORRECTED =
            EnumSet.of(ClaimState.PUBLISHED, ClaimState.RETRACTED, ClaimState.OPEN);

    private final Claims claims;
    private final DueTimes dueTimes;
    private final TimePolicies policies;
    private final Replies replies;
    private final Clock clock;

    Clocks(Claims claims, DueTimes dueTimes, TimePolicies policies, Replies replies, Clock clock) {
        this.claims = claims;
        this.dueTimes = dueTimes;
        this.policies = policies;
        this.replies = replies;
        this.clock = clock;
    }

    /** The claim's clocks that run now. */
    public List<ClaimClock> running(UUID claimId) {
        return list("claimId = ?1 and stoppedAt is null order by kind desc", claimId);
    }

    /** All clocks that run now, the most pressing first. */
    public List<ClaimClock> running(int most) {
        return find("stoppedAt is null order by dueAt, id").page(0, most).list();
    }

    void follow(@Observes ClaimChanged event) {
        Claim claim = event.claim();
        TimePolicy policy = policies.of(claim.deskId());
        Instant now = clock.instant();
        dueTimes.settle(claim);
        followState(claim, policy, now);
        followCorrection(claim, policy, now);
        dueTimes.follow(claim, due(claim.id()));
    }

    void pause(@Observes RepliesChanged event) {
        Claim claim = claims.get(event.claimId());
        reset(claim, policies.of(claim.deskId()), clock.instant());
    }

    void reset(@Observes TimePolicyChanged event) {
        TimePolicy policy = policies.of(event.deskId());
        Instant now = clock.instant();
        // claims before their clocks, in one order, as every change has it
        getEntityManager()
                .createNativeQuery(
                        "select c.id from claim c where c.desk_id = :desk and exists (select 1 from claim_clock k"
                                + " where k.claim_id = c.id and k.stopped_at is null) order by c.id for no key update")
                .setParameter("desk", event.deskId())
                .getResultList();
        claims.list(
                        "id in (select k.claimId from ClaimClock k where k.deskId = ?1 and k.stoppedAt is null)"
                                + " order by id",
                        event.deskId())
                .forEach(claim -> reset(claim, policy, now));
    }

    private void reset(Claim claim, TimePolicy policy, Instant now) {
        running(claim.id()).forEach(running -> set(running, claim, policy, now));
        dueTimes.follow(claim, due(claim.id()));
    }

    private Optional<Instant> due(UUID claimId) {
        return running(claimId).stream().map(ClaimClock::dueAt).min(Comparator.naturalOrder());
    }

    private void followState(Claim claim, TimePolicy policy, Instant now) {
        Optional<ClaimClock> running = running(claim.id(), ClaimClock.Kind.STATE);
        Optional<Duration> limit = policy.limit(claim.state(), claim.priority());
        if (running.isPresent() && running.get().isFor(claim)) {
            if (running.get().priority() != claim.priority()) {
                limit.ifPresent(changed -> running.get().priority(claim.priority(), changed));
            }
            set(running.get(), claim, policy, now);
            return;
        }
        running.ifPresent(before -> stop(before, claim, policy, now));
        limit.ifPresent(allowed -> start(ClaimClock.ofState(claim, allowed, now), claim, policy, now));
    }

    private void followCorrection(Claim claim, TimePolicy policy, Instant now) {
        Optional<ClaimClock> running = running(claim.id(), ClaimClock.Kind.CORRECTION);
        if (CORRECTED.contains(claim.state())) {
            running.ifPresent(ending -> stop(ending, claim, policy, now));
        } else if (claim.state() == ClaimState.CORRECTING && running.isEmpty()) {
            start(ClaimClock.ofCorrection(claim, policy.correctionDays(), now), claim, policy, now);
        }
    }

    private Optional<ClaimClock> running(UUID claimId, ClaimClock.Kind kind) {
        return find("claimId = ?1 and kind = ?2 and stoppedAt is null", claimId, kind)
                .firstResultOptional();
    }

    private void start(ClaimClock started, Claim claim, TimePolicy policy, Instant now) {
        set(started, claim, policy, now);
        persist(started);
    }

    /** What a blind reviewer waited for is known by now, and counts. */
    private void stop(ClaimClock running, Claim claim, TimePolicy policy, Instant now) {
        set(running, claim, policy, now);
        running.stop(now);
        flush();
    }

    private void set(ClaimClock running, Claim claim, TimePolicy policy, Instant now) {
        List<WorkingCalendar.Pause> pauses =
                running.kind() == ClaimClock.Kind.STATE ? replies.pauses(running.claimId()) : List.of();
        running.set(policy, pauses, claim.dueByHand(), now);
    }
}
