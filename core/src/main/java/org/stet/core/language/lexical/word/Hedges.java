package org.stet.core.language.lexical.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.stet.core.text.Span;

/** The words by which a stretch leaves open what it says. */
public final class Hedges {

    private Hedges() {}

    /** In lower case, in order, each once. */
    public static List<String> in(String words, Lexicon lexicon) {
        Words all = Words.of(words, new Span(0, words.length()), position -> false);
        Set<String> hedges = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            int length = lexicon.at(WordClass.HEDGES, all, i);
            if (length > 0) {
                hedges.add(all.text(i, i + length).toLowerCase(Locale.ROOT).replace('’', '\''));
            }
        }
        return List.copyOf(hedges);
    }
}
