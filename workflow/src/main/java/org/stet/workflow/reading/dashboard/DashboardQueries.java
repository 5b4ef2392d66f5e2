package org.stet.workflow.reading.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The statements of a dashboard. Each counts for all desks at once, and for no desk that it is not told; what it reads grows
 * with the time asked for and with what waits, not with all that there ever was. None reads a table that sealed work is
 * written to, but for verdicts that were opened.
 */
@ApplicationScoped
class DashboardQueries {

    private static final String FLOW = """
            select s.desk_id, width_bucket(s.entered_at, cast(:bounds as timestamptz[])) as step,
                count(*) filter (where s.came_from is null),
                count(*) filter (where s.state = 'OPEN' and s.came_from = 'CANDIDATE' and not s.again),
                count(*) filter (where s.state in ('DISMISSED', 'MERGED')),
                count(*) filter (where s.state = 'PUBLISHED' and not s.again)
            from claim_stay s
            where s.desk_id in (:desks) and s.entered_at >= :from and s.entered_at < :to
            group by s.desk_id, step
            """;

    private static final String WAITING = """
            select desk_id, state, count(*) filter (where days < 1), count(*) filter (where days >= 1 and days < 3),
                count(*) filter (where days >= 3 and days < 6), count(*) filter (where days >= 6 and days < 11),
                count(*) filter (where days >= 11), min(entered_at)
            from (select s.desk_id, s.state, s.entered_at, extract(epoch from :now - s.entered_at) / 86400 as days
                from claim_stay s
                where s.left_at is null and s.desk_id in (:desks) and s.state in ('CANDIDATE', 'OPEN', 'ASSIGNED',
                    'IN_REVIEW', 'DISPUTED', 'SUBMITTED', 'APPROVED', 'CORRECTING')) aged
            group by desk_id, state
            """;

    private static final String PACES = """
            select s.desk_id, s.state, count(*),
                percentile_cont(0.5) within group (order by extract(epoch from s.left_at - s.entered_at) / 3600),
                percentile_cont(0.9) within group (order by extract(epoch from s.left_at - s.entered_at) / 3600)
            from claim_stay s
            where s.desk_id in (:desks) and s.left_at >= :from and s.left_at < :to and s.state in ('CANDIDATE', 'OPEN',
                'ASSIGNED', 'IN_REVIEW', 'DISPUTED', 'SUBMITTED', 'APPROVED', 'CORRECTING')
            group by grouping sets ((s.state), (s.desk_id, s.state))
            """;

    private static final String PUBLICATION = """
            select s.desk_id, count(*),
                percentile_cont(0.5) within group (order by extract(epoch from s.entered_at - o.entered_at) / 3600)
            from claim_stay s
            join claim_stay o on o.claim_id = s.claim_id and o.state = 'OPEN' and not o.again
            where s.desk_id in (:desks) and s.entered_at >= :from and s.entered_at < :to
                and s.state = 'PUBLISHED' and not s.again
            group by grouping sets ((), (s.desk_id))
            having count(*) > 0
            """;

    private static final String DEADLINES = """
            select k.desk_id, k.kind, k.state, count(k.stopped_at), count(*) filter (where k.breached),
                count(*) filter (where k.stopped_at is null and k.due_at < :now)
            from claim_clock k
            where k.desk_id in (:desks)
                and (k.stopped_at is null or k.stopped_at >= :from and k.stopped_at < :to)
            group by k.desk_id, k.kind, k.state
            having count(k.stopped_at) > 0 or count(*) filter (where k.stopped_at is null and k.due_at < :now) > 0
            """;

