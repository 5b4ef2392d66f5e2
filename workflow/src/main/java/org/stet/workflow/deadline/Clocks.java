package org.stet.workflow.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DueTimes;
import org.stet.workflow.event.ClaimEvent;
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

    void follow(@Observes ClaimEvent event) {
        Claim claim = claims.get(event.claim().id());
        TimePolicy policy = policies.of(claim.deskId());
        Instant now = clock.instant();
        dueTimes.settle(claim);
        Map<ClaimClock.Kind, ClaimClock> running = new EnumMap<>(ClaimClock.Kind.class);
        running(claim.id()).forEach(each -> running.put(each.kind(), each));
        followState(running, claim, policy, now);
        followCorrection(running, claim, policy, now);
        dueTimes.follow(claim, due(running.values()));
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
        List<ClaimClock> running = running(claim.id());
        running.forEach(each -> set(each, claim, policy, now));
        dueTimes.follow(claim, due(running));
    }

    private static Optional<Instant> due(Collection<ClaimClock> running) {
        return running.stream().map(ClaimClock::dueAt).min(Comparator.naturalOrder());
    }

    private void followState(Map<ClaimClock.Kind, ClaimClock> running, Claim claim, TimePolicy policy, Instant now) {
        ClaimClock before = running.get(ClaimClock.Kind.STATE);
        Optional<Duration> limit = policy.limit(claim.state(), claim.priority());
        if (before != null && before.isFor(claim)) {
            if (before.priority() != claim.priority()) {
                limit.ifPresent(changed -> before.priority(claim.priority(), changed));
            }
            set(before, claim, policy, now);
            return;
        }
        if (before != null) {
            stop(running, before, claim, policy, now);
        }
        limit.ifPresent(allowed -> start(running, ClaimClock.ofState(claim, allowed, now), claim, policy, now));
    }

    private void followCorrection(
            Map<ClaimClock.Kind, ClaimClock> running, Claim claim, TimePolicy policy, Instant now) {
        ClaimClock underWay = running.get(ClaimClock.Kind.CORRECTION);
        if (underWay != null && CORRECTED.contains(claim.state())) {
            stop(running, underWay, claim, policy, now);
        } else if (claim.state() == ClaimState.CORRECTING && underWay == null) {
            start(running, ClaimClock.ofCorrection(claim, policy.correctionDays(), now), claim, policy, now);
        }
    }

    private void start(
            Map<ClaimClock.Kind, ClaimClock> running, ClaimClock started, Claim claim, TimePolicy policy, Instant now) {
        set(started, claim, policy, now);
        persist(started);
        running.put(started.kind(), started);
    }

    /** What a blind reviewer waited for is known by now, and counts. */
    private void stop(
            Map<ClaimClock.Kind, ClaimClock> running, ClaimClock ending, Claim claim, TimePolicy policy, Instant now) {
        set(ending, claim, policy, now);
        ending.stop(now);
        running.remove(ending.kind());
        flush();
    }

    private void set(ClaimClock running, Claim claim, TimePolicy policy, Instant now) {
        List<WorkingCalendar.Pause> pauses =
                running.kind() == ClaimClock.Kind.STATE ? replies.pauses(running.claimId()) : List.of();
        running.set(policy, pauses, claim.dueByHand(), now);
    }
}
