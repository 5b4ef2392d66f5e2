package org.stet.core.claim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.checkworthiness.Reason;
import org.stet.core.deadline.Deadline;
import org.stet.core.deadline.DeadlinePassed;
import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Reading;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.LanguageRules;
import org.stet.core.language.Languages;
import org.stet.core.language.SplitArticle;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;

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

    private final Languages languages;
    private final Optional<Duration> limit;

    /** An extractor for several languages. */
    public ClaimExtractor(Languages languages) {
        this(languages, Optional.empty());
    }

    private ClaimExtractor(Languages languages, Optional<Duration> limit) {
        this.languages = languages;
        this.limit = limit;
    }

    /** The same extractor, which gives up an article that takes it longer. */
    public ClaimExtractor within(Duration limit) {
        return new ClaimExtractor(languages, Optional.of(limit));
    }

    /** An extractor for what this distribution reads, and what providers on the class path read; keep it. */
    public static ClaimExtractor shipped() {
        return new ClaimExtractor(Languages.shipped());
    }

    /** The same without the encoder: several times as fast, and less sure. */
    public static ClaimExtractor fast() {
        return new ClaimExtractor(Languages.fast());
    }

    /**
     * Finds the claims of an article.
     *
     * @param article the article; only its headline and its paragraphs are read
     * @return the candidates, most check-worthy first, with spans in the article's text
     * @throws DeadlinePassed if it takes longer than it may: see {@link #within}
     */
    public Extraction extract(Article article) {
        Optional<String> language = article.metadata().language().flatMap(Languages::primary);
        Optional<LanguageParts> own = language.flatMap(languages::reading);
        LanguageParts parts = languages.forTag(language.orElse(""));
        String rulesOf = own.isPresent()
                ? language.get()
                : parts.languages().stream().sorted().findFirst().orElse("");
        LanguageRules rules = LanguageRules.of(rulesOf, parts);
        List<Remark> remarks = language.isPresent() && own.isEmpty()
                ? List.of(new Remark(Remark.Code.READ_WITHOUT_RULES, List.of(language.get())))
                : List.of();
        return extract(article, parts, rules, remarks, limit.map(Deadline::in).orElseGet(Deadline::none));
    }

    private static Extraction extract(
            Article article, LanguageParts parts, LanguageRules rules, List<Remark> remarks, Deadline deadline) {
        SplitArticle split = new SplitArticle(article, parts.sentences().split(article), deadline);
        deadline.check();
        List<Attribution> attributions = parts.attributions().find(split);
        deadline.check();
        List<Statement> statements = parts.statements().read(split, attributions);
        deadline.check();
        List<LeftOut> leftOut = new ArrayList<>();
        List<ClaimCandidate> found =
                Doubles.join(candidates(split, parts, statements, leftOut), parts.words(), leftOut);
        deadline.check();
        List<ClaimCandidate> claims = ranked(found, leftOut);
        leftOut.sort(Comparator.comparing(LeftOut::span));
        Map<String, String> models = new HashMap<>(parts.sentences().models());
        models.putAll(parts.attributions().models());
        models.putAll(parts.checkWorthiness().models());
        models.putAll(parts.models());
        return new Extraction(
                article, claims, leftOut, parts.headlines().compare(split, statements), models, rules, remarks);
    }

    private static List<ClaimCandidate> candidates(
            SplitArticle article, LanguageParts parts, List<Statement> statements, List<LeftOut> leftOut) {
        List<Statement> stating = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.act().addressesSomebody()) {
                leftOut.add(new LeftOut(statement.cover(), LeftOut.Reason.STATES_NOTHING, 0));
            } else if (Doubles.words(statement.wording()).size() < FEWEST_WORDS) {
                leftOut.add(new LeftOut(statement.cover(), LeftOut.Reason.TOO_SHORT, 0));
            } else {
                stating.add(statement);
            }
        }
        List<Assessment> assessments = parts.worth(article, stating, assessed(article, parts, stating));
        List<ClaimCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < stating.size(); i++) {
            candidates.add(candidate(article.article().metadata(), parts, stating.get(i), assessments.get(i)));
        }
        return candidates;
    }

    private static List<Assessment> assessed(SplitArticle article, LanguageParts parts, List<Statement> statements) {
        List<Assessment> ofWords = ofWords(article, parts.checkWorthiness(), statements);
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < ofWords.size(); i++) {
            boolean prediction = statements.get(i).act() == SpeechAct.PREDICTION;
            assessments.add(prediction ? lessSure(ofWords.get(i)) : ofWords.get(i));
        }
        return assessments;
    }

    private static List<Assessment> ofWords(SplitArticle article, Assessor assessor, List<Statement> statements) {
        List<String> wordings = statements.stream().map(Statement::wording).toList();
        return assessor.encoder()
                .map(article::encoded)
                .map(encoded -> statements.stream()
                        .map(statement -> reading(article, encoded, statement))
                        .toList())
                .map(readings -> assessor.assess(wordings, readings))
                .orElseGet(() -> assessor.assess(wordings));
    }

    private static Reading reading(SplitArticle article, EncodedArticle encoded, Statement statement) {
        article.deadline().check();
        return encoded.reading(statement.parts());
    }

    private static ClaimCandidate candidate(
            Metadata metadata, LanguageParts parts, Statement statement, Assessment assessment) {
        List<ChainLink> chain = statement
                .attribution()
                .map(Attribution::chain)
                .orElseGet(() -> List.of(new ChainLink(author(metadata, parts), SourceKind.AUTHOR, "")));
        return new ClaimCandidate(
                statement.cover(),
                List.of(new Occurrence(statement.cover(), statement.wording(), chain)),
                statement.wording(),
                parts.needsContext(statement.wording()),
                statement
                        .attribution()
                        .flatMap(Attribution::speaker)
                        .orElse(chain.get(0))
                        .name(),
                chain,
                statement.hedges(),
                assessment,
                statement.quantities(),
                statement.dates(),
                statement.places());
    }

    private static Assessment lessSure(Assessment assessment) {
        double score = assessment.checkworthiness();
        double lowered = score * ODDS_OF_PREDICTION / (score * ODDS_OF_PREDICTION + 1 - score);
        double less = score < FLOOR ? lowered : Math.max(lowered, FLOOR);
        List<Reason> reasons = new ArrayList<>(assessment.reasons());
        if (reasons.stream().noneMatch(Reason::foretells)) {
            reasons.add(Reason.of(Reason.Code.CHECKED_ONLY_LATER));
        }
        return new Assessment(
                less, assessment.checkworthy() && less >= score / 2, assessment.opinion(), assessment.types(), reasons);
    }

    private static String author(Metadata metadata, LanguageParts parts) {
        return metadata.publisher()
                .or(() -> metadata.authors().stream().findFirst())
                .orElseGet(parts::article);
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
                leftOut.add(new LeftOut(claim.span(), LeftOut.Reason.BELOW_FLOOR, score));
            } else if (claims.size() == MOST_CLAIMS) {
                leftOut.add(new LeftOut(claim.span(), LeftOut.Reason.OVER_CAP, score));
            } else {
                claims.add(claim);
            }
        }
        return claims;
    }
}
