package org.stet.core.language.worth;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

import org.stet.core.attribution.Attribution;
import org.stet.core.checkworthiness.Reason;
import org.stet.core.checkworthiness.Reason.Code;

/** What the ranking of news sees in a statement, apart from what the encoder makes of it. */
public enum NewsFeature {
    /** What debates taught, in log-odds. */
    DEBATES(seen -> logOdds(seen.assessment().checkworthiness())),
    OPINION(seen -> seen.assessment().opinion()),
    WITH_FIGURE(when(seen -> !seen.statement().quantities().isEmpty())),
    WITH_FIGURES(when(seen -> seen.statement().quantities().size() > 1)),
    WITH_TIME(when(seen -> !seen.statement().dates().isEmpty())),
    LENGTH(seen -> Math.log(words(seen.statement().wording()) + 1.0)),
    FEW_WORDS(when(seen -> words(seen.statement().wording()) < 7)),
    MANY_WORDS(when(seen -> words(seen.statement().wording()) > 40)),
    /** How long its words in the article are, without the subject that its wording takes over. */
    STRETCH(seen -> Math.log(words(seen.text()) + 1.0)),
    QUOTATION_MARKS(when(seen -> Marks.QUOTE.matcher(seen.statement().wording()).find())),
    COLON(when(seen -> seen.statement().wording().indexOf(':') >= 0)),
    COMMAS(seen ->
            Math.log(seen.statement().wording().chars().filter(c -> c == ',').count() + 1.0)),
    CAPITALS(seen -> capitals(seen.statement().wording())),
    OF_THE_ARTICLE(when(seen -> links(seen) == 0)),
    PASSED_ON(when(seen -> links(seen) > 1)),
    QUOTED(when(seen -> links(seen) > 0 && seen.quoted())),
    HEDGED(when(seen -> !seen.statement().hedges().isEmpty())),
    ADDRESS(when(seen -> Marks.PERSONAL.matcher(seen.statement().wording()).find())),
    OPENS_WITH_PRONOUN(
            when(seen -> Marks.PRONOUN.matcher(seen.statement().wording()).lookingAt())),
    FORETELLS(when(seen -> seen.assessment().reasons().stream().anyMatch(Reason::foretells))),
    /** How much of its sentence it is. */
    SHARE_OF_SENTENCE(NewsStatement::ofItsSentence),
    SHARES_SENTENCE(when(seen -> seen.beside() > 0)),
    LISTED(when(NewsStatement::listed)),
    /** How far from the beginning it stands. */
    PLACE(seen -> Math.log(1 + seen.statement().cover().start() / 1000.0)),
    /** How many statements it has to stand beside. */
    STATEMENTS(seen -> Math.log(Math.max(1, seen.inArticle()))),
    SHARE(Code.SHARE),
    AMOUNT(Code.AMOUNT),
    FIGURE(Code.FIGURE),
    COMPARISON(Code.COMPARISON),
    CAUSE(Code.CAUSE),
    DATE(Code.DATE),
    POSITION(Code.POSITION),
    PAST(Code.PAST),
    PAST_WITH_PLACE(Code.PAST_WITH_PLACE),
    ABSOLUTE(Code.ABSOLUTE),
    NAMES(Code.NAMES),
    OPINION_WORDS(Code.OPINION),
    FIRST_PERSON(Code.FIRST_PERSON),
    HEDGE_WORDS(Code.HEDGE),
    NOTHING_TO_CHECK(Code.NOTHING_TO_CHECK);

    private static final double SUREST = 0.001;

    /** What only English shows, or is learnt in English. */
    private static final Set<NewsFeature> OF_ENGLISH = EnumSet.of(
            DEBATES, OPINION, COLON, CAPITALS, ADDRESS, OPENS_WITH_PRONOUN, POSITION, PAST, PAST_WITH_PLACE, NAMES);

    private final ToDoubleFunction<NewsStatement> value;

    NewsFeature(ToDoubleFunction<NewsStatement> value) {
        this.value = value;
    }

    /** Whether a reason is among those for or against a check. */
    NewsFeature(Code code) {
        this(when(seen -> seen.assessment().reasons().stream().anyMatch(reason -> reason.code() == code)));
    }

    /** Patterns that the constants look for. */
    private static final class Marks {
        private static final Pattern QUOTE = Pattern.compile("[“\"„«»]");
        private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(?:I|we|my|our|us|you|your|me)\\b");
        private static final Pattern PRONOUN = Pattern.compile("(?i)(?:(?:and|but|so|then|also,?|however,)"
                + " )?(?:he|she|it|they|this|that|these|those|we|i|you|his|her|its|their|our|my)\\b");
    }

    /** Whether it means the same in every language. */
    public boolean ofEveryLanguage() {
        return !OF_ENGLISH.contains(this);
    }

    /** All of them for a statement, in order. */
    public static double[] of(NewsStatement seen) {
        NewsFeature[] all = values();
        double[] values = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].value.applyAsDouble(seen);
        }
        return values;
    }

    private static ToDoubleFunction<NewsStatement> when(Predicate<NewsStatement> holds) {
        return seen -> holds.test(seen) ? 1 : 0;
    }

    private static double logOdds(double probability) {
        double sure = Math.min(Math.max(probability, SUREST), 1 - SUREST);
        return Math.log(sure / (1 - sure));
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    /** The share of words with a capital letter behind the first. */
    private static double capitals(String wording) {
        String[] words = wording.split(" ");
        int capitals = 0;
        for (int i = 1; i < words.length; i++) {
            if (!words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0))) {
                capitals++;
            }
        }
        return (double) capitals / words.length;
    }

    private static int links(NewsStatement seen) {
        return seen.statement()
                .attribution()
                .map(Attribution::chain)
                .map(chain -> chain.size())
                .orElse(0);
    }
}
