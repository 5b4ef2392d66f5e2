package org.stet.workflow.reading.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.event.EventPump;

/**
 * Counts what waits, for all desks together. It reads what waits and the last day, not all that there ever was, and no table
 * that sealed work is written to but the events, of which it leaves out the sealed ones: a reviewer of a blind round moves
 * none of these figures before the round is opened.
 */
@ApplicationScoped
public class NewsroomFigures {

    /** The states in which a claim waits for somebody. */
    public static final Set<ClaimState> WAITING = EnumSet.of(
            ClaimState.CANDIDATE,
            ClaimState.OPEN,
            ClaimState.ASSIGNED,
            ClaimState.IN_REVIEW,
            ClaimState.DISPUTED,
            ClaimState.SUBMITTED,
            ClaimState.APPROVED,
            ClaimState.CORRECTING);

    private static final String COUNT = """
            with moment as (select cast(:now as timestamptz) as now),
            waiting as (
                select s.state, count(*) as number, min(s.entered_at) as since
                from desk d join claim_stay s on s.desk_id = d.id and s.left_at is null and s.state in (:states)
                group by s.state),
            events as (
                select count(*) as number, min(at) as since, count(distinct stopped) as stopped from (
                    select o.at, cast(null as uuid) as stopped from event_outbox o where o.sealed_for is null
                    union all
                    select e.at, case when d.attempts >= :stopped then d.claim_id end
                    from event_delivery d join claim_event e on e.position = d.position
                    where e.sealed_for is null) told),
            mails as (
                select count(*) filter (where n.mail_at <= m.now) as number,
                    min(n.mail_at) filter (where n.mail_at <= m.now) as since,
                    count(*) filter (where n.mail_attempts > 0) as failed
                from notification n, moment m where n.mail_at is not null and n.read_at is null),
            hooks as (
                select count(*) as number, count(failing_since) as failing from webhook where paused_at is null),
            deliveries as (
                select count(*) as number, min(d.due_at) as since from webhook_delivery d
                join webhook w on w.id = d.webhook_id and w.paused_at is null, moment m
                where d.state = 'WAITING' and d.due_at <= m.now),
            jobs as (select count(*) as number, min(made_at) as since from job where phase in ('TRYING', 'RUNNING'))
            select 'CLAIMS', state, cast(number as double precision) from waiting
            union all select 'OLDEST_CLAIM', state, cast(extract(epoch from now - since) as double precision)
                from waiting, moment
            union all select 'OVERDUE', kind, count(*) from claim_clock, moment
                where stopped_at is null and due_at < now group by kind
            union all select 'LATE', k.kind, count(*) from moment m, desk d
                join claim_clock k on k.desk_id = d.id and k.breached
                where k.stopped_at >= m.now - interval '1 day' group by k.kind
            union all select 'EVENTS', '', number from events
            union all select 'OLDEST_EVENT', '', extract(epoch from now - since) from events, moment
            union all select 'STOPPED_CLAIMS', '', stopped from events
            union all select 'MAILS', '', number from mails
            union all select 'OLDEST_MAIL', '', extract(epoch from now - since) from mails, moment
            union all select 'FAILED_MAILS', '', failed from mails
            union all select 'WEBHOOKS', '', number from hooks
            union all select 'FAILING_WEBHOOKS', '', failing from hooks
            union all select 'DELIVERIES', '', number from deliveries
            union all select 'OLDEST_DELIVERY', '', extract(epoch from now - since) from deliveries, moment
            union all select 'JOBS', '', number from jobs
            union all select 'OLDEST_JOB', '', extract(epoch from now - since) from jobs, moment
            union all select 'ARCHIVE_FAILS', '', count(*) from pg_stat_archiver
                where last_failed_time > coalesce(last_archived_time, '-infinity')
            """;

    private final EntityManager entities;
    private final Clock clock;

    NewsroomFigures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Counts now, by one statement. */
    @Transactional
    public Figures count() {
        Instant now = clock.instant();
        List<?> rows = entities.createNativeQuery(COUNT, Object[].class)
                .setParameter("now", now)
                .setParameter("states", WAITING.stream().map(Enum::name).toList())
                .setParameter("stopped", EventPump.STOPPED)
                .getResultList();
        Map<Figures.Key, Double> values = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[2] instanceof Number value) {
                values.put(
                        new Figures.Key(Figure.valueOf((String) columns[0]), (String) columns[1]),
                        Math.max(0, value.doubleValue()));
            }
        }
        return new Figures(now, Map.copyOf(values));
    }
}
