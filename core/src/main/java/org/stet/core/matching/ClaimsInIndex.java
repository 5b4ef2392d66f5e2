package org.stet.core.matching;

import java.util.List;

/** Claims of an index at the edge of the process. */
record ClaimsInIndex(CandidateSearch index) implements ClaimSource {

    @Override
    public List<Hit> search(AnalysedQuery query, QueryText text, String language, int top) {
        return index.search(text.words(), language, top).stream()
                .map(found -> new Hit(found.claim(), AnalysedClaim.of(found.claim()), found.score()))
                .toList();
    }

    @Override
    public double rarity(String term) {
        return ClaimSource.rarity(index.holding(term), index.size());
    }
}
