package org.stet.core.matching;

import java.util.List;

/** Where an archive has its claims, and how common words are among them. */
interface ClaimSource {

    /**
     * A claim found.
     *
     * @param claim the claim, folded
     * @param analysed its terms
     * @param score its BM25 score
     */
    record Hit(ArchivedClaim claim, AnalysedClaim analysed, double score) {}

    /** The best claims for a text, best first. */
    List<Hit> search(AnalysedQuery query, QueryText text, String language, int top);

    /** How rare a term is: 0 for one that all claims have. */
    double rarity(String term);

    /** The rarity of a term that so many of all claims have. */
    static double rarity(int count, int all) {
        return StrictMath.log(1 + (all - count + 0.5) / (count + 0.5));
    }
}
