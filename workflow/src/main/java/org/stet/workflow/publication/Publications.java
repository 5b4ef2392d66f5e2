package org.stet.workflow.publication;

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
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All public fact-checks with their versions and retractions. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    private static final String PLACE = "select ordinal from publication_version where id = :after"
            + " union all select ordinal from retraction where id = :after";

    private static final String AMENDING = """
            with amending as (
                (select id, publication_id, published_at as at, version, null as reason, ordinal from publication_version
                    where correction_id is not null %1$s order by ordinal desc limit :limit)
                union all
                (select id, publication_id, retracted_at, null, reason, ordinal from retraction
                    where true %1$s order by ordinal desc limit :limit))
            select id, publication_id, at, version, reason from amending order by ordinal desc limit :limit
            """;

    private static final String CHANGED = """
            greatest((select max(v.published_at) from publication_version v where v.publication_id = p.id),
                (select max(greatest(r.retracted_at, r.lifted_at)) from retraction r where r.publication_id = p.id))
            """;

    private final EntityManager entities;

    Publications(EntityManager entities) {
        this.entities = entities;
    }

    /** The claim's publication, retracted or not. */
    public Optional<Publication> ofClaim(UUID claimId) {
        return find("claimId", claimId).firstResultOptional();
    }

    /** The publication at this public address. */
    public Optional<Publication> atSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The version of each of these claims that went out last, with its revision and rating. */
    public Map<UUID, PublicationVersion> latest(Collection<UUID> claimIds) {
        return entities.createQuery(
                        "select v from Publication p join PublicationVersion v on v.publicationId = p.id"
                                + " left join fetch v.correction join fetch v.revision r join fetch r.rating where p.claimId in :claims and v.version ="
                                + " (select max(l.version) from PublicationVersion l where l.publicationId = p.id)",
                        PublicationVersion.class)
                .setParameter("claims", claimIds)
                .getResultStream()
                .collect(Collectors.toMap(version -> version.revision().claimId(), Function.identity()));
    }

    /** Every version, first to last. */
    public List<PublicationVersion> versions(UUID publicationId) {
        return entities.createQuery(
                        "from PublicationVersion v join fetch v.revision r join fetch r.rating"
                                + " left join fetch v.correction where v.publicationId = :id order by v.version",
                        PublicationVersion.class)
                .setParameter("id", publicationId)
                .getResultList();
    }

    /**
     * A version that went out, without its report.
     *
     * @param publicationId the publication
     * @param number its number, from 1
     * @param publishedAt when it went out
     * @param approvalId what it was approved by
     */
    record WentOut(UUID publicationId, int number, Instant publishedAt, UUID approvalId) {}

    /** Every version of these publications, each publication's first to last. */
    List<WentOut> wentOut(Collection<UUID> publicationIds) {
        return entities.createQuery(
                        "select v.publicationId, v.version, v.publishedAt, v.approvalId from PublicationVersion v"
                                + " where v.publicationId in :ids order by v.version",
                        WentOut.class)
                .setParameter("ids", publicationIds)
                .getResultList();
    }

    /** A publication, with the retraction that stands. */
    record Standing(Publication publication, Optional<Retraction> retraction) {}

    /** The publication at this public address. */
    Optional<Standing> standingAtSlug(String slug) {
        return standing("where p.slug = :slug", Map.of("slug", slug), 1).stream()
                .findFirst();
    }

    /** These publications. */
    List<Standing> standing(Collection<UUID> ids) {
        return standing("where p.id in :ids", Map.of("ids", ids), ids.size());
    }

    /** The publications that were made last, newest first. */
    List<Standing> standing(int limit) {
        return standing("order by p.ordinal desc", Map.of(), limit);
    }

    /** The publications that were made at this moment or later, newest first. */
    List<Standing> standingSince(Instant since, int limit) {
        return standing("where p.publishedAt >= :since order by p.ordinal desc", Map.of("since", since), limit);
    }

    /** The publications that were made before this one, newest first. */
    List<Standing> standingBefore(UUID id, int limit) {
        return standing(
                "where p.ordinal < (select l.ordinal from Publication l where l.id = :id) order by p.ordinal desc",
                Map.of("id", id),
                limit);
    }

    private List<Standing> standing(String which, Map<String, Object> parameters, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select p, r from Publication p left join Retraction r on r.publicationId = p.id and r.liftedAt is null "
                        + which,
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Standing((Publication) row[0], Optional.ofNullable((Retraction) row[1])))
                .toList();
    }

    /** The addresses of all publications in the order in which they were made, so many a part. */
    List<PublicChecks.Place> places(int part, int size) {
        Stream<?> rows = entities.createNativeQuery(
                        "select p.slug, " + CHANGED + " from publication p order by p.ordinal limit :size offset :from",
                        Object[].class)
                .setParameter("size", size)
                .setParameter("from", (long) part * size)
                .getResultStream();
        return rows.map(Object[].class::cast)
                .map(row -> new PublicChecks.Place((String) row[0], (Instant) row[1]))
                .toList();
    }

    /** When each part of so many publications last changed. */
    List<Instant> changesOfParts(int size) {
        Stream<?> rows = entities.createNativeQuery(
                        "select max(changed) from (select (row_number() over (order by p.ordinal) - 1) / :size as part, "
                                + CHANGED + " as changed from publication p) each group by part order by part",
                        Instant.class)
                .setParameter("size", size)
                .getResultStream();
        return rows.map(Instant.class::cast).toList();
    }

    /** Every retraction, first to last. */
    public List<Retraction> retractions(UUID publicationId) {
        return entities.createQuery("from Retraction where publicationId = :id order by ordinal", Retraction.class)
                .setParameter("id", publicationId)
                .getResultList();
    }

    /**
     * A version that corrects, or a retraction.
     *
     * @param version the number of the version; null for a retraction
     * @param reason why it was retracted; null for a version
     */
    record Amending(UUID id, UUID publicationId, Instant at, Integer version, String reason) {}

    /**
     * The versions that correct and the retractions, newest first.
     *
     * @param after names the last one of the page before
     */
    List<Amending> amending(Optional<UUID> after, int limit) {
        Query query = entities.createNativeQuery(
                AMENDING.formatted(after.isPresent() ? "and ordinal < (" + PLACE + ")" : ""), Object[].class);
        after.ifPresent(id -> query.setParameter("after", id));
        Stream<?> rows = query.setParameter("limit", limit).getResultStream();
        return rows.map(Object[].class::cast)
                .map(row ->
                        new Amending((UUID) row[0], (UUID) row[1], (Instant) row[2], (Integer) row[3], (String) row[4]))
                .toList();
    }

    /** The claim's correction that is being prepared. */
    public Optional<Correction> openCorrection(UUID claimId) {
        return entities.createQuery(
                        "from Correction where claimId = :claim and publishedAt is null and cancelledAt is null",
                        Correction.class)
                .setParameter("claim", claimId)
                .getResultStream()
                .findFirst();
    }

    void add(Object versionCorrectionOrRetraction) {
        entities.persist(versionCorrectionOrRetraction);
    }
}
