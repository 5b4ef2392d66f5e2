package org.stet.workflow.reading.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.stet.workflow.factcheck.CheckDocument;

/** Reads one page of what is exported: the rows after a place, up to the end that was there when the export began. */
@ApplicationScoped
class ExportPages {

    private static final String CLAIMS = """
            select c.ordinal, c.id, d.code, c.state, c.version, c.round, lower(c.priority), c.wording, c.text, c.speaker,
                c.checkworthiness, array_to_string(c.topics, '; '), replace(lower(c.dismissal_reason), '_', '-'), c.due_at, c.created_at, c.updated_at,
                a.id as article, a.title, a.url, a.publisher, p.slug, v.version as published, r.code as rating
            from claim c
            join desk d on d.id = c.desk_id
            join article a on a.id = c.article_id
            left join publication p on p.claim_id = c.id
            left join publication_version v on v.publication_id = p.id
                and v.version = (select max(l.version) from publication_version l where l.publication_id = p.id)
            left join report_revision o on o.id = v.revision_id
            left join rating r on r.id = o.rating_id
            where c.ordinal > :after and c.ordinal <= :end and c.desk_id in (:desks)
                and c.updated_at >= :since
            order by c.ordinal limit :most
            """;

    private static final String CHECKS = """
            select v.ordinal, p.slug, v.version, p.claim_id, d.code, v.published_at, o.sha256, o.content, e.notice,
                r.retracted_at, r.reason
            from publication_version v
            join publication p on p.id = v.publication_id
            join claim c on c.id = p.claim_id
            join desk d on d.id = c.desk_id
            join approved_document o on o.approval_id = v.approval_id
            left join erasure e on e.id = o.erasure_id
            left join retraction r on r.publication_id = p.id and r.lifted_at is null
            where v.ordinal > :after and v.ordinal <= :end and c.desk_id in (:desks)
                and v.published_at >= :since
            order by v.ordinal limit :most
            """;

    private static final String AUDIT = """
            select e.position, lower(e.subject_type), e.subject_id, e.seq, e.at, e.actor, n.name, e.action, e.before, e.after,
                e.previous_hash, e.hash
            from audit_entry e
            left join claim c on e.subject_type = 'CLAIM' and c.id = e.subject_id
            left join article a on e.subject_type = 'ARTICLE' and a.id = e.subject_id
            left join person n on n.id = e.actor
            where e.position > :after and e.position <= :end and e.subject_type <> 'ASSIGNMENT'
                and (c.desk_id in (:desks) or a.desk_id in (:desks)
                    or :all and e.subject_type in ('PERSON', 'DESK', 'SCALE', 'NEWSROOM'))
                and e.at >= :since
            order by e.position limit :most
            """;

    private final EntityManager entities;

    ExportPages(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A row with its place in the order.
     *
     * @param values in the order of the columns; null where there is none
     */
    record Placed(long place, List<Object> values) {}

    /** The last place that there is. */
    long end(ExportKind kind) {
        String last =
                switch (kind) {
                    case CLAIMS -> "select coalesce(max(ordinal), 0) from claim";
                    case CHECKS -> "select coalesce(max(ordinal), 0) from publication_version";
                    case AUDIT -> "select coalesce(max(position), 0) from audit_entry";
                    case AGREEMENT -> "select 0";
                };
        return ((Number) entities.createNativeQuery(last).getSingleResult()).longValue();
    }

    List<Placed> page(ExportKind kind, Export export, long after, int most) {
        if (export.desks().isEmpty()) {
            return List.of();
        }
        String select =
                switch (kind) {
                    case CLAIMS -> CLAIMS;
                    case CHECKS -> CHECKS;
                    case AUDIT -> AUDIT;
                    case AGREEMENT -> throw new IllegalArgumentException("figures have no pages");
                };
        NativeQuery<Object[]> query = entities.unwrap(Session.class)
                .createNativeQuery(select, Object[].class)
                .setParameter("after", after)
                .setParameter("end", export.ends().get(kind))
                .setParameter("since", export.since())
                .setParameter("most", most)
                .setParameterList("desks", export.desks().values());
        if (kind == ExportKind.AUDIT) {
            query.setParameter("all", export.everything());
        }
        return query.getResultList().stream()
                .map(row -> new Placed(((Number) row[0]).longValue(), values(kind, row)))
                .toList();
    }

    private static List<Object> values(ExportKind kind, Object[] row) {
        return kind == ExportKind.CHECKS ? check(row) : Arrays.asList(row).subList(1, row.length);
    }

    /** What was approved and published, word for word; of a text that was erased, what says so. */
    private static List<Object> check(Object[] row) {
        Optional<CheckDocument> document = Optional.ofNullable((String) row[7]).map(CheckDocument::read);
        return Arrays.asList(
                row[1],
                row[2],
                row[3],
                row[4],
                row[5],
                row[6],
                document.map(CheckDocument::wording).orElse(null),
                document.map(CheckDocument::speaker).orElse(null),
                document.map(its -> its.report().headline()).orElse(null),
                document.map(its -> its.report().summary()).orElse(null),
                document.map(its -> its.report().body()).orElse(null),
                document.map(its -> its.verdict().code()).orElse(null),
                document.map(its -> its.verdict().name()).orElse(null),
                document.map(its -> its.article().title()).orElse(null),
                document.flatMap(its -> its.article().url()).orElse(null),
                document.flatMap(CheckDocument::correction)
                        .map(CheckDocument.CorrectionNote::kind)
                        .orElse(null),
                document.flatMap(CheckDocument::correction)
                        .map(CheckDocument.CorrectionNote::reason)
                        .orElse(null),
                row[8],
                row[9],
                row[10]);
    }
}
