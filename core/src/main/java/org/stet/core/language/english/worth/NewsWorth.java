package org.stet.core.language.english.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Reason;
import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.worth.NewsFeature;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.language.worth.NewsModel.Use;
import org.stet.core.language.worth.NewsStatement;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/**
 * How probably a fact-checker puts each statement of a news article on the list: a logistic regression over
 * {@link NewsFeature}s and what the encoder made of the words, whose weights were fitted on annotated English articles: a
 * statement that must be checked counts as 1, one that may be checked as a half. What says much the same as a better one
 * comes after it. See docs/evaluation.md.
 */
public final class NewsWorth {

    /** What scores less is not flagged. */
    static final double THRESHOLD = 0.5;

    /** From this likeness on, as a cosine, two statements say much the same. */
    private static final double ALIKE = 0.7;

    /** What likeness beyond that costs, in log-odds. */
    private static final double COST_OF_LIKENESS = 2;

    /** So many of the best are compared with all others. */
    private static final int MOST_COMPARED = 30;

    private static final float[] NO_MEANING = {};

    private static final Pattern NOBODY =
            Pattern.compile("(?:In|If|On|At|For|But|And|When|While|May|After|Before|Since|Among|Of|No|Yes)");

    private static final Pattern IN_A_MONTH = Pattern.compile(
            ".* in (?:January|February|March|April|May|June|July|August|September|October|November|December)");

    private static final Pattern DESCRIBED = Pattern.compile(" \\p{L}");

    /** What stands before a participle that describes a noun: nothing, a hyphen or an article. */
    private static final Pattern DESCRIBING =
            Pattern.compile("(?i)(?:^|[\\p{L}\\d]-(?:\\p{L}+ )?|\\b(?:the|an?|these|those|his|her|its|their) )\\z");

    private final NewsModel model;
    private final Optional<EncodedArticle> encoded;

    private NewsWorth(NewsModel model, Optional<EncodedArticle> encoded) {
        this.model = model;
        this.encoded = encoded;
    }

    /**
     * The assessments of an article's statements with the scores and flags for news.
     *
     * @param assessments what is thought of the words of each
     * @param encoder has read the article, if one has
     */
    public static List<Assessment> of(
            SplitArticle article,
            List<Statement> statements,
            List<Assessment> assessments,
            NewsModel model,
            Optional<Encoder> encoder) {
        NewsWorth worth = new NewsWorth(model, encoder.filter(model::goesWith).map(article::encoded));
        double[] logOdds = worth.logOdds(article, statements, assessments);
        List<Assessment> all = new ArrayList<>();
        for (int i = 0; i < logOdds.length; i++) {
            all.add(assessment(statements.get(i), assessments.get(i), 1 / (1 + Math.exp(-logOdds[i]))));
        }
        return all;
    }

    /** What the regression sees in each statement of an article. */
    public static List<double[]> features(
            SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        return NewsStatement.of(article, statements, assessments).stream()
                .map(NewsFeature::of)
                .toList();
    }

    private double[] logOdds(SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        NewsModel.Weights weights = model.weights(encoded.isPresent() ? Use.ENCODED : Use.PLAIN);
        List<double[]> features = features(article, statements, assessments);
        double[] logOdds = new double[statements.size()];
        for (int i = 0; i < logOdds.length; i++) {
            article.deadline().check();
            List<Span> parts = statements.get(i).parts();
            float[] mean = encoded.map(each -> each.reading(parts).mean()).orElse(NO_MEANING);
            logOdds[i] = weights.logOdds(features.get(i), mean);
        }
        encoded.ifPresent(each -> apart(
                logOdds,
                statements.stream()
                        .map(statement -> each.vector(statement.parts()))
                        .toList()));
        return logOdds;
    }

    /**
     * Lowers what says much the same as a better one: the best is taken, then the best of the rest that is not like it, and
     * so on (Carbonell and Goldstein, <i>The Use of MMR, Diversity-Based Reranking</i>, SIGIR 1998).
     */
    private static void apart(double[] logOdds, List<float[]> vectors) {
        boolean[] taken = new boolean[logOdds.length];
        double[] likeness = new double[logOdds.length];
        double[] full = logOdds.clone();
        for (int n = 0; n < Math.min(MOST_COMPARED, logOdds.length); n++) {
            int best = -1;
            for (int i = 0; i < logOdds.length; i++) {
                if (!taken[i] && (best < 0 || logOdds[i] > logOdds[best])) {
                    best = i;
                }
            }
            taken[best] = true;
            for (int i = 0; i < logOdds.length; i++) {
                if (!taken[i]) {
                    likeness[i] = Math.max(likeness[i], product(vectors.get(best), vectors.get(i)));
                    logOdds[i] = full[i] - COST_OF_LIKENESS * Math.max(0, likeness[i] - ALIKE);
                }
            }
        }
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static Assessment assessment(Statement statement, Assessment assessment, double score) {
        List<Reason> reasons = assessment.reasons().stream()
                .filter(reason -> holds(reason, statement))
                .toList();
        return new Assessment(score, score >= THRESHOLD, assessment.opinion(), assessment.types(), reasons);
    }

    /** Whether a reason that was told by words alone stays true: a month is no hedge, "If" is nobody. */
    private static boolean holds(Reason reason, Statement statement) {
        String words = String.join(" ", reason.args());
        return switch (reason.code()) {
            case HEDGE -> !statement.hedges().isEmpty();
            case NAMES -> !NOBODY.matcher(words).matches();
            case PAST -> !describes(words, statement.wording());
            case PAST_WITH_PLACE ->
                !describes(words.substring(0, (words + " ").indexOf(' ')), statement.wording())
                        && !IN_A_MONTH.matcher(words).matches();
            default -> true;
        };
    }

    /** "Non-university-educated voters", "embattled mayor": a word that only describes the next one is no event. */
    private static boolean describes(String word, String wording) {
        int at = wording.indexOf(word);
        return at >= 0
                && DESCRIBED
                        .matcher(wording)
                        .region(at + word.length(), wording.length())
                        .lookingAt()
                && DESCRIBING.matcher(wording.substring(0, at)).find();
    }
}
