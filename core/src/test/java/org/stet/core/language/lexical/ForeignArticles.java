package org.stet.core.language.lexical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Extraction;

/** Extractions from articles in a language, published on Thursday, 7 March 2024. */
public final class ForeignArticles {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.fast();

    private ForeignArticles() {}

    /** What is extracted; each line of the text is a paragraph. */
    public static Extraction extract(String language, String text) {
        return extract(language, "Titel", text);
    }

    /** The same with a headline. */
    public static Extraction extract(String language, String title, String text) {
        return EXTRACTOR.extract(Article.ofLines(text)
                .knowing(new Metadata(
                        Optional.of(title),
                        List.of(),
                        Optional.of("Kurier"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2024, 3, 7)),
                        Optional.empty(),
                        Optional.of(language),
                        Optional.empty())));
    }

    /** The claim whose text has some words. */
    public static ClaimCandidate claim(String language, String text, String words) {
        return extract(language, text).claims().stream()
                .filter(claim -> claim.span().of(text).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim has " + words));
    }

    /** Who speaks in the claim that has some words, with the kind: "Jana Rauh OFFICIAL". */
    public static String origin(String language, String text, String words) {
        List<ChainLink> chain = claim(language, text, words).chain();
        ChainLink origin = chain.get(chain.size() - 1);
        return origin.kind() == SourceKind.AUTHOR ? "AUTHOR" : origin.name() + " " + origin.kind();
    }

    /** The figures of the claim that has some words: "1200 euro EXACTLY". */
    public static List<String> figures(String language, String text, String words) {
        return claim(language, text, words).quantities().stream()
                .map(quantity -> quantity.value().toPlainString()
                        + quantity.upper()
                                .map(upper -> "–" + upper.toPlainString())
                                .orElse("")
                        + " " + quantity.unit() + " " + quantity.bound())
                .toList();
    }

    /** The times of the only sentence of a text. */
    public static List<String> dates(String language, String text) {
        return extract(language, text).claims().stream()
                .flatMap(claim -> claim.dates().stream())
                .map(date -> date.iso())
                .toList();
    }

    /** The wordings of the claims that are found in a text, in alphabetical order. */
    public static List<String> wordings(String language, String text) {
        return extract(language, text).claims().stream()
                .map(ClaimCandidate::wording)
                .sorted()
                .toList();
    }
}
