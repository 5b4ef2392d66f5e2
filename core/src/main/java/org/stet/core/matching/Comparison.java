package org.stet.core.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.stet.core.language.LanguageParts;
import org.stet.core.language.WordForms;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.Quantity.Bound;

/**
 * Tells a claim from its contrary: two that say nearly the same words and yet not the same. Where the words differ much,
 * nothing can be told from them, and no difference is named.
 */
final class Comparison {

    /** Below this share of common words two claims are not each other's variants. */
    private static final double ALIKE = 0.6;

    /** A unit that is no counted noun: a sign, or a currency's code. */
    private static final String MEASURE = "%|°[CF]|percentage points|[A-Z]{3}";

    /** What "about" allows. */
    private static final BigDecimal ROUGHLY = new BigDecimal("0.1");

    private final LanguageParts language;

    Comparison(LanguageParts language) {
        this.language = language;
    }

    /**
     * What is found where two claims are compared.
     *
     * @param alike whether they say nearly the same words
     * @param differences in what they differ; empty where they are not alike
     */
    record Result(boolean alike, Set<Difference> differences) {

        static final Result UNLIKE = new Result(false, Set.of());

        /** Whether one is the other's variant and says something else. */
        boolean isContrary() {
            return !differences.isEmpty();
        }
    }

    /** Compares a text with an archived claim; a text too long to be one claim is like none. */
    Result of(String text, String archived) {
        if (!ComparedClaim.isOneClaim(text) || !ComparedClaim.isOneClaim(archived)) {
            return Result.UNLIKE;
        }
        ComparedClaim one = ComparedClaim.of(text, language);
        ComparedClaim other = ComparedClaim.of(archived, language);
        if (one.likeness(other) < ALIKE) {
            return Result.UNLIKE;
        }
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (deny(one, other)) {
            differences.add(Difference.DENIAL);
        }
        if (both(one.figures(), other.figures(), Comparison::same)
                || both(one.numbers(), other.numbers(), String::equals)) {
            differences.add(Difference.FIGURE);
        }
        if (both(one.times(), other.times(), ComparedClaim::overlap)) {
            differences.add(Difference.TIME);
        }
        if (both(one.extents(), other.extents(), String::equals)) {
            differences.add(Difference.EXTENT);
        }
        if (nameOthers(one, other)) {
            differences.add(Difference.NAME);
        }
        if (turnRound(one, other)) {
            differences.add(Difference.ROLES);
        }
        return new Result(true, Collections.unmodifiableSet(differences));
    }

    /** Whether each has something that the other has not. */
    private static <T> boolean both(Iterable<T> one, Iterable<T> other, BiPredicate<T, T> same) {
        return lacks(one, other, same) && lacks(other, one, same);
    }

    private static <T> boolean lacks(Iterable<T> some, Iterable<T> others, BiPredicate<T, T> same) {
        for (T each : some) {
            boolean found = false;
            for (T other : others) {
                found |= same.test(each, other);
            }
            if (!found) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Quantity one, Quantity other) {
        return sameUnit(one.unit(), other.unit())
                && sameValue(one, other)
                && one.upper()
                        .map(BigDecimal::stripTrailingZeros)
                        .equals(other.upper().map(BigDecimal::stripTrailingZeros));
    }

    private static boolean sameValue(Quantity one, Quantity other) {
        BigDecimal mine = one.value().stripTrailingZeros();
        BigDecimal theirs = other.value().stripTrailingZeros();
        if (one.bound() == Bound.ABOUT || other.bound() == Bound.ABOUT) {
            return mine.subtract(theirs)
                            .abs()
                            .compareTo(mine.abs().max(theirs.abs()).multiply(ROUGHLY))
                    <= 0;
        }
        return mine.equals(theirs) || isRounded(mine, theirs) || isRounded(theirs, mine);
    }

    /** Whether a number is another one written shorter, by two digits at least: 1,400,000 of 1,386,214. */
    private static boolean isRounded(BigDecimal rounded, BigDecimal exact) {
        return rounded.scale() < 0
                && rounded.precision() >= 2
                && exact.round(new MathContext(rounded.precision(), RoundingMode.HALF_UP))
                                .compareTo(rounded)
                        == 0;
    }

    private static boolean sameUnit(String one, String other) {
        boolean compared = !one.isEmpty() && !other.isEmpty() && (one.matches(MEASURE) || other.matches(MEASURE));
        return !compared || one.equals(other);
    }

    /** An odd number of denials and of words turned into their opposites. */
    private boolean deny(ComparedClaim one, ComparedClaim other) {
        WordForms forms = language.words();
        List<String> rest = new ArrayList<>(other.wordsNotIn(one));
        long opposites = 0;
        for (String word : one.wordsNotIn(other)) {
            for (String against : rest) {
                if (forms.opposes(word, against)) {
                    opposites++;
                    rest.remove(against);
                    break;
                }
            }
        }
        return (one.negations() + other.negations() + opposites) % 2 == 1;
    }

    /** Each names somebody whom the other does not, or, all else being the same, each begins with another word. */
    private static boolean nameOthers(ComparedClaim one, ComparedClaim other) {
        List<ComparedClaim.Name> mine = one.namesNotIn(other);
        List<ComparedClaim.Name> theirs = other.namesNotIn(one);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        boolean sure = mine.stream().anyMatch(ComparedClaim.Name::sure)
                && theirs.stream().anyMatch(ComparedClaim.Name::sure);
        return sure
                || one.wordsNotIn(other).size() == mine.get(0).words().size()
                        && other.wordsNotIn(one).size() == theirs.get(0).words().size();
    }

    /**
     * The same words, two of which have changed sides around a third: "A beats B" and "B beats A". Where one stands in the
     * passive, it is the other way round: "A beats B" and "A is beaten by B".
     */
    private static boolean turnRound(ComparedClaim one, ComparedClaim other) {
        if (!new HashSet<>(one.stems()).equals(new HashSet<>(other.stems()))) {
            return false;
        }
        return one.passive() == other.passive()
                ? changedSides(one.stems(), other.stems())
                : one.stems().equals(other.stems());
    }

    private static boolean changedSides(List<String> one, List<String> other) {
        for (int pivot = 1; pivot + 1 < one.size(); pivot++) {
            String middle = one.get(pivot);
            int there = other.indexOf(middle);
            if (Collections.frequency(one, middle) == 1 && Collections.frequency(other, middle) == 1) {
                Set<String> before = onlyIn(one.subList(0, pivot), one.subList(pivot + 1, one.size()));
                Set<String> behind = onlyIn(one.subList(pivot + 1, one.size()), one.subList(0, pivot));
                Set<String> beforeThere = onlyIn(other.subList(0, there), other.subList(there + 1, other.size()));
                Set<String> behindThere = onlyIn(other.subList(there + 1, other.size()), other.subList(0, there));
                before.retainAll(behindThere);
                behind.retainAll(beforeThere);
                if (!before.isEmpty() && !behind.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> onlyIn(List<String> some, List<String> others) {
        Set<String> only = new HashSet<>(some);
        only.removeAll(new HashSet<>(others));
        return only;
    }
}
