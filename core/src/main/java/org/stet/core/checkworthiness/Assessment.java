package org.stet.core.checkworthiness;

import java.util.List;
import java.util.Set;

/**
 * What is thought of one sentence.
 *
 * @param checkworthiness the probability, 0 to 1, that a fact-checker would want it checked
 * @param checkworthy whether that probability reaches the model's threshold
 * @param opinion the probability, 0 to 1, that it is opinion rather than fact
 * @param types the types of claim it makes; may be empty
 * @param reasons why, strongest first
 */
public record Assessment(
        double checkworthiness, boolean checkworthy, double opinion, Set<ClaimType> types, List<Reason> reasons) {

    /** Keeps its own copies of the collections. */
    public Assessment {
        types = Set.copyOf(types);
        reasons = List.copyOf(reasons);
    }
}
