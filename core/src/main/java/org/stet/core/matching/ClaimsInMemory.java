package org.stet.core.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims of a list, in memory: about 2 KB a claim. */
final class ClaimsInMemory implements ClaimSource {

    private final List<ArchivedClaim> claims;
    private final List<AnalysedClaim> analysed;
    private final ClaimIndex index;
    private final Map<String, Double> rarities = new HashMap<>();
    private final double rarest;

    ClaimsInMemory(List<ArchivedClaim> given) {
        this.claims = given.stream().map(ArchivedClaim::folded).toList();
        this.analysed = claims.stream().map(AnalysedClaim::of).toList();
        this.index = new ClaimIndex(claims);
        Map<String, Integer> counts = new HashMap<>();
        analysed.forEach(claim -> claim.all().forEach(term -> counts.merge(term, 1, Integer::sum)));
        counts.forEach((term, count) -> rarities.put(term, ClaimSource.rarity(count, claims.size())));
        this.rarest = ClaimSource.rarity(0, claims.size());
    }

    @Override
    public List<Hit> search(AnalysedQuery query, QueryText text, String language, int top) {
        return index.search(query.terms(), top).stream()
                .map(hit -> new Hit(claims.get(hit.number()), analysed.get(hit.number()), hit.score()))
                .toList();
    }

    @Override
    public double rarity(String term) {
        return rarities.getOrDefault(term, rarest);
    }
}
