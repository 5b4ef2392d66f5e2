package org.stet.workflow.property;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 1: who approves wrote none of it; an approval is of one exact content; an edit voids it. */
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

    private static final String APPROVALS = """
            select a.id, a.sha256, r.sha256 as revision_sha256, r.claim_id::text as claim, r.wording, r.headline,
                r.summary, r.body, g.code as rating
            from approval a join report_revision r on r.id = a.revision_id join rating g on g.id = r.rating_id""";

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
        for (Map<String, Object> row : observer.sql().rows(APPROVALS)) {
            String content = sha256(row);
            if (!content.equals(row.get("sha256")) || !content.equals(row.get("revision_sha256"))) {
                broken.add(
                        "approval " + row.get("id") + " names " + row.get("sha256") + " but its content is " + content);
            }
        }
        return broken;
    }

    /** The canonical content, written anew: JSON with its keys in order. */
    private static String sha256(Map<String, Object> row) {
        Map<String, Object> fields = new TreeMap<>(row);
        fields.keySet().retainAll(List.of("claim", "wording", "headline", "summary", "body", "rating"));
        String content = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + escaped((String) field.getValue()) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
