package org.stet.workflow.reading;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Claims;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.NotFound;

/** Opens the snapshots of sources. */
@ApplicationScoped
public class Snapshots {

    private final Claims claims;
    private final EvidenceLedger ledger;

    Snapshots(Claims claims, EvidenceLedger ledger) {
        this.claims = claims;
        this.ledger = ledger;
    }

    /**
     * The snapshot of a source.
     *
     * @throws NotFound if there is no such evidence that the actor may see, or its source was not reached yet
     */
    @Transactional
    public EvidenceSnapshot open(Actor actor, UUID claimId, UUID evidenceId) {
        Permission.READ.require(actor);
        ledger.visible(claims.get(claimId), actor, evidenceId);
        return ledger.snapshot(evidenceId)
                .orElseThrow(() -> new NotFound("snapshot of evidence", evidenceId.toString()));
    }
}
