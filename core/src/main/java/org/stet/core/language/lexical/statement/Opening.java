package org.stet.core.language.lexical.statement;

import java.util.List;

import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.NounPhrases;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/**
 * How a wording begins: without an adverb that joins it to the sentence before, and where the verb stands second, with the
 * subject instead of the verb when what stood before the verb is left out.
 */
final class Opening {

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final boolean verbSecond;

    Opening(Lexicon lexicon, NounPhrases phrases, boolean verbSecond) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.verbSecond = verbSecond;
    }

    /** The stretches of a stretch in the order of the wording. */
    List<Span> order(Words words) {
        Span whole = words.span();
        int from = 0;
        int joins = words.size() > 0 ? lexicon.at(WordClass.CONNECTIVES, words, 0) : 0;
        if (joins > 0 && joins < words.size()) {
            from = words.is(joins, ",") ? joins + 1 : joins;
        }
        if (from >= words.size()) {
            return List.of(whole);
        }
        Span rest = new Span(words.at(from).span().start(), whole.end());
        if (!verbSecond) {
            return List.of(rest);
        }
        boolean verb = words.at(from).isWord()
                && !words.at(from).isCapitalised()
                && !words.at(from).quoted()
                && (from > 0
                        || lexicon.is(WordClass.FINITE, words.at(from).lower())
                        || lexicon.is(WordClass.REPORTED_MOOD, words.at(from).lower()));
        int end = verb ? phrases.end(words, from + 1, words.size()) : from;
        boolean subject = end > from + 1
                && !lexicon.is(WordClass.OBLIQUE, words.at(from + 1).lower());
        if (!subject) {
            return List.of(whole);
        }
        Span moved = words.span(from + 1, end);
        Span behind = new Span(moved.end(), whole.end());
        return List.of(moved, words.at(from).span(), behind.trim(words.text()));
    }
}
