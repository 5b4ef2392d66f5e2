package org.stet.workflow.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleHead;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.PolicyVersion;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.evidence.PrimarySourceReason;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.Correction;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Review;

/**
 * Reads one claim's file by three statements, however much belongs to the claim, and the rows of a list by one. What the reader may not see stays in the
 * database: the statements ask for it by the reader's id.
 */
@ApplicationScoped
class ClaimFileQueries {

    /** The scales of the round and of the report, with their ratings: read first, so that no rating is read alone. */
    private static final String SCALES = """
            from RatingScale s left join fetch s.ratings
            where s.id in (select coalesce(c.scaleId, d.policy.scale.id) from Claim c join Desk d on d.id = c.deskId
                    where c.id = :claim)
                or s.id in (select r.rating.scaleId from ReportRevision r where r.claimId = :claim)""";

    /** What there is once, or not at all. */
    private static final String ONCE = """
            select c, a, d, p, adjudication, report, approval, publication, correction, expiry.expiresAt,
                (select count(v) from PublicationVersion v where v.publicationId = publication.id)
            from Claim c join Article a on a.id = c.articleId join Desk d on d.id = c.deskId
                join PolicyVersion p on p.id = coalesce(c.policyId, d.policy.id)
                left join Adjudication adjudication on adjudication.claimId = c.id
                    and adjudication.ordinal = (select max(l.ordinal) from Adjudication l
                        where l.claimId = c.id and l.round = c.round)
                left join ReportRevision report on report.claimId = c.id
                    and report.revision = (select max(l.revision) from ReportRevision l where l.claimId = c.id)
                left join Approval approval on approval.claimId = c.id and approval.withdrawnAt is null
                left join Publication publication on publication.claimId = c.id
                left join Correction correction on correction.claimId = c.id
                    and correction.publishedAt is null and correction.cancelledAt is null
                left join VerdictExpiry expiry on expiry.claimId = c.id
            where c.id = :claim""";

    /** What there can be several of: each row of the answer holds one of them. */
    private static final String SEVERAL = """
            select a, r, e, s.sha256, s.size, s.contentType, s.takenAt, p, q, k, f
            from (select a.id as id, cast(a.place as long) as ordinal, 'ASSIGNMENT' as part from Assignment a
                    where a.claimId = :claim and a.endedAt is null
                union all select r.id as id, r.ordinal as ordinal, 'REVIEW' as part from Review r
                    join Claim c on c.id = r.claimId
                    where r.claimId = :claim and r.round = c.round and r.withdrawnAt is null and %s
                union all select e.id as id, e.ordinal as ordinal, 'EVIDENCE' as part from Evidence e
                    where e.claimId = :claim and e.removedAt is null and %s
                union all select f.id as id, f.ordinal as ordinal, 'FILE' as part from EvidenceFile f
                    join Evidence e on e.id = f.evidenceId
                    where f.claimId = :claim and f.removedAt is null and e.removedAt is null and %s and %s
                union all select p.id as id, p.ordinal as ordinal, 'REASON' as part from PrimarySourceReason p
                    join Claim c on c.id = p.claimId
                    where p.claimId = :claim and p.round = c.round and %s
                union all select q.id as id, q.ordinal as ordinal, 'REPLY' as part from ReplyRequest q
                    where q.claimId = :claim and %s
                union all select k.id as id, case when k.kind = 'STATE' then 0L else 1L end as ordinal, 'CLOCK' as part
                    from ClaimClock k where k.claimId = :claim and k.stoppedAt is null) found
                left join Assignment a on found.part = 'ASSIGNMENT' and a.id = found.id
                left join Review r on found.part = 'REVIEW' and r.id = found.id
                left join Evidence e on found.part = 'EVIDENCE' and e.id = found.id
                left join EvidenceSnapshot s on s.evidenceId = e.id
                left join PrimarySourceReason p on found.part = 'REASON' and p.id = found.id
                left join ReplyRequest q on found.part = 'REPLY' and q.id = found.id
                left join EvidenceFile f on found.part = 'FILE' and f.id = found.id
                left join ClaimClock k on found.part = 'CLOCK' and k.id = found.id
            order by found.ordinal""".formatted(
                    Review.VISIBLE,
                    Evidence.VISIBLE,
                    Evidence.VISIBLE,
                    EvidenceFile.VISIBLE,
                    PrimarySourceReason.VISIBLE,
                    ReplyRequest.VISIBLE);

