package org.stet.core.language.lexical;

import java.util.List;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.StatementReader;
import org.stet.core.language.WordForms;
import org.stet.core.language.WordLists;
import org.stet.core.language.lexical.attribution.LexicalAttributions;
import org.stet.core.language.lexical.statement.LexicalStatements;
import org.stet.core.language.lexical.statement.Pronouns;
import org.stet.core.language.lexical.value.Calendar;
import org.stet.core.language.lexical.value.Figures;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.NounPhrases;
import org.stet.core.language.worth.NewsFeature;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.language.worth.NewsStatement;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;

/** A language that is read by word lists. Headlines are not compared with the body. */
public final class LexicalParts {

    /** What scores less is not flagged; a half would be too little, as the scores were fitted on English. */
    private static final double THRESHOLD = 0.6;

    private final Lexicon lexicon;
    private final AttributionFinder attributions;
    private final StatementReader statements;
    private final Assessor checkWorthiness;
    private final WordForms words;

    /**
     * The parts of a language.
     *
     * @param lexicon its words
     * @param phrases its noun phrases
     * @param values the words of its figures and times
     * @param german whether nouns have capital letters, participles end their clause, and a comma and a clause behind a verb
     *     of speech are what is said
     */
    public LexicalParts(Lexicon lexicon, NounPhrases phrases, WordLists values, boolean german) {
        this.lexicon = lexicon;
        this.attributions = new LexicalAttributions(lexicon, phrases, german);
        this.statements = new LexicalStatements(
                lexicon, phrases, new Figures(values, lexicon, german), new Calendar(values), german);
        this.checkWorthiness = CheckWorthiness.with(new LexicalSignals(lexicon), List.of());
        this.words = new LexicalWordForms(lexicon);
    }

    /** Who says what. */
    public AttributionFinder attributions() {
        return attributions;
    }

    /** What is stated. */
    public StatementReader statements() {
        return statements;
    }

    /** What the words say for or against a check. */
    public Assessor checkWorthiness() {
        return checkWorthiness;
    }

    /** What is known of words where claims are compared. */
    public WordForms words() {
        return words;
    }

    /** What each statement is worth to a fact-checker, by what every language shows. */
    public List<Assessment> worth(SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        return NewsModel.shipped()
                .map(model -> model.weights(NewsModel.Use.ANY_LANGUAGE))
                .map(weights -> NewsStatement.of(article, statements, assessments).stream()
                        .map(seen -> worth(seen, weights))
                        .toList())
                .orElse(assessments);
    }

    private static Assessment worth(NewsStatement seen, NewsModel.Weights weights) {
        Assessment assessment = seen.assessment();
        double score = 1 / (1 + StrictMath.exp(-weights.logOdds(NewsFeature.of(seen))));
        boolean checkworthy = score >= THRESHOLD && seen.statement().act() == SpeechAct.STATEMENT;
        return new Assessment(score, checkworthy, assessment.opinion(), assessment.types(), assessment.reasons());
    }

    /** The words of a wording that only its article explains. */
    public List<String> needsContext(String wording) {
        return Pronouns.open(wording, lexicon);
    }
}
