package org.stet.workflow.claim;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Hibernate;

import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.PolicyVersion;
import org.stet.workflow.desk.PolicyVersions;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.desk.ReviewPolicy;

/**
 * The policy and the scale that hold for a claim: those that were fixed when its round was assigned, and before that the
 * desk's present ones. What a desk changes later changes nothing for a round that has begun.
 */
@ApplicationScoped
public class ClaimPolicies {

    private final Desks desks;
    private final PolicyVersions versions;
    private final RatingScales scales;

    ClaimPolicies(Desks desks, PolicyVersions versions, RatingScales scales) {
        this.desks = desks;
        this.versions = versions;
        this.scales = scales;
    }

    /** The policy that holds for the claim. */
    public ReviewPolicy of(Claim claim) {
        return claim.policyId()
                .map(versions::findById)
                .map(PolicyVersion::policy)
                .orElseGet(() -> desks.findById(claim.deskId()).policy());
    }

    /** The scale that the claim's verdicts are given on, with its ratings. */
    public RatingScale scaleOf(Claim claim) {
        RatingScale scale = claim.scaleId().map(scales::findById).orElseGet(() -> desks.findById(claim.deskId())
                .scale());
        Hibernate.initialize(scale);
        return scale;
    }
}
