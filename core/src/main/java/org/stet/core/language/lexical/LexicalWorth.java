package org.stet.core.language.lexical;

import org.stet.core.attribution.Attribution;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/**
 * How probably a fact-checker puts a statement of a news article on the list: a logistic regression over features that every
 * language has. Its weights were fitted on 49 annotated English articles, as there are none in these languages to learn
 * from: a statement that must be checked counts as 1, one that may be checked as a half. See docs/evaluation.md.
 */
final class LexicalWorth {

    /** What scores less is not flagged. */
    static final double THRESHOLD = 0.5;

    private static final double BIAS = -1.758;
    private static final double FIGURE = 1.459;
    private static final double FIGURES = -0.067;
    private static final double DATE = 0.741;
    private static final double LENGTH = 0.754;
    private static final double SHORT = -0.593;
    private static final double LONG = -0.441;
    private static final double QUOTES = -0.302;
    private static final double COLON = -0.459;
    private static final double OF_THE_ARTICLE = -0.398;
    private static final double HEDGED = -0.369;
    private static final double FIRST_PERSON = -0.774;
    private static final double OPENS_WITH_PRONOUN = -0.279;
    private static final double OPINION = -0.468;
    private static final double COMPARISON = 0.256;
    private static final double CAUSE = 0.215;
    private static final double FUTURE = -0.169;
    private static final double POSITION = -0.291;

    private static final int FEWEST_WORDS = 7;

    private static final int MOST_WORDS = 40;

    private static final double CHARACTERS = 1000;

    private LexicalWorth() {}

    /** The assessment of a statement with the score and the flag for news. */
    static Assessment of(Statement statement, Assessment assessment, Lexicon lexicon) {
        double score = 1 / (1 + StrictMath.exp(-sum(statement, lexicon)));
        boolean checkworthy = score >= THRESHOLD && statement.act() == SpeechAct.STATEMENT;
        return new Assessment(score, checkworthy, assessment.opinion(), assessment.types(), assessment.reasons());
    }

    private static double sum(Statement statement, Lexicon lexicon) {
        String wording = statement.wording();
        Words words = Words.of(wording, new Span(0, wording.length()), position -> false);
        int count = wording.split(" ").length;
        return BIAS
                + when(!statement.quantities().isEmpty(), FIGURE)
                + when(statement.quantities().size() > 1, FIGURES)
                + when(!statement.dates().isEmpty(), DATE)
                + LENGTH * StrictMath.log(count + 1.0)
                + when(count < FEWEST_WORDS, SHORT)
                + when(count > MOST_WORDS, LONG)
                + when(wording.matches("(?s).*[\"“”„«»].*"), QUOTES)
                + when(wording.indexOf(':') >= 0, COLON)
                + when(statement.attribution().map(Attribution::chain).isEmpty(), OF_THE_ARTICLE)
                + when(!statement.hedges().isEmpty(), HEDGED)
                + when(has(words, lexicon, WordClass.FIRST_PERSON), FIRST_PERSON)
                + when(
                        words.size() > 0
                                && lexicon.is(WordClass.PRONOUNS, words.at(0).lower()),
                        OPENS_WITH_PRONOUN)
                + when(has(words, lexicon, WordClass.OPINION), OPINION)
                + when(has(words, lexicon, WordClass.COMPARISON), COMPARISON)
                + when(has(words, lexicon, WordClass.CAUSES), CAUSE)
                + when(has(words, lexicon, WordClass.FUTURE), FUTURE)
                + POSITION * StrictMath.log(1 + statement.cover().start() / CHARACTERS);
    }

    private static boolean has(Words words, Lexicon lexicon, WordClass kind) {
        return words.all().stream().anyMatch(word -> lexicon.is(kind, word.lower()));
    }

    private static double when(boolean holds, double weight) {
        return holds ? weight : 0;
    }
}
