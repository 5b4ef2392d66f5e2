package org.stet.workflow.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All public fact-checks with their versions and retractions. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

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

    /** Every version, first to last. */
    public List<PublicationVersion> versions(UUID publicationId) {
        return entities.createQuery(
                        "from PublicationVersion where publicationId = :id order by version", PublicationVersion.class)
                .setParameter("id", publicationId)
                .getResultList();
    }

    /** Every retraction, first to last. */
    public List<Retraction> retractions(UUID publicationId) {
        return entities.createQuery("from Retraction where publicationId = :id order by retractedAt", Retraction.class)
                .setParameter("id", publicationId)
                .getResultList();
    }

    /** Versions of whatever publication that correct an earlier one, before this id, last to first. */
    List<PublicationVersion> corrections(UUID before, int limit) {
        return entities.createQuery(
                        "from PublicationVersion where correction is not null and id < :before order by id desc",
                        PublicationVersion.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Retractions of whatever publication, before this id, last to first. */
    List<Retraction> allRetractions(UUID before, int limit) {
        return entities.createQuery("from Retraction where id < :before order by id desc", Retraction.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
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
