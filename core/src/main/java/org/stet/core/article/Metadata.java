package org.stet.core.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page says about itself; what it does not say is empty.
 *
 * @param title the headline
 * @param authors the persons named as authors, in the page's order
 * @param publisher the name of the site or newspaper
 * @param url the canonical address
 * @param published the day of first publication, as the page's own readers saw it
 * @param modified the day of the last change; not before publication
 * @param declaredLanguage the BCP 47 language tag that the page declares
 * @param detectedLanguage the BCP 47 language tag that the text is in, as far as a detector can tell
 */
public record Metadata(
        Optional<String> title,
        List<String> authors,
        Optional<String> publisher,
        Optional<URI> url,
        Optional<LocalDate> published,
        Optional<LocalDate> modified,
        Optional<String> declaredLanguage,
        Optional<String> detectedLanguage) {

    /** Nothing known. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Keeps its own copy of the list. */
    public Metadata {
        authors = List.copyOf(authors);
    }

    /**
     * The language to read the text in. What is declared goes first, for it can name a region and tells close languages
     * apart; but pages made from templates often declare a language that is not theirs, so where the detector is sure of
     * another one, that one holds.
     */
    public Optional<String> language() {
        return declaredLanguage
                .filter(declared -> detectedLanguage
                        .map(detected -> primary(declared).equals(primary(detected)))
                        .orElse(true))
                .or(() -> detectedLanguage);
    }

    /**
     * The same in other languages.
     *
     * @param declared the one that the page declares
     * @param detected the one that its text is in
     */
    public Metadata withLanguages(Optional<String> declared, Optional<String> detected) {
        return new Metadata(title, authors, publisher, url, published, modified, declared, detected);
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
