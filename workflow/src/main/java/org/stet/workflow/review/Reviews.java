package org.stet.workflow.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.assignment.BegunReviews;
import org.stet.workflow.claim.Claim;

/** All reviews. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID>, BegunReviews {

    /** The reviews of the claim's present round, in the order of their start. */
    List<Review> current(Claim claim) {
        return list("claimId = ?1 and round = ?2 and withdrawnAt is null order by ordinal", claim.id(), claim.round());
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

    @Override
    public void withdraw(UUID assignmentId, Instant now) {
        update("withdrawnAt = ?1 where assignmentId = ?2", now, assignmentId);
    }
}
