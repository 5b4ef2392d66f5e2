package org.stet.workflow.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

import org.stet.workflow.claim.Claims;
import org.stet.workflow.factcheck.Approvals;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;

/**
 * Gives every version that went out before approvals had documents the document that its readers saw, put together from
 * the rows as they were then. Its hash stays the one that was approved. Done once, before the public pages answer.
 */
@ApplicationScoped
public class EarlierApprovals {

    private static final int AT_A_TIME = 100;
    private static final long LOCK = 7_383_651_025L;

    private final EntityManager entities;
    private final Publications publications;
    private final Claims claims;
    private final Approvals approvals;
    private final CheckDocuments documents;

    EarlierApprovals(
            EntityManager entities,
            Publications publications,
            Claims claims,
            Approvals approvals,
            CheckDocuments documents) {
        this.entities = entities;
        this.publications = publications;
        this.claims = claims;
        this.approvals = approvals;
        this.documents = documents;
    }

    void onStart(@Observes StartupEvent start) {
        while (giveDocuments() > 0) {
            // a hundred at a time, each in a transaction of its own
        }
    }

    /** Gives documents to some of those that have none, and says to how many; of several nodes, one does it. */
    @Transactional
    public int giveDocuments() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        List<PublicationVersion> without = entities.createQuery(
                        "from PublicationVersion v where not exists"
                                + " (from ApprovedDocument d where d.approvalId = v.approvalId) order by v.ordinal",
                        PublicationVersion.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        without.forEach(this::giveDocument);
        return without.size();
    }

    private void giveDocument(PublicationVersion version) {
        documents.keepEarlier(
                approvals.findById(version.approvalId()),
                claims.get(publications.findById(version.publicationId()).claimId()),
                version.revision(),
                version.publishedAt(),
                version.correction()
                        .map(correction -> CheckDocument.CorrectionNote.of(correction.kind(), correction.reason())));
    }
}
