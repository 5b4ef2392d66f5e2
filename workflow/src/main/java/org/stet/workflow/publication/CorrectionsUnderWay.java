package org.stet.workflow.publication;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.stet.workflow.factcheck.CheckDocument.CorrectionNote;
import org.stet.workflow.factcheck.CorrectionUnderWay;

/** Tells reports of the correction that is under way. */
@ApplicationScoped
class CorrectionsUnderWay implements CorrectionUnderWay {

    private final EntityManager entities;

    CorrectionsUnderWay(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CorrectionNote> of(UUID claimId) {
        return entities.createQuery(
                        "from Correction c where c.claimId = :claim and c.publishedAt is null and c.cancelledAt is null",
                        Correction.class)
                .setParameter("claim", claimId)
                .getResultStream()
                .map(correction -> CorrectionNote.of(correction.kind(), correction.reason()))
                .findFirst();
    }
}
