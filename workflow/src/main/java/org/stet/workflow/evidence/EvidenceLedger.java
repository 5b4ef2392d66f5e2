package org.stet.workflow.evidence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;

/** All evidence. */
@ApplicationScoped
public class EvidenceLedger implements PanacheRepositoryBase<Evidence, UUID> {

    /** The claim's evidence that the actor may see, oldest first: a blind reviewer's is sealed with the review. */
    public List<Evidence> visible(Claim claim, Actor actor) {
        return standing(claim).stream()
                .filter(evidence -> evidence.isVisibleTo(actor.id()))
                .toList();
    }

    /** The claim's evidence that everybody may see, oldest first. */
    public List<Evidence> open(UUID claimId) {
        return list("claimId = ?1 and removedAt is null and sealedWith is null order by addedAt, id", claimId);
    }

    /** Opens what was sealed, once all reviews are in. */
    public void open(Claim claim) {
        standing(claim).forEach(Evidence::open);
    }

    private List<Evidence> standing(Claim claim) {
        return list("claimId = ?1 and removedAt is null order by addedAt, id", claim.id());
    }
}
