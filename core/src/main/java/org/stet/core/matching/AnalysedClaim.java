package org.stet.core.matching;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An archived claim, as terms. */
record AnalysedClaim(
        Set<String> claim,
        Set<String> title,
        Set<String> subtitle,
        Set<String> all,
        Set<String> pairs,
        Set<String> grams,
        Optional<LocalDate> date) {

    static AnalysedClaim of(ArchivedClaim archived) {
        List<String> claim = Terms.of(archived.claim());
        Set<String> title = new LinkedHashSet<>(Terms.of(archived.title()));
        Set<String> subtitle = new LinkedHashSet<>(Terms.of(archived.subtitle()));
        Set<String> all = new LinkedHashSet<>(claim);
        all.addAll(title);
        all.addAll(subtitle);
        return new AnalysedClaim(
                new LinkedHashSet<>(claim),
                title,
                subtitle,
                all,
                AnalysedQuery.pairs(claim),
                AnalysedQuery.grams(claim),
                QueryText.day(archived.date()));
    }

    /** The terms of the claim that are numbers. */
    Set<String> numbers() {
        return claim.stream().filter(term -> Character.isDigit(term.charAt(0))).collect(Collectors.toSet());
    }
}
