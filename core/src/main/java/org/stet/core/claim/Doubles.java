package org.stet.core.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.stet.core.claim.LeftOut.Reason;
import org.stet.core.language.WordForms;

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

    private Doubles() {}

    /** The words of a claim by what they do in the comparison. */
    private record Words(Set<String> content, Set<String> figures, Set<String> negations) {

        static Words of(String wording, WordForms forms) {
            List<String> all = words(wording);
            return new Words(
                    all.stream()
                            .filter(word -> !forms.isSmall(word) && !forms.negates(word))
                            .map(forms::stem)
                            .collect(Collectors.toSet()),
                    all.stream().filter(word -> FIGURE.matcher(word).matches()).collect(Collectors.toSet()),
                    all.stream().filter(forms::negates).collect(Collectors.toSet()));
        }

        boolean sameAs(Words other) {
            if (negations.isEmpty() != other.negations.isEmpty() || !agree(figures, other.figures)) {
                return false;
            }
            long shared = content.stream().filter(other.content::contains).count();
            int smaller = Math.min(content.size(), other.content.size());
            double jaccard = (double) shared / (content.size() + other.content.size() - shared);
            return jaccard >= SAME_WORDS && figures.equals(other.figures)
                    || figures.stream().anyMatch(other.figures::contains)
                            && shared >= FEWEST_SHARED
                            && shared >= CONTAINED * smaller
                            && jaccard >= SAME_WORDS_CONTAINED;
        }

        private static boolean agree(Set<String> one, Set<String> other) {
            return one.containsAll(other) || other.containsAll(one);
        }
    }

    /** The claims kept so far, by their rarest words: two that are the same share one of these. */
    private static final class Kept {

        /** By each word the claims, the first first; no more than these are compared. */
        private static final int MOST_COMPARED = 200;

        private final Map<String, Integer> frequency = new HashMap<>();
        private final Map<String, List<Integer>> byWord = new HashMap<>();

        Kept(List<Words> all) {
            all.forEach(words -> words.content().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        }

        /**
         * The rarest words of a claim, so many that one is shared with any claim with which it shares half of all words
         * (the prefixes of Chaudhuri, Ganti and Kaushik, <i>A Primitive Operator for Similarity Joins</i>, ICDE 2006).
         */
        private List<String> rarest(Words words) {
            int size = words.content().size();
            return words.content().stream()
                    .sorted(Comparator.comparing((String word) -> frequency.get(word))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(size - (long) Math.ceil(SAME_WORDS_CONTAINED * size) + 1)
                    .toList();
        }

        void add(Words words, int number) {
            for (String word : rarest(words)) {
                List<Integer> sharing = byWord.computeIfAbsent(word, each -> new ArrayList<>());
                if (sharing.size() < MOST_COMPARED) {
                    sharing.add(number);
                }
            }
        }

        /** The claims with which one may be the same, in order. */
        SortedSet<Integer> like(Words words) {
            SortedSet<Integer> like = new TreeSet<>();
            rarest(words).forEach(word -> like.addAll(byWord.getOrDefault(word, List.of())));
            return like;
        }
    }

    /**
     * The candidates, each claim once.
     *
     * @param found in the order of the text
     * @param forms the words of the article's language
     * @param leftOut takes the places that joined another candidate
     */
    static List<ClaimCandidate> join(List<ClaimCandidate> found, WordForms forms, List<LeftOut> leftOut) {
        List<Words> words =
                found.stream().map(claim -> Words.of(claim.wording(), forms)).toList();
        Kept kept = new Kept(words);
        Map<Integer, List<Occurrence>> occurrences = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            Words mine = words.get(i);
            Optional<Integer> same = kept.like(mine).stream()
                    .filter(other -> words.get(other).sameAs(mine))
                    .findFirst();
            if (same.isEmpty()) {
                kept.add(mine, i);
                occurrences.put(i, new ArrayList<>());
            } else {
                ClaimCandidate again = found.get(i);
                leftOut.add(new LeftOut(
                        again.span(), Reason.DOUBLE, again.assessment().checkworthiness()));
            }
            occurrences.get(same.orElse(i)).addAll(found.get(i).occurrences());
        }
        return occurrences.entrySet().stream()
                .map(entry -> at(found.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static ClaimCandidate at(ClaimCandidate claim, List<Occurrence> occurrences) {
        return new ClaimCandidate(
                claim.span(),
                occurrences,
                claim.wording(),
                claim.needsContext(),
                claim.speaker(),
                claim.chain(),
                claim.hedges(),
                claim.assessment(),
                claim.quantities(),
                claim.dates(),
                claim.places());
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
