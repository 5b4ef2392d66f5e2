package org.stet.core.language.lexical;

import java.util.List;
import java.util.Map;

import org.stet.core.checkworthiness.PlainSignals;
import org.stet.core.checkworthiness.Signal;
import org.stet.core.checkworthiness.SignalFinder;
import org.stet.core.checkworthiness.Token;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;

/** What speaks for or against checking a sentence, by the words of its language. */
final class LexicalSignals implements SignalFinder {

    private static final Map<WordClass, Signal> BY_WORD = Map.of(
            WordClass.CAUSES, Signal.CAUSE,
            WordClass.COMPARISON, Signal.COMPARISON,
            WordClass.OPINION, Signal.OPINION,
            WordClass.FIRST_PERSON, Signal.FIRST_PERSON,
            WordClass.HEDGES, Signal.HEDGE,
            WordClass.FUTURE, Signal.PREDICTION);

    private final PlainSignals plain = new PlainSignals();
    private final Lexicon lexicon;

    LexicalSignals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Map<Signal, String> find(List<Token> tokens) {
        Map<Signal, String> found = plain.find(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            BY_WORD.forEach((kind, signal) -> {
                if (lexicon.is(kind, token.lower())) {
                    found.putIfAbsent(signal, token.text());
                }
            });
            if (i > 1 && isName(token) && isName(tokens.get(i - 1))) {
                found.putIfAbsent(Signal.NAMES, tokens.get(i - 1).text() + " " + token.text());
            }
        }
        if (found.containsKey(Signal.NAMES) || found.containsKey(Signal.COMPARISON)) {
            found.remove(Signal.NOTHING_TO_CHECK);
        }
        return found;
    }

    private boolean isName(Token token) {
        return token.isWord()
                && token.isCapitalised()
                && !lexicon.is(WordClass.STOPS, token.lower())
                && !lexicon.is(WordClass.DETERMINERS, token.lower());
    }
}
