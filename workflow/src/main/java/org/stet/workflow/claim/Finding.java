package org.stet.workflow.claim;

import java.util.List;
import java.util.Set;

import org.stet.core.attribution.ChainLink;
import org.stet.core.checkworthiness.ClaimType;
import org.stet.core.checkworthiness.Reason;

/**
 * What is known of a claim when it is found.
 *
 * @param start where it begins in the article's text, in code points
 * @param end where it ends, exclusive
 * @param text the words of the article there
 * @param wording the claim as a sentence of its own
 * @param speaker who makes it
 * @param chain from the page back to the origin
 * @param hedged whether the article leaves it open
 * @param checkworthiness 0 to 1
 * @param opinion 0 to 1
 * @param types the types of claim
 * @param reasons why it ranks where it does
 * @param needsContext the words of the wording of which only the article tells whom or what they mean
 */
public record Finding(
        int start,
        int end,
        String text,
        String wording,
        String speaker,
        List<ChainLink> chain,
        boolean hedged,
        double checkworthiness,
        double opinion,
        Set<ClaimType> types,
        List<Reason> reasons,
        List<String> needsContext) {}
