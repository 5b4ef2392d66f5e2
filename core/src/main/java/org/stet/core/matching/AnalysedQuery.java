package org.stet.core.matching;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A text asked about, as terms. */
record AnalysedQuery(
        Set<String> terms, Set<String> termsAndAuthor, Set<String> pairs, Set<String> grams, Optional<LocalDate> date) {

    private static final int GRAM = 4;

    static AnalysedQuery of(QueryText query) {
        List<String> terms = Terms.of(query.words());
        Set<String> withAuthor = new LinkedHashSet<>(terms);
        withAuthor.addAll(Terms.of(query.author()));
        return new AnalysedQuery(new LinkedHashSet<>(terms), withAuthor, pairs(terms), grams(terms), query.date());
    }

    /** Two terms that stand side by side. */
    static Set<String> pairs(List<String> terms) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < terms.size(); i++) {
            pairs.add(terms.get(i) + ' ' + terms.get(i + 1));
        }
        return pairs;
    }

    /** Runs of four characters across the terms. */
    static Set<String> grams(List<String> terms) {
        Set<String> grams = new TreeSet<>();
        String line = String.join(" ", terms);
        for (int i = 0; i + GRAM <= line.length(); i++) {
            grams.add(line.substring(i, i + GRAM));
        }
        return grams;
    }
}