    private static final String OUTCOMES = """
            select desk_id, what, count(*) from (
                select s.desk_id, case when s.state = 'SUBMITTED' then 'submitted'
                        when s.state = 'IN_REVIEW' and s.came_from = 'SUBMITTED' then 'returned'
                        when s.state = 'DISPUTED' then 'disputed'
                        when s.state = 'PUBLISHED' and not s.again then 'published'
                        when s.state = 'RETRACTED' then 'retracted' end as what
                from claim_stay s
                where s.desk_id in (:desks) and s.entered_at >= :from and s.entered_at < :to
                    and s.state in ('SUBMITTED', 'IN_REVIEW', 'DISPUTED', 'PUBLISHED', 'RETRACTED')
                union all
                select c.desk_id, 'adjudicated' from adjudication a join claim c on c.id = a.claim_id
                where c.desk_id in (:desks) and a.adjudicated_at >= :from and a.adjudicated_at < :to
                union all
                select c.desk_id, 'overruled' from adjudication a join claim c on c.id = a.claim_id
                join revealed_verdict v on v.claim_id = a.claim_id and v.round = a.round and v.rating_id <> a.rating_id
                where c.desk_id in (:desks) and a.adjudicated_at >= :from and a.adjudicated_at < :to
                union all
                select c.desk_id, unnest(array_remove(array[
                        case when v.correction_id is not null then 'corrected' end,
                        case when r.code <> b.code then 'overturned' end], null))
                from publication_version v
                join publication p on p.id = v.publication_id
                join claim c on c.id = p.claim_id
                join report_revision n on n.id = v.revision_id
                join rating r on r.id = n.rating_id
                join publication_version l on l.publication_id = v.publication_id and l.version = v.version - 1
                join report_revision o on o.id = l.revision_id
                join rating b on b.id = o.rating_id
                where c.desk_id in (:desks) and v.published_at >= :from and v.published_at < :to) happened
            where what is not null group by desk_id, what
            """;

    private static final String VERDICTS = """
            select v.desk_id, f.scale_id, case when f.position <= g.position then f.id else g.id end as low,
                case when f.position <= g.position then g.id else f.id end as high, count(*)
            from revealed_verdict v
            join revealed_verdict w on w.claim_id = v.claim_id and w.round = v.round and w.reviewer_id > v.reviewer_id
            join rating f on f.id = v.rating_id
            join rating g on g.id = w.rating_id and g.scale_id = f.scale_id
            where v.desk_id in (:desks) and v.revealed_at >= :from and v.revealed_at < :to
            group by v.desk_id, f.scale_id, low, high
            """;

    /** An assignment stays open when its verdict is in: that a reviewer of a blind round has less to do shows to nobody. */
    private static final String LOAD = """
            select p.id, p.username, p.name, coalesce(h.held, 0), coalesce(h.soon, 0), coalesce(h.late, 0),
                exists (select from absence b where b.person_id = p.id and b.cancelled_at is null
                    and b.starts_at <= :now and b.ends_at > :now)
            from person p
            left join (
                select a.reviewer_id, count(*) as held,
                    count(*) filter (where c.due_at >= :now and c.due_at < :tomorrow) as soon,
                    count(*) filter (where c.due_at < :now) as late
                from claim c join assignment a on a.claim_id = c.id and a.ended_at is null
                where c.desk_id in (:desks) and c.state in ('ASSIGNED', 'IN_REVIEW')
                group by a.reviewer_id) h on h.reviewer_id = p.id
            where h.held > 0 or p.active and exists (select from desk_member m where m.person_id = p.id
                and m.desk_id in (:desks) and 'reviewer' = any (m.roles))
            order by coalesce(h.held, 0) desc, p.name, p.username
            """;

