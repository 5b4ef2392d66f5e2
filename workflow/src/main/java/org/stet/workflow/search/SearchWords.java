package org.stet.workflow.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

/**
 * Words that must all occur, each as the beginning of a word or, where it has three letters or digits in a row, anywhere
 * within the names.
 */
public final class SearchWords {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Whatever is neither letter nor digit: the same as in the database's function {@code lexemes}. */
    private static final String SIGNS =
            "\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u2bff\\u3000-\\u303f"
                    + "\\x{1f000}-\\x{1faff}";

    private static final Pattern WILDCARD = Pattern.compile("[%_\\\\]");
    private static final Pattern PARTING = Pattern.compile("[" + SIGNS + "]+");
    private static final Pattern THREE_IN_A_ROW = Pattern.compile("[^" + SIGNS + "]{3}");

    /**
     * Up to so many hits are found by the words' indexes and put in order; where there are more, a list is read in its order
     * until enough of it is hit.
     */
    private static final long FEW = 50_000;

    private final List<Word> words;
    private final long estimate;

    private SearchWords(List<Word> words, long estimate) {
        this.words = List.copyOf(words);
        this.estimate = estimate;
    }

    /**
     * One word.
     *
     * @param text the word, folded
     * @param parts what is left of it without signs
     */
    private record Word(String text, List<String> parts) {

        static Word of(String text) {
            return new Word(
                    text,
                    PARTING.splitAsStream(text).filter(part -> !part.isEmpty()).toList());
        }

        boolean isOnlySigns() {
            return parts.isEmpty();
        }

        /** A sign that is a wildcard elsewhere is meant as it is written. */
        boolean isAsWritten() {
            return WILDCARD.matcher(text).find();
        }

        /** Only parts of three letters are in the index of parts. */
        boolean isInParts() {
            return THREE_IN_A_ROW.matcher(text).find();
        }

        boolean isSoughtWithin() {
            return isAsWritten() || isOnlySigns() || isInParts();
        }

        boolean isSoughtWhole() {
            return !isOnlySigns() && !(isAsWritten() && isInParts());
        }

        /** A word with signs in it is sought part by part, each whole; of any other the beginning is enough. */
        String lexemes() {
            boolean isPlain = parts.get(0).equals(text) && text.length() > 1;
            return parts.stream()
                    .map(part -> "'" + part + "'" + (isPlain ? ":*" : ""))
                    .collect(Collectors.joining(" & "));
        }

        String pattern() {
            return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }

        String condition(int number) {
            List<String> ways = new ArrayList<>();
            if (isSoughtWithin()) {
                ways.add("s.names like :pattern" + number);
            }
            if (isSoughtWhole()) {
                ways.add("s.lexemes @@ cast(:lexemes" + number + " as tsquery)");
            }
            return "(" + String.join(isAsWritten() ? " and " : " or ", ways) + ")";
        }

        void bind(Query query, int number) {
            if (isSoughtWithin()) {
                query.setParameter("pattern" + number, pattern());
            }
            if (isSoughtWhole()) {
                query.setParameter("lexemes" + number, lexemes());
            }
        }
    }

    /** What is left of a folded text without signs. */
    static List<String> partsOf(String text) {
        return PARTING.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
    }

    /**
     * The words of a folded text.
     *
     * @param estimate how many rows have them, about
     */
    static SearchWords of(String folded, long estimate) {
        return new SearchWords(
                SPACE.splitAsStream(folded)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .map(Word::of)
                        .toList(),
                estimate);
    }

    /** Whether so many rows have them that most lists soon come upon one. */
    public boolean areCommon() {
        return estimate > FEW;
    }

    /** Whether there is nothing to find them by: no word has a letter or a digit. */
    public boolean isEmpty() {
        return words.stream().allMatch(Word::isOnlySigns);
    }

    /** The condition for a row {@code s} with {@code names} and {@code lexemes}, in SQL. */
    public String condition() {
        List<String> conditions = new ArrayList<>();
        for (int number = 0; number < words.size(); number++) {
            conditions.add(words.get(number).condition(number));
        }
        return String.join(" and ", conditions);
    }

    /** Sets the parameters of the condition. */
    public void bind(Query query) {
        for (int number = 0; number < words.size(); number++) {
            words.get(number).bind(query, number);
        }
    }
}
