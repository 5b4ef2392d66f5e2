package org.stet.workflow.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;

/** All reviews. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /** The reviews of the claim's present round, in the order of their start. */
    List<Review> current(Claim claim) {
        return list(
                "claimId = ?1 and round = ?2 and withdrawnAt is null order by startedAt, id",
                claim.id(),
                claim.round());
    }

    /** The reviewer's review in the claim's present round. */
    public Optional<Review> current(Claim claim, UUID reviewerId) {
        return find(
                        "claimId = ?1 and round = ?2 and reviewerId = ?3 and withdrawnAt is null",
                        claim.id(),
                        claim.round(),
                        reviewerId)
                .firstResultOptional();
    }

    /** The reviews of the claim's present round that the actor may see: the actor's own, and the others once open. */
    public List<Review> visible(Claim claim, Actor actor) {
        return current(claim).stream()
                .filter(review -> review.isVisibleTo(actor.id()))
                .toList();
    }
}
