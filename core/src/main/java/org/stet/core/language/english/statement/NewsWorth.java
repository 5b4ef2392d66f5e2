package org.stet.core.language.english.statement;

import java.util.List;
import java.util.regex.Pattern;

import org.stet.core.attribution.Attribution;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Reason;
import org.stet.core.statement.Statement;

/**
 * How probably a fact-checker puts a statement of a news article on the list. What the debates taught is one feature among
 * fifteen of a logistic regression, whose weights were fitted on the 49 annotated English articles: a statement that must be
 * checked counts as 1, one that may be checked as a half. See docs/evaluation.md.
 */
public final class NewsWorth {

    /** What scores less is not flagged. */
    static final double THRESHOLD = 0.5;

    private static final double BIAS = -0.924;
    private static final double DEBATES = 0.493;
    private static final double OPINION = -2.478;
    private static final double FIGURE = 0.823;
    private static final double FIGURES = -0.522;
    private static final double LENGTH = 0.635;
    private static final double SHORT = -0.655;
    private static final double LONG = -0.271;
    private static final double QUOTES = -0.584;
    private static final double COLON = -0.532;
    private static final double OF_THE_ARTICLE = -0.382;
    private static final double HEDGED = -0.23;
    private static final double FIRST_PERSON = -0.362;
    private static final double OPENS_WITH_PRONOUN = -0.102;
    private static final double PREDICTION = 0.659;

    private static final int FEWEST_WORDS = 7;

    private static final int MOST_WORDS = 40;

    private static final double SUREST = 0.001;

    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(?:I|we|my|our|us|you|your|me)\\b");

    private static final Pattern PRONOUN = Pattern.compile("(?i)(?:(?:and|but|so|then|also,?|however,)"
            + " )?(?:he|she|it|they|this|that|these|those|we|i|you|his|her|its|their|our|my)\\b");

    private static final Pattern NOBODY =
            Pattern.compile("(?:In|If|On|At|For|But|And|When|While|May|After|Before|Since|Among|Of|No|Yes)");

    private static final Pattern IN_A_MONTH = Pattern.compile(
            ".* in (?:January|February|March|April|May|June|July|August|September|October|November|December)");

    private static final Pattern DESCRIBED = Pattern.compile(" \\p{L}");

    /** What stands before a participle that describes a noun: nothing, a hyphen or an article. */
    private static final Pattern DESCRIBING =
            Pattern.compile("(?i)(?:^|[\\p{L}\\d]-(?:\\p{L}+ )?|\\b(?:the|an?|these|those|his|her|its|their) )\\z");

    private NewsWorth() {}

    /**
     * The assessment of a statement with the score and the flag for news.
     *
     * @param assessment what is thought of its words
     */
    public static Assessment of(Statement statement, Assessment assessment) {
        double score = 1 / (1 + Math.exp(-sum(statement, assessment)));
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

    private static double sum(Statement statement, Assessment assessment) {
        String wording = statement.wording();
        int words = wording.split(" ").length;
        double debates = Math.min(Math.max(assessment.checkworthiness(), SUREST), 1 - SUREST);
        boolean ofTheArticle = statement.attribution().map(Attribution::chain).isEmpty();
        return BIAS
                + DEBATES * Math.log(debates / (1 - debates))
                + OPINION * assessment.opinion()
                + when(!statement.quantities().isEmpty(), FIGURE)
                + when(statement.quantities().size() > 1, FIGURES)
                + LENGTH * Math.log(words + 1.0)
                + when(words < FEWEST_WORDS, SHORT)
                + when(words > MOST_WORDS, LONG)
                + when(wording.indexOf('“') >= 0 || wording.indexOf('"') >= 0, QUOTES)
                + when(wording.indexOf(':') >= 0, COLON)
                + when(ofTheArticle, OF_THE_ARTICLE)
                + when(!statement.hedges().isEmpty(), HEDGED)
                + when(PERSONAL.matcher(wording).find(), FIRST_PERSON)
                + when(PRONOUN.matcher(wording).lookingAt(), OPENS_WITH_PRONOUN)
                + when(assessment.reasons().stream().anyMatch(Reason::foretells), PREDICTION);
    }

    private static double when(boolean holds, double weight) {
        return holds ? weight : 0;
    }
}