    private static final String BALANCE = """
            with moved as (
                select s.claim_id, bool_or(s.came_from is null) as found,
                    bool_or(s.state = 'OPEN' and s.came_from = 'CANDIDATE' and not s.again) as accepted,
                    bool_or(s.state = 'PUBLISHED' and not s.again) as published
                from claim_stay s
                where s.desk_id in (:desks) and s.entered_at >= :from and s.entered_at < :to
                    and (s.came_from is null or not s.again and s.state in ('OPEN', 'PUBLISHED'))
                group by s.claim_id),
            told as materialized (
                select m.*, c.speaker, c.chain, c.topics, a.publisher,
                    case when m.published then (
                        select r.tone from publication p
                        join publication_version v on v.publication_id = p.id
                        join report_revision o on o.id = v.revision_id
                        join rating r on r.id = o.rating_id
                        where p.claim_id = c.id order by v.version desc limit 1) end as tone
                from moved m join claim c on c.id = m.claim_id join article a on a.id = c.article_id),
            grouped as (
                select 'CLAIMANT' as grouping, nullif(speaker, '') as name, told.* from told
                union all
                select 'KIND', coalesce(
                    (select link ->> 'kind' from jsonb_array_elements(chain) link where link ->> 'name' = speaker limit 1),
                    chain -> -1 ->> 'kind'), told.* from told
                union all
                select 'TOPIC', t.topic, told.* from told left join lateral unnest(topics) t (topic) on true
                union all
                select 'PUBLISHER', nullif(publisher, ''), told.* from told),
            counted as (
                select grouping, name, count(*) filter (where found) as found, count(*) filter (where accepted) as accepted,
                    count(*) filter (where published) as published, count(*) filter (where tone = 'TRUE') as stands,
                    count(*) filter (where tone = 'MIXED') as in_part, count(*) filter (where tone = 'FALSE') as does_not,
                    count(*) filter (where tone = 'NEUTRAL') as undecided
                from grouped group by grouping, name),
            placed as (
                select *, row_number() over (partition by grouping
                    order by published desc, accepted desc, found desc, name nulls last) as place
                from counted)
            select grouping, name, found, accepted, published, stands, in_part, does_not, undecided
            from placed where place <= :most
            order by grouping, place
            """;

    private final EntityManager entities;

    DashboardQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a dashboard is read for.
     *
     * @param desks the desks, at least one
     * @param now this moment
     * @param zone in which its days are
     */
    record Scope(DashboardQuestion question, Collection<UUID> desks, Instant now, ZoneId zone) {

        private static final long A_DAY = 24 * 60 * 60L;

        private Instant from() {
            return question.from().atStartOfDay(zone).toInstant();
        }

        private Instant to() {
            return question.to().plusDays(1).atStartOfDay(zone).toInstant();
        }

        private String bounds() {
            return question.bounds().stream()
                    .map(day -> day.atStartOfDay(zone).toInstant().toString())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        private Instant tomorrow() {
            return now.plusSeconds(A_DAY);
        }
    }

    List<Object[]> flow(Scope scope) {
        return inTime(FLOW, scope).setParameter("bounds", scope.bounds()).getResultList();
    }

    List<Object[]> waiting(Scope scope) {
        return of(WAITING, scope).setParameter("now", scope.now()).getResultList();
    }

    List<Object[]> paces(Scope scope) {
        return inTime(PACES, scope).getResultList();
    }

    List<Object[]> publication(Scope scope) {
        return inTime(PUBLICATION, scope).getResultList();
    }

    List<Object[]> deadlines(Scope scope) {
        return inTime(DEADLINES, scope).setParameter("now", scope.now()).getResultList();
    }

    List<Object[]> outcomes(Scope scope) {
        return inTime(OUTCOMES, scope).getResultList();
    }

    List<Object[]> verdicts(Scope scope) {
        return inTime(VERDICTS, scope).getResultList();
    }

    List<Object[]> load(Scope scope) {
        return of(LOAD, scope)
                .setParameter("now", scope.now())
                .setParameter("tomorrow", scope.tomorrow())
                .getResultList();
    }

    List<Object[]> balance(Scope scope, int most) {
        return inTime(BALANCE, scope).setParameter("most", most).getResultList();
    }

    private NativeQuery<Object[]> inTime(String sql, Scope scope) {
        return of(sql, scope).setParameter("from", scope.from()).setParameter("to", scope.to());
    }

    private NativeQuery<Object[]> of(String sql, Scope scope) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameterList("desks", scope.desks());
    }
}
