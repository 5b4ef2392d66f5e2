package org.stet.workflow.matching;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.publication.PublicationVersion;

/** The newsroom's own fact-checks that are public and not retracted. */
@ApplicationScoped
class PublicNow {

    private final EntityManager entities;

    PublicNow(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A fact-check.
     *
     * @param slug the last part of its public address
     * @param version what is public of it now
     */
    record Check(String slug, PublicationVersion version) {}

    /** Moves whenever any of them changes. */
    @Transactional(TxType.MANDATORY)
    String mark() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select mark, (select count(*) from erasure) from past_check_mark", Object[].class)
                .getSingleResult();
        return row[0] + " " + row[1];
    }

    @Transactional(TxType.MANDATORY)
    List<Check> all() {
        return checks(select(""));
    }

    @Transactional(TxType.MANDATORY)
    List<Check> ofClaims(Collection<UUID> claims) {
        return claims.isEmpty()
                ? List.of()
                : checks(select(" and p.claimId in :ids").setParameter("ids", claims));
    }

    private static List<Check> checks(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Check((String) row[0], (PublicationVersion) row[1]))
                .toList();
    }

    private TypedQuery<Object[]> select(String condition) {
        return entities.createQuery(
                "select p.slug, v from Publication p join PublicationVersion v on v.publicationId = p.id"
                        + " join fetch v.revision r join fetch r.rating where v.version = (select max(l.version) from PublicationVersion l"
                        + " where l.publicationId = p.id) and not exists (from Retraction r"
                        + " where r.publicationId = p.id and r.liftedAt is null)" + condition,
                Object[].class);
    }
}
