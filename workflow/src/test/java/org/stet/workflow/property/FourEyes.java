package org.stet.workflow.property;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** 1: who approves wrote none of it; an approval is of all that readers will see; an edit voids it. */
record FourEyes(Observer observer) implements Invariant {

    private static final String APPROVED_BY_A_WRITER = """
            select a.id, a.claim_id, a.approved_by from approval a join report_revision r on r.id = a.revision_id
            where a.approved_by in (
                select e.edited_by from report_revision e where e.claim_id = a.claim_id and e.revision <= r.revision
                union select v.reviewer_id from review v where v.claim_id = a.claim_id and v.opened_at <= a.approved_at
                union select j.adjudicator_id from adjudication j
                    where j.claim_id = a.claim_id and j.adjudicated_at <= a.approved_at
                union select s.reviewer_id from assignment s where s.claim_id = a.claim_id
                    and s.assigned_at <= a.approved_at and (s.ended_at is null or s.ended_at > a.approved_at))""";

    private static final String STANDING_WHERE_IT_MUST_NOT = """
            select c.id, c.state, a.revision_id from claim c join approval a
                on a.claim_id = c.id and a.withdrawn_at is null
            where c.state not in ('APPROVED', 'PUBLISHED', 'CORRECTING') or a.revision_id <> (select r.id
                from report_revision r where r.claim_id = c.id order by r.revision desc limit 1)""";

    private static final String APPROVED_BY_NOBODY = """
            select c.id, c.state from claim c where c.state in ('APPROVED', 'PUBLISHED') and not exists (select 1
                from approval a where a.claim_id = c.id and a.withdrawn_at is null)""";

    private static final String PUBLIC_AS_NOBODY_APPROVED = """
            select v.id, p.claim_id from publication_version v join publication p on p.id = v.publication_id
            where not exists (select 1 from approval a where a.id = v.approval_id and a.claim_id = p.claim_id
                and a.revision_id = v.revision_id and a.approved_at <= v.published_at
                and (a.withdrawn_at is null or a.withdrawn_at > v.published_at))""";

    /** By the record: who did anything that readers could read, after the last time that it went out. */
    private static final String APPROVED_BY_A_CONTRIBUTOR = """
            with approvals as (
                select e.subject_id as claim, e.position, e.actor, (select coalesce(max(p.position), 0) from audit_entry p
                    where p.subject_type = 'CLAIM' and p.subject_id = e.subject_id and p.action = 'publish'
                        and p.position < e.position) as published
                from audit_entry e where e.subject_type = 'CLAIM' and e.action = 'approve')
            select a.claim, a.actor, e.action from approvals a join audit_entry e on e.actor = a.actor
                and e.position > a.published and e.position < a.position
                and (e.subject_id = a.claim
                    or e.subject_id in (select s.id from assignment s where s.claim_id = a.claim))
            where e.action in ('collect-evidence', 'seek-reply', 'correct', 'edit-report', 'submit', 'open-review',
                'adjudicate') or e.action = 'edit' and e.after::jsonb ?? 'wording'""";

    /** What waits to go out is what stands in the tables, piece by piece. */
    private static final String NOT_AS_IT_STANDS = """
            select c.id from claim c join approval a on a.claim_id = c.id and a.withdrawn_at is null
                join approved_document d on d.approval_id = a.id
                join report_revision r on r.id = a.revision_id join rating g on g.id = r.rating_id
                join article n on n.id = c.article_id
            where c.state = 'APPROVED' and (
                (select string_agg(concat_ws('|', e->>'id', e->>'url', e->>'title', e->>'quote', e->>'publisher',
                        e->>'locator', e->>'independenceGroup', e->>'archiveUrl', e->>'stance', e->>'kind'), '#'
                        order by e->>'id') from jsonb_array_elements(d.content::jsonb->'evidence') e)
                is distinct from
                (select string_agg(concat_ws('|', e.id, e.url, e.title, e.quote, e.publisher, e.locator,
                        e.independence_group, e.archive_url, e.stance, e.kind), '#' order by e.id::text)
                    from evidence e where e.claim_id = c.id and e.removed_at is null)
                or
                (select string_agg(concat_ws('|', q->>'id', q->>'party', q->>'answer'), '#' order by q->>'id')
                    from jsonb_array_elements(d.content::jsonb->'replies') q)
                is distinct from
                (select string_agg(concat_ws('|', q.id, q.party, q.answer), '#' order by q.id::text)
                    from reply_request q where q.claim_id = c.id
                        and not exists (select 1 from reply_request n where n.corrects = q.id))
                or (d.content::jsonb->'correction'->>'reason') is distinct from
                    (select k.reason from correction k where k.claim_id = c.id
                        and k.published_at is null and k.cancelled_at is null)
                or concat_ws('|', d.content::jsonb->>'wording', d.content::jsonb->'report'->>'headline',
                    d.content::jsonb->'report'->>'summary', d.content::jsonb->'report'->>'body',
                    d.content::jsonb->'verdict'->>'code', d.content::jsonb->>'speaker',
                    d.content::jsonb->'article'->>'title')
                <> concat_ws('|', c.wording, r.headline, r.summary, r.body, g.code, c.speaker, n.title))""";

    private static final String PUBLIC_WITHOUT_A_DOCUMENT = """
            select v.id from publication_version v
                where not exists (select 1 from approved_document d where d.approval_id = v.approval_id)""";

    private static final String ANOTHER_REVISION = """
            select a.id from approval a join report_revision r on r.id = a.revision_id
                join approved_document d on d.approval_id = a.id
            where a.sha256 <> r.sha256 or not a.document_writers @> r.writers
                or d.content::jsonb->'report'->>'body' <> r.body""";

    private static final String APPROVALS = """
            select a.id, a.document_sha256 as sha256, d.content from approval a
                join approved_document d on d.approval_id = a.id""";

    @Override
    public List<String> brokenBy(Round round) throws SQLException {
        boolean concerned = round.entries().stream().anyMatch(Entry::isOfClaim);
        return concerned ? broken() : List.of();
    }

    @Override
    public List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        observer.rows(APPROVED_BY_A_WRITER).forEach(row -> broken.add("approved by somebody who wrote it: " + row));
        observer.rows(STANDING_WHERE_IT_MUST_NOT).forEach(row -> broken.add("an approval outlived an edit: " + row));
        observer.rows(APPROVED_BY_NOBODY).forEach(row -> broken.add("approved without an approval: " + row));
        observer.rows(PUBLIC_AS_NOBODY_APPROVED).forEach(row -> broken.add("public but not approved: " + row));
        observer.rows(APPROVED_BY_A_CONTRIBUTOR).forEach(row -> broken.add("approved by a contributor: " + row));
        observer.rows(NOT_AS_IT_STANDS).forEach(row -> broken.add("approved is not what stands: " + row));
        observer.rows(ANOTHER_REVISION).forEach(row -> broken.add("approved another revision: " + row));
        observer.rows(PUBLIC_WITHOUT_A_DOCUMENT).forEach(row -> broken.add("public without a document: " + row));
        for (Map<String, Object> row : observer.sql().rows(APPROVALS)) {
            String content = sha256((String) row.get("content"));
            if (!content.equals(row.get("sha256"))) {
                broken.add(
                        "approval " + row.get("id") + " names " + row.get("sha256") + " but its content is " + content);
            }
        }
        return broken;
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
