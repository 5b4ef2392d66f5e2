package org.stet.core.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.AttributionFinder;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.attribution.TaggedArticle;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.claim.LeftOut.Reason;
import org.stet.core.claim.english.EnglishParts;
import org.stet.core.sentence.SentenceFinder;

/**
 * From an article to the claims that a reviewer would mark. Safe for use by several threads.
 *
 * <p>A claim is the smallest stretch of one sentence that can be checked: the words that somebody is said to have stated,
 * without the frame around them, or the sentence itself where the article speaks; a sentence that states several things
 * makes several claims. Headings are no claims. What is said twice is one claim with both places. Of what scores at least
 * {@value #FLOOR}, the {@value #MOST_CLAIMS} most check-worthy are kept; what was left out is listed with the reason.
 *
 * <p>How an article is read depends on its language: see {@link LanguageParts}.
 */
public final class ClaimExtractor {

    /** What scores less is no candidate. */
    public static final double FLOOR = 0.02;

    /** The most candidates that one article gives. */
    public static final int MOST_CLAIMS = 60;

    /** What a prediction's odds are multiplied by: nobody can check it today. It does not fall below the floor by that. */
    private static final double ODDS_OF_PREDICTION = 0.3;

    private static final int FEWEST_WORDS = 3;

    private static final String ENGLISH = "en";

    private final List<LanguageParts> languages;

    /**
     * An extractor for several languages; what none of them reads is read as English, with a remark.
     *
     * @param languages the parts, those to be asked first before the others; one must read English
     */
    public ClaimExtractor(List<LanguageParts> languages) {
        this.languages = List.copyOf(languages);
    }

    /** An extractor for English from its parts. */
    public ClaimExtractor(SentenceFinder sentences, AttributionFinder attributions, Assessor checkWorthiness) {
        this(List.of(new EnglishParts(sentences, attributions, checkWorthiness)));
    }

    /** An extractor with English as this distribution reads it, and what providers on the class path read; keep it. */
    public static ClaimExtractor shipped() {
        return beside(EnglishParts.shipped());
    }

    /** The same without the encoder: several times as fast, and less sure. */
    public static ClaimExtractor fast() {
        return beside(EnglishParts.fast());
    }

    private static ClaimExtractor beside(LanguageParts english) {
        Stream<LanguageParts> provided =
                ServiceLoader.load(LanguageParts.class).stream().map(ServiceLoader.Provider::get);
        return new ClaimExtractor(Stream.concat(provided, Stream.of(english))
                .sorted(Comparator.comparingInt((LanguageParts parts) -> -parts.rank()))
                .toList());
    }

    /**
     * Finds the claims of an article.
     *
     * @param article the article; only its headline and its paragraphs are read
     * @return the candidates, most check-worthy first, with spans in the article's text
     */
    public Extraction extract(Article article) {
        Optional<String> language = article.metadata()
                .language()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(code -> !code.isEmpty());
        Optional<LanguageParts> own = language.flatMap(this::reading);
        LanguageParts parts = own.orElseGet(() -> reading(ENGLISH).orElseThrow());
        List<String> remarks = language.isPresent() && own.isEmpty()
                ? List.of("Nothing here reads the language “" + language.get() + "”: the article was read as English.")
                : List.of();
        return extract(article, parts, remarks);
    }

    private Optional<LanguageParts> reading(String language) {
        return languages.stream()
                .filter(parts -> parts.languages().contains(language))
                .findFirst();
    }

    private static Extraction extract(Article article, LanguageParts parts, List<String> remarks) {
        TaggedArticle tagged = new TaggedArticle(article, parts.sentences().split(article));
        List<Attribution> attributions = parts.attributions().find(tagged);
        List<Statement> statements = parts.statements().read(tagged, attributions);
        List<LeftOut> leftOut = new ArrayList<>();
        List<ClaimCandidate> found = Doubles.join(candidates(tagged, parts, statements, leftOut), leftOut);
        List<ClaimCandidate> claims = ranked(found, leftOut);
        leftOut.sort(Comparator.comparing(LeftOut::span));
        Map<String, String> models = new HashMap<>(parts.sentences().models());
        models.putAll(parts.attributions().models());
        models.putAll(parts.checkWorthiness().models());
        return new Extraction(article, claims, leftOut, parts.compareHeadline(tagged, statements), models, remarks);
    }

