package org.stet.core.language.lexical;

import org.stet.core.language.WordForms;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;

/** What is known of the words of a language where two claims are compared; the endings are cut off by their length. */
final class LexicalWordForms implements WordForms {

    private static final int SHORTEST_STEM = 5;

    private final Lexicon lexicon;

    LexicalWordForms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public boolean negates(String word) {
        return lexicon.is(WordClass.NEGATIONS, word);
    }

    @Override
    public boolean isSmall(String word) {
        return lexicon.is(WordClass.SMALL, word) || lexicon.is(WordClass.DETERMINERS, word);
    }

    /** "Betten" is "bett", "emplois" is "emplo": up to two letters of a long word are its ending. */
    @Override
    public String stem(String word) {
        return word.length() <= SHORTEST_STEM || Character.isDigit(word.charAt(0))
                ? word
                : word.substring(0, Math.max(SHORTEST_STEM, word.length() - 2));
    }
}
