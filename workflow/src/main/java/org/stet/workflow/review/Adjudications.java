package org.stet.workflow.review;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;

/** All adjudications. */
@ApplicationScoped
public class Adjudications implements PanacheRepositoryBase<Adjudication, UUID> {

    /** The last one of the claim's present round. */
    public Optional<Adjudication> current(Claim claim) {
        return find("claimId = ?1 and round = ?2 order by adjudicatedAt desc", claim.id(), claim.round())
                .firstResultOptional();
    }
}