    private static List<ClaimCandidate> candidates(
            TaggedArticle article, LanguageParts parts, List<Statement> statements, List<LeftOut> leftOut) {
        List<Statement> stating = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.act().addressesSomebody()) {
                leftOut.add(new LeftOut(statement.cover(), Reason.STATES_NOTHING, 0));
            } else if (Doubles.words(statement.wording()).size() < FEWEST_WORDS) {
                leftOut.add(new LeftOut(statement.cover(), Reason.TOO_SHORT, 0));
            } else {
                stating.add(statement);
            }
        }
        List<Assessment> assessments = assessed(article, parts.checkWorthiness(), stating);
        List<ClaimCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < stating.size(); i++) {
            candidates.add(candidate(article.article().metadata(), stating.get(i), assessments.get(i)));
        }
        return candidates;
    }

    private static List<Assessment> assessed(TaggedArticle article, Assessor assessor, List<Statement> statements) {
        List<String> wordings = statements.stream().map(Statement::wording).toList();
        return assessor.encoder()
                .map(article::encoded)
                .map(encoded -> statements.stream()
                        .map(statement -> encoded.reading(statement.parts()))
                        .toList())
                .map(readings -> assessor.assess(wordings, readings))
                .orElseGet(() -> assessor.assess(wordings));
    }

    private static ClaimCandidate candidate(Metadata metadata, Statement statement, Assessment assessment) {
        List<ChainLink> chain = statement
                .attribution()
                .map(Attribution::chain)
                .orElseGet(() -> List.of(new ChainLink(author(metadata), SourceKind.AUTHOR, "")));
        return new ClaimCandidate(
                statement.cover(),
                List.of(new Occurrence(statement.cover(), statement.wording(), chain)),
                statement.wording(),
                speaker(chain).name(),
                chain,
                statement.hedges(),
                statement.act() == SpeechAct.PREDICTION ? lessSure(assessment) : assessment,
                statement.quantities(),
                statement.dates(),
                statement.places());
    }

    private static Assessment lessSure(Assessment assessment) {
        double score = assessment.checkworthiness();
        double lowered = score * ODDS_OF_PREDICTION / (score * ODDS_OF_PREDICTION + 1 - score);
        double less = score < FLOOR ? lowered : Math.max(lowered, FLOOR);
        List<String> reasons = new ArrayList<>(assessment.reasons());
        if (reasons.stream().noneMatch(reason -> reason.startsWith("prediction"))) {
            reasons.add("prediction: it can be checked only later");
        }
        return new Assessment(
                less, assessment.checkworthy() && less >= score / 2, assessment.opinion(), assessment.types(), reasons);
    }

    private static String author(Metadata metadata) {
        return metadata.publisher()
                .or(() -> metadata.authors().stream().findFirst())
                .orElse("The article");
    }

    private static ChainLink speaker(List<ChainLink> chain) {
        return chain.stream()
                .filter(link -> !link.citedOnly())
                .reduce((first, second) -> second)
                .orElse(chain.get(0));
    }

    private static List<ClaimCandidate> ranked(List<ClaimCandidate> found, List<LeftOut> leftOut) {
        List<ClaimCandidate> claims = new ArrayList<>();
        List<ClaimCandidate> ordered = found.stream()
                .sorted(Comparator.comparingDouble(
                        (ClaimCandidate claim) -> -claim.assessment().checkworthiness()))
                .toList();
        for (ClaimCandidate claim : ordered) {
            double score = claim.assessment().checkworthiness();
            if (score < FLOOR) {
                leftOut.add(new LeftOut(claim.span(), Reason.BELOW_FLOOR, score));
            } else if (claims.size() == MOST_CLAIMS) {
                leftOut.add(new LeftOut(claim.span(), Reason.OVER_CAP, score));
            } else {
                claims.add(claim);
            }
        }
        return claims;
    }
}