    private final EntityManager entities;

    ClaimFileQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** What there is once, or not at all, of a claim. */
    record Once(
            Claim claim,
            Article article,
            Desk desk,
            PolicyVersion policy,
            RatingScale scale,
            Optional<Adjudication> adjudication,
            Optional<ReportRevision> report,
            Optional<Approval> approval,
            Optional<Publication> publication,
            Optional<Correction> correction,
            Optional<Instant> validUntil,
            int versions) {}

    /** What there can be several of, each in its order. */
    record Several(
            List<Assignment> assignments,
            List<Review> reviews,
            List<Evidence> evidence,
            List<EvidenceFile> files,
            Map<UUID, EvidenceSnapshot.Seal> snapshots,
            List<PrimarySourceReason> reasons,
            List<ReplyRequest> replies,
            List<ClaimClock> clocks) {}

    /** A claim in a list, with the article that it stands in and its desk. */
    record Row(Claim claim, ArticleHead article, Desk desk) {}

    /**
     * Reads what there is once.
     *
     * @throws NotFound if there is no such claim
     */
    Once once(UUID claimId) {
        Map<UUID, RatingScale> scales =
                entities.createQuery(SCALES, RatingScale.class).setParameter("claim", claimId).getResultList().stream()
                        .collect(Collectors.toMap(RatingScale::id, Function.identity()));
        Object[] row = entities.createQuery(ONCE, Object[].class)
                .setParameter("claim", claimId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("claim", claimId.toString()));
        Claim claim = (Claim) row[0];
        PolicyVersion policy = (PolicyVersion) row[3];
        return new Once(
                claim,
                (Article) row[1],
                (Desk) row[2],
                policy,
                scales.get(claim.scaleId().orElseGet(policy.policy()::scaleId)),
                Optional.ofNullable((Adjudication) row[4]),
                Optional.ofNullable((ReportRevision) row[5]),
                Optional.ofNullable((Approval) row[6]),
                Optional.ofNullable((Publication) row[7]),
                Optional.ofNullable((Correction) row[8]),
                Optional.ofNullable((Instant) row[9]),
                ((Long) row[10]).intValue());
    }

    /** Reads what there can be several of, as far as the actor may see it. */
    Several several(UUID claimId, Actor actor) {
        List<Object[]> rows = entities.createQuery(SEVERAL, Object[].class)
                .setParameter("claim", claimId)
                .setParameter("person", actor.id())
                .getResultList();
        return new Several(
                all(rows, 0, Assignment.class),
                all(rows, 1, Review.class),
                all(rows, 2, Evidence.class),
                all(rows, 10, EvidenceFile.class),
                rows.stream()
                        .flatMap(ClaimFileQueries::snapshot)
                        .collect(Collectors.toMap(EvidenceSnapshot.Seal::evidenceId, Function.identity())),
                all(rows, 7, PrimarySourceReason.class),
                all(rows, 8, ReplyRequest.class),
                all(rows, 9, ClaimClock.class));
    }

    /** What a list shows of these claims, by claim. */
    Map<UUID, Row> rows(Collection<UUID> claimIds) {
        return entities.createQuery(
                        "select c, a.id, a.title, a.url, d from Claim c join Article a on a.id = c.articleId"
                                + " join Desk d on d.id = c.deskId where c.id in :claims",
                        Object[].class)
                .setParameter("claims", claimIds)
                .getResultStream()
                .map(row -> new Row(
                        (Claim) row[0],
                        new ArticleHead((UUID) row[1], (String) row[2], Optional.ofNullable((String) row[3])),
                        (Desk) row[4]))
                .collect(Collectors.toMap(row -> row.claim().id(), Function.identity()));
    }

    private static <T> List<T> all(List<Object[]> rows, int column, Class<T> type) {
        return rows.stream()
                .map(row -> row[column])
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<EvidenceSnapshot.Seal> snapshot(Object[] row) {
        return row[3] == null
                ? Stream.empty()
                : Stream.of(new EvidenceSnapshot.Seal(
                        ((Evidence) row[2]).id(), (String) row[3], (Long) row[4], (String) row[5], (Instant) row[6]));
    }
}
