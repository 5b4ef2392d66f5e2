package org.stet.core.language;

import java.util.List;
import java.util.Set;

import org.stet.core.checkworthiness.Assessor;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.checkworthiness.PlainSignals;
import org.stet.core.sentence.SentenceFinder;
import org.stet.core.sentence.SentenceSplitter;

/**
 * What reads a language of which nothing is known, part by part: sentences by the rules that hold in most languages, nobody
 * is said to have said anything, a statement is a sentence, and what has a figure is worth more than what has none.
 */
public final class PlainParts implements LanguageParts {

    static final SentenceFinder SENTENCES = new SentenceSplitter();

    static final AttributionFinder ATTRIBUTIONS = article -> List.of();

    static final StatementReader STATEMENTS = new PlainStatements();

    static final Assessor CHECK_WORTHINESS = CheckWorthiness.with(new PlainSignals(), List.of());

    static final HeadlineReader HEADLINES = (article, statements) -> List.of();

    static final WordForms WORDS = new WordForms() {

        @Override
        public boolean negates(String word) {
            return false;
        }

        @Override
        public boolean isSmall(String word) {
            return false;
        }

        @Override
        public String stem(String word) {
            return word;
        }
    };

    @Override
    public Set<String> languages() {
        return Set.of();
    }
}
