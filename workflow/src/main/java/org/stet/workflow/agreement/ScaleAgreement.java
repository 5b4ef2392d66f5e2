package org.stet.workflow.agreement;

import java.util.List;
import java.util.OptionalDouble;

import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.identity.Person;

/**
 * The agreement on one version of a scale; verdicts on different versions are not compared.
 *
 * @param scale the version
 * @param observed the share of claims on which both verdicts are the same
 * @param nominal Krippendorff's alpha, every difference counting the same
 * @param ordinal Krippendorff's alpha by the scale's order, of the claims with both verdicts in it: a rating without a
 *     numeric value, as "unverifiable", lies outside
 * @param pairs Cohen's kappa of each two reviewers, those with most claims in common first
 */
public record ScaleAgreement(
        RatingScale scale, OptionalDouble observed, Figure nominal, Figure ordinal, List<PairAgreement> pairs) {

    /** Keeps its own copy. */
    public ScaleAgreement {
        pairs = List.copyOf(pairs);
    }

    /**
     * The agreement of two reviewers.
     *
     * @param first one of them
     * @param second the other
     * @param observed the share of claims on which both verdicts are the same
     * @param kappa Cohen's kappa
     */
    public record PairAgreement(Person first, Person second, OptionalDouble observed, Figure kappa) {}
}
