package org.stet.core.language.english.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.stet.core.language.WordForms;
import org.stet.core.language.WordLists;

/** English words where two claims are compared. */
public final class EnglishWordForms implements WordForms {

    private static final WordLists LISTS = WordLists.read("english/comparison");

    private static final Set<String> NEGATIONS = LISTS.set("negations");

    private static final Set<String> SMALL_WORDS = LISTS.set("small-words");

    private static final List<String> PREFIXES = LISTS.list("opposing-prefixes");

    private static final Set<String> BE = LISTS.set("forms-of-be");

    /** Where nobody tags: "closed", "beaten", "won", "built". */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{2,}(?:ed|en|n|t|ught|ung|ade|ld|un|it)");

    private static final int PARTICIPLE_WITHIN = 3;

    private static final Map<String, Set<String>> OPPOSITES = opposites();

    private static final Map<String, String> EXTENTS = extents();

    @Override
    public boolean negates(String word) {
        return NEGATIONS.contains(word);
    }

    @Override
    public boolean isSmall(String word) {
        return SMALL_WORDS.contains(word);
    }

    @Override
    public boolean opposes(String word, String other) {
        return areOpposite(word, other) || areOpposite(other, word);
    }

    private static boolean areOpposite(String word, String other) {
        return OPPOSITES.getOrDefault(word, Set.of()).contains(other)
                || PREFIXES.stream().anyMatch(prefix -> word.equals(prefix + other));
    }

    @Override
    public Optional<String> extent(String word) {
        return Optional.ofNullable(EXTENTS.get(word));
    }

    /** A form of "be", within two words a word that may be a participle, and later "by". */
    @Override
    public boolean isPassive(List<String> words) {
        int by = words.lastIndexOf("by");
        for (int i = 0; i + 1 < by; i++) {
            if (BE.contains(words.get(i))
                    && words.subList(i + 1, Math.min(by, i + PARTICIPLE_WITHIN + 1)).stream()
                            .anyMatch(word -> PARTICIPLE.matcher(word).matches())) {
                return true;
            }
        }
        return false;
    }

    /** A line of the file is two groups of words: each of one is the opposite of each of the other. */
    private static Map<String, Set<String>> opposites() {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String line : WordLists.lines("english/opposites")) {
            String[] groups = line.split(" \\| ");
            for (String word : groups[0].split(" ")) {
                opposites.computeIfAbsent(word, first -> new HashSet<>()).addAll(List.of(groups[1].split(" ")));
            }
        }
        return opposites;
    }

    private static Map<String, String> extents() {
        WordLists lists = WordLists.read("english/extents");
        Map<String, String> extents = new HashMap<>();
        lists.names().forEach(name -> lists.list(name).forEach(word -> extents.put(word, name)));
        return extents;
    }

    @Override
    public String stem(String word) {
        return withoutEnding(word);
    }

    static String withoutEnding(String word) {
        return word.length() > 4 ? word.replaceFirst("(?:ies|es|ed|ing|s|d|e|y)$", "") : word;
    }
}
