package org.stet.core.language.lexical.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stet.core.language.WordLists;

/** The words of a language by what they do, all in lower case. Immutable. */
public final class Lexicon {

    private static final int SHORTEST_PART = 4;

    private static final int LONGEST_PART = 24;

    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    private final Map<WordClass, List<List<String>>> phrases = new EnumMap<>(WordClass.class);
    private final boolean compounds;

    private Lexicon(WordLists lists, boolean compounds) {
        this.compounds = compounds;
        List<String> names = lists.names();
        for (WordClass kind : WordClass.values()) {
            List<String> all = names.contains(kind.list()) ? lists.list(kind.list()) : List.of();
            words.put(kind, Set.copyOf(all));
            List<List<String>> split = new ArrayList<>();
            all.stream().filter(each -> each.indexOf('_') > 0).forEach(each -> split.add(List.of(each.split("_"))));
            phrases.put(kind, split);
        }
    }

    /**
     * Reads the lists of a language.
     *
     * @param file as of {@link WordLists#read}
     * @param compounds whether its nouns are written together, so that the last part says what a thing is
     */
    public static Lexicon read(String file, boolean compounds) {
        return new Lexicon(WordLists.read(file), compounds);
    }

    /** Whether a word is of a class. */
    public boolean is(WordClass kind, String lower) {
        return words.get(kind).contains(lower);
    }

    /** Whether a noun is of a class, or in a language of compounds ends with a word that is. */
    public boolean isNoun(WordClass kind, String lower) {
        if (is(kind, lower)) {
            return true;
        }
        if (compounds) {
            for (int from = Math.max(1, lower.length() - LONGEST_PART);
                    from <= lower.length() - SHORTEST_PART;
                    from++) {
                if (is(kind, lower.substring(from))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words of a class. */
    public Set<String> all(WordClass kind) {
        return words.get(kind);
    }

    /** How many words from a place on are a member of a class; 0 if none. */
    public int at(WordClass kind, Words sentence, int from) {
        for (List<String> phrase : phrases.get(kind)) {
            boolean same = from + phrase.size() <= sentence.size();
            for (int i = 0; same && i < phrase.size(); i++) {
                same = sentence.at(from + i).lower().equals(phrase.get(i));
            }
            if (same) {
                return phrase.size();
            }
        }
        return from < sentence.size() && is(kind, sentence.at(from).lower()) ? 1 : 0;
    }
}
