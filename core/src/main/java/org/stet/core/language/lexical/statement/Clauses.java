package org.stet.core.language.lexical.statement;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.Word;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/** Cuts a stretch into main clauses that stand beside each other: at a semicolon, and at "and" where a clause follows. */
final class Clauses {

    private static final int FEWEST_WORDS = 4;

    private static final int FEWEST_BEFORE = 7;

    private static final int LONG = 18;

    private final Lexicon lexicon;

    Clauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Where a long clause ends as a statement of its own and something is added to it: "…, lo que …"; the number of the comma,
     * or -1.
     */
    int addition(Words words) {
        boolean verb = false;
        for (int i = 0; i < words.size() && words.size() >= LONG; i++) {
            verb |= isFinite(words.at(i)) || words.at(i).isNumber();
            boolean enough = verb && i >= FEWEST_BEFORE && words.size() - i > FEWEST_WORDS + 1;
            if (enough && words.is(i, ",") && !words.at(i).quoted() && lexicon.at(WordClass.ADDING, words, i + 1) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The stretches, in order; the stretch itself where it is one clause. */
    List<Span> of(Words words) {
        List<Span> clauses = new ArrayList<>();
        int start = 0;
        boolean verbs = false;
        for (int i = 0; i < words.size(); i++) {
            verbs |= isFinite(words.at(i));
            if (i - start >= FEWEST_WORDS && verbs && isBorder(words, i) && clauseFollows(words, i)) {
                clauses.add(words.span(start, words.is(i - 1, ",") ? i - 1 : i));
                start = words.is(i, ";") || words.is(i, ",") || dash(words, i) ? i + 1 : i;
                while (start < words.size()
                        && lexicon.is(WordClass.AND, words.at(start).lower())) {
                    start++;
                }
                i = start - 1;
                verbs = false;
            }
        }
        if (start < words.size()) {
            clauses.add(words.span(start, words.size()));
        }
        return clauses;
    }

    private boolean isBorder(Words words, int i) {
        return !words.at(i).quoted()
                && (words.is(i, ";")
                        || dash(words, i)
                        || lexicon.is(WordClass.AND, words.at(i).lower()) && words.is(i - 1, ","));
    }

    /** A dash with space around it. */
    private static boolean dash(Words words, int i) {
        return (words.is(i, "-") || words.is(i, "–") || words.is(i, "—"))
                && i > 0
                && words.at(i).span().start() > words.at(i - 1).span().end();
    }

    /** Whether what follows, up to its first mark, has a verb and some length. */
    private boolean clauseFollows(Words words, int border) {
        int count = 0;
        for (int i = border + 1; i < words.size(); i++) {
            if (words.is(i, ",") || words.is(i, ";") || words.is(i, ":")) {
                break;
            }
            count++;
            if (isFinite(words.at(i)) && words.size() - border > FEWEST_WORDS && count > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinite(Word word) {
        return lexicon.is(WordClass.FINITE, word.lower())
                || lexicon.is(WordClass.AUXILIARIES, word.lower())
                || lexicon.is(WordClass.SPEECH, word.lower())
                || lexicon.is(WordClass.REPORTED_MOOD, word.lower());
    }
}
