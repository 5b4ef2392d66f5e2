package org.stet.core.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.stet.core.claim.LeftOut.Reason;

/**
 * Joins the candidates of one article that make the same claim. Two are the same when they share nearly all words that
 * matter, and differ neither in a figure nor in a negation.
 */
final class Doubles {

    private static final double SAME_WORDS = 0.75;

    private static final double SAME_WORDS_CONTAINED = 0.5;

    private static final double CONTAINED = 0.83;

    private static final int FEWEST_SHARED = 4;

    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "t", "without", "denied", "denies", "none", "nobody", "neither", "nor");

    private static final Set<String> SMALL_WORDS =
            Set.copyOf(List.of(("a an the of in on at to for by with from and or as that"
                            + " this these those it its he she his her they their them is are was were be been being has have"
                            + " had will would do does did also there which who")
                    .split(" ")));

    private Doubles() {}

    /** The words of a claim by what they do in the comparison. */
    private record Words(Set<String> content, Set<String> figures, Set<String> negations) {

        static Words of(String wording) {
            List<String> all = words(wording);
            return new Words(
                    all.stream()
                            .filter(word -> !SMALL_WORDS.contains(word) && !NEGATIONS.contains(word))
                            .map(Words::stem)
                            .collect(Collectors.toSet()),
                    all.stream().filter(word -> FIGURE.matcher(word).matches()).collect(Collectors.toSet()),
                    all.stream().filter(NEGATIONS::contains).collect(Collectors.toSet()));
        }

        private static String stem(String word) {
            return word.length() > 4 ? word.replaceFirst("(?:ies|es|ed|ing|s|d|e|y)$", "") : word;
        }

        boolean sameAs(Words other) {
            if (negations.isEmpty() != other.negations.isEmpty() || !agree(figures, other.figures)) {
                return false;
            }
            Set<String> shared = new HashSet<>(content);
            shared.retainAll(other.content);
            int smaller = Math.min(content.size(), other.content.size());
            double jaccard = (double) shared.size() / (content.size() + other.content.size() - shared.size());
            return jaccard >= SAME_WORDS && figures.equals(other.figures)
                    || figures.stream().anyMatch(other.figures::contains)
                            && shared.size() >= FEWEST_SHARED
                            && shared.size() >= CONTAINED * smaller
                            && jaccard >= SAME_WORDS_CONTAINED;
        }

        private static boolean agree(Set<String> one, Set<String> other) {
            return one.containsAll(other) || other.containsAll(one);
        }
    }

    /**
     * The candidates, each claim once.
     *
     * @param found in the order of the text
     * @param leftOut takes the places that joined another candidate
     */
    static List<ClaimCandidate> join(List<ClaimCandidate> found, List<LeftOut> leftOut) {
        List<ClaimCandidate> kept = new ArrayList<>();
        List<Words> words = new ArrayList<>();
        for (ClaimCandidate claim : found) {
            Words mine = Words.of(claim.wording());
            int same = 0;
            while (same < kept.size() && !words.get(same).sameAs(mine)) {
                same++;
            }
            if (same == kept.size()) {
                kept.add(claim);
                words.add(mine);
            } else {
                kept.set(same, joined(kept.get(same), claim));
                leftOut.add(new LeftOut(
                        claim.span(), Reason.DOUBLE, claim.assessment().checkworthiness()));
            }
        }
        return kept;
    }

    private static ClaimCandidate joined(ClaimCandidate first, ClaimCandidate again) {
        return new ClaimCandidate(
                first.span(),
                Stream.concat(first.occurrences().stream(), again.occurrences().stream())
                        .toList(),
                first.wording(),
                first.speaker(),
                first.chain(),
                first.hedges(),
                first.assessment(),
                first.quantities(),
                first.dates(),
                first.places());
    }

    /** Words and figures in lower case; the marks within a number belong to it. */
    static List<String> words(String wording) {
        return Stream.of(wording.toLowerCase(Locale.ENGLISH)
                        .replaceAll("(?<=\\d),(?=\\d)", "")
                        .replaceAll("(?<=\\d)\\.(?=\\d)", "p")
                        .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
                        .strip()
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
