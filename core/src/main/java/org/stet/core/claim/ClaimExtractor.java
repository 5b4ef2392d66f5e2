package org.stet.core.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.AttributionFinder;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.CueAttributionFinder;
import org.stet.core.attribution.Hedges;
import org.stet.core.attribution.SourceKind;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.sentence.Sentence;
import org.stet.core.sentence.SentenceSplitter;
import org.stet.core.text.Span;

/**
 * From an article to the claims that a reviewer would mark. Safe for use by several threads.
 *
 * <p>A claim is the smallest stretch of one sentence that can be checked: the words that somebody is said to have stated,
 * without the frame around them, or the sentence itself where the article speaks. Headings are no claims. What is said
 * twice is kept once, where it stands first. Of what scores at least {@value #FLOOR}, the {@value #MOST_CLAIMS} most
 * check-worthy are kept.
 */
public final class ClaimExtractor {

    /** What scores less is no candidate. */
    public static final double FLOOR = 0.02;

    /** The most candidates that one article gives. */
    public static final int MOST_CLAIMS = 60;

    private static final double SAME_WORDS = 0.8;

    /** A word that makes another claim of the same sentence. */
    private static final Pattern WEIGHTY = Pattern.compile(".*\\d.*|not|no|never|t|without|denied");

    private static final int FEWEST_WORDS = 3;

    private static final String CITING = "citing";

    private final SentenceSplitter splitter;
    private final AttributionFinder finder;
    private final CheckWorthiness checkWorthiness;

    /** An extractor from its parts. */
    public ClaimExtractor(SentenceSplitter splitter, AttributionFinder finder, CheckWorthiness checkWorthiness) {
        this.splitter = splitter;
        this.finder = finder;
        this.checkWorthiness = checkWorthiness;
    }

    /** An extractor with the parts and models of this distribution; make one and keep it. */
    public static ClaimExtractor shipped() {
        return new ClaimExtractor(new SentenceSplitter(), new CueAttributionFinder(), CheckWorthiness.shipped());
    }

    /**
     * Finds the claims of an article.
     *
     * @param article the article; only its paragraphs are read
     * @return the candidates, most check-worthy first, with spans in the article's text
     */
    public Extraction extract(Article article) {
        StatementFinder statements = new StatementFinder(article.text(), finder.find(article));
        List<ClaimCandidate> found = new ArrayList<>();
        for (Sentence sentence : splitter.split(article)) {
            if (sentence.paragraph().kind() != Paragraph.Kind.HEADING) {
                statements.in(sentence).forEach(statement -> found.add(candidate(article, statement)));
            }
        }
        List<ClaimCandidate> claims = withoutDoubles(found).stream()
                .filter(claim -> claim.assessment().checkworthiness() >= FLOOR)
                .filter(claim -> Wording.words(claim.wording()).size() >= FEWEST_WORDS)
                .sorted(Comparator.comparingDouble(
                        (ClaimCandidate claim) -> -claim.assessment().checkworthiness()))
                .limit(MOST_CLAIMS)
                .toList();
        Map<String, String> models = new HashMap<>(checkWorthiness.models());
        return new Extraction(article, claims, models);
    }

    private ClaimCandidate candidate(Article article, Statement statement) {
        String text = article.text();
        List<ChainLink> chain = statement
                .attribution()
                .map(Attribution::chain)
                .orElseGet(() -> List.of(new ChainLink(author(article.metadata()), SourceKind.AUTHOR, "")));
        ChainLink speaker = speaker(chain);
        String wording = Wording.of(text, statement.parts(), subject(text, statement, speaker));
        boolean hedged = Hedges.in(statement.cover().of(text))
                || statement
                        .attribution()
                        .filter(attribution -> attribution.cue().stream().anyMatch(cue -> Hedges.in(cue.of(text))))
                        .isPresent();
        Assessment assessment = checkWorthiness.assess(wording);
        return new ClaimCandidate(statement.cover(), wording, speaker.name(), chain, hedged, assessment);
    }

    private static String author(Metadata metadata) {
        return metadata.publisher()
                .or(() -> metadata.authors().stream().findFirst())
                .orElse("The article");
    }

    private static ChainLink speaker(List<ChainLink> chain) {
        return chain.stream()
                .filter(link -> !link.cue().equals(CITING))
                .reduce((first, second) -> second)
                .orElse(chain.get(0));
    }

    /** Whom "he" at the start of reported speech means: the speaker, if the sentence begins with the speaker's name. */
    private static Optional<String> subject(String text, Statement statement, ChainLink speaker) {
        boolean human = speaker.kind() == SourceKind.PERSON || speaker.kind() == SourceKind.OFFICIAL;
        Span sentence = statement.sentence().span();
        return statement
                .attribution()
                .filter(attribution -> human && !attribution.source().isEmpty())
                .map(attribution -> attribution.source().get(0))
                .filter(source -> source.start() == sentence.start()
                        && source.end() < statement.cover().start())
                .filter(source ->
                        text.substring(source.end(), statement.cover().start()).indexOf('“') < 0)
                .filter(source ->
                        text.substring(source.end(), statement.cover().start()).indexOf('"') < 0)
                .map(source -> speaker.name());
    }

    private static List<ClaimCandidate> withoutDoubles(List<ClaimCandidate> found) {
        List<ClaimCandidate> kept = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        for (ClaimCandidate claim : found) {
            Set<String> mine = new HashSet<>(Wording.words(claim.wording()));
            if (words.stream().noneMatch(other -> same(mine, other))) {
                kept.add(claim);
                words.add(mine);
            }
        }
        return kept;
    }

    /** Whether two wordings share nearly all words, and differ neither in a figure nor in a negation. */
    private static boolean same(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        int larger = Math.max(one.size(), other.size());
        if (smaller < SAME_WORDS * larger) {
            return false;
        }
        int alone = 0;
        for (String word : one) {
            if (!other.contains(word)
                    && (++alone > (1 - SAME_WORDS) * larger
                            || WEIGHTY.matcher(word).matches())) {
                return false;
            }
        }
        int shared = one.size() - alone;
        return shared >= SAME_WORDS * (one.size() + other.size() - shared)
                && other.stream()
                        .noneMatch(word ->
                                !one.contains(word) && WEIGHTY.matcher(word).matches());
    }
}
