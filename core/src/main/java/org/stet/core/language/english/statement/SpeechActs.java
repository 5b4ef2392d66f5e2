package org.stet.core.language.english.statement;

import java.util.Set;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Tense;
import org.stet.core.statement.SpeechAct;
import org.stet.core.text.Span;

/** Tells what an English clause does. */
final class SpeechActs {

    private static final WordLists LISTS = WordLists.read("english/clauses");

    private static final Set<String> IMPERATIVES = LISTS.set("imperatives");

    private static final Set<String> PLEASANTRIES = LISTS.set("pleasantries");

    private SpeechActs() {}

    static SpeechAct of(TaggedSentence sentence, Clause clause, Tense tense, boolean attributed) {
        Span whole = clause.parts().get(clause.parts().size() - 1);
        int first = sentence.firstFrom(clause.parts().get(0).start());
        if (asks(sentence, whole, first, attributed)) {
            return SpeechAct.QUESTION;
        }
        boolean opens = clause.supplied().isEmpty();
        if (opens && sentence.isAny(first, PLEASANTRIES) && !sentence.isTagged(first + 1, "AUX")) {
            return SpeechAct.PLEASANTRY;
        }
        boolean bare = sentence.isTagged(first, "VERB", "INTJ") || sentence.isAny(first, Set.of("please", "click"));
        if (opens && bare && sentence.isAny(first, IMPERATIVES) && !sentence.is(first + 1, ",")) {
            return SpeechAct.INSTRUCTION;
        }
        return tense == Tense.FUTURE ? SpeechAct.PREDICTION : SpeechAct.STATEMENT;
    }

    /** A question mark behind the words; reported speech within a question asks no less. */
    private static boolean asks(TaggedSentence sentence, Span part, int first, boolean attributed) {
        for (int i = first; i < sentence.size(); i++) {
            if (sentence.is(i, "?")) {
                boolean inside = sentence.token(i).end() <= part.end();
                boolean behind = sentence.token(i).start() <= part.end() + 1;
                return inside || behind || !attributed;
            }
        }
        return false;
    }
}
