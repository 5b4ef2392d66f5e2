package org.stet.core.matching;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What speaks for a text and an archived claim being the same claim, as numbers of about 0 to 3. Shared words count by
 * their rarity in the archive.
 */
final class MatchFeatures {

    /** The names of the features of a pair, in the order of {@link #pair}. */
    static final List<String> PAIR = List.of(
            "bm25",
            "bm25 of what is possible",
            "claim in text",
            "title in text",
            "subtitle in text",
            "text in claim",
            "text in all",
            "claim's pairs in text",
            "claim in text and author",
            "numbers shared",
            "numbers missing",
            "first of candidates",
            "characters shared",
            "same season",
            "years apart",
            "rarity shared",
            "rarest shared");

    /** The names of the features of an answer, in the order of {@link #answer}. */
    static final List<String> ANSWER = List.of("lead", "score", "length of text");

    private MatchFeatures() {}

    static double[] pair(
            AnalysedQuery query, AnalysedClaim claim, double bm25, int rank, ToDoubleFunction<String> rarity) {
        double possible = sum(query.terms(), rarity);
        Set<String> shared = common(claim.all(), query.terms());
        Set<String> numbers = claim.numbers();
        double dated = query.date().isPresent() && claim.date().isPresent() ? 1 : 0;
        double days = dated == 0
                ? 0
                : Math.abs(
                        ChronoUnit.DAYS.between(query.date().get(), claim.date().get()));
        return new double[] {
            bm25 / 20,
            possible == 0 ? 0 : bm25 / possible / 2,
            share(claim.claim(), query.terms(), rarity),
            share(claim.title(), query.terms(), rarity),
            share(claim.subtitle(), query.terms(), rarity),
            share(query.terms(), claim.claim(), rarity),
            share(query.terms(), claim.all(), rarity),
            share(claim.pairs(), query.pairs(), pair -> 1),
            share(claim.claim(), query.termsAndAuthor(), rarity),
            share(numbers, query.terms(), number -> 1),
            numbers.isEmpty() || query.terms().containsAll(numbers) ? 0 : 1,
            1.0 / (rank + 1),
            overlap(claim.grams(), query.grams()),
            dated * Math.exp(-days / 60),
            dated * Math.min(3, days / 365),
            sum(shared, rarity) / 20,
            shared.stream().mapToDouble(rarity).max().orElse(0) / 10,
        };
    }

    static double[] answer(double best, double second, int terms) {
        return new double[] {best - second, best, Math.log1p(terms) / 3};
    }

    private static double share(Collection<String> of, Set<String> in, ToDoubleFunction<String> weight) {
        double all = sum(of, weight);
        return all == 0
                ? 0
                : of.stream().filter(in::contains).mapToDouble(weight).sum() / all;
    }

    private static double sum(Collection<String> terms, ToDoubleFunction<String> weight) {
        return terms.stream().mapToDouble(weight).sum();
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }

    private static double overlap(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : shared / Math.sqrt((double) a.size() * b.size());
    }
}
