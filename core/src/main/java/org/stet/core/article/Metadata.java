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
    public static final Metadata NONE = of(Optional.empty(), Optional.empty());

    /**
     * A title and an address, and nothing else.
     *
     * @param title the headline
     * @param url the address
     */
    public static Metadata of(Optional<String> title, Optional<URI> url) {
        return known(title, List.of(), Optional.empty(), url, Optional.empty(), Optional.empty());
    }

    /**
     * What whoever hands an article in may know of it.
     *
     * @param title the headline; without a word it is none
     * @param authors the persons named as authors
     * @param publisher the name of the site or newspaper
     * @param url the address
     * @param published the day of first publication
     * @param language the language, as a BCP 47 tag
     */
    public static Metadata known(
            Optional<String> title,
            List<String> authors,
            Optional<String> publisher,
            Optional<URI> url,
            Optional<LocalDate> published,
            Optional<String> language) {
        return new Metadata(
                given(title), authors, given(publisher), url, published, Optional.empty(), language, Optional.empty());
    }

    private static Optional<String> given(Optional<String> words) {
        return words.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The same without an address, so that the one that the page gives itself holds. */
    public Metadata withoutUrl() {
        return new Metadata(
                title, authors, publisher, Optional.empty(), published, modified, declaredLanguage, detectedLanguage);
    }

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

    /**
     * The same with what is empty here taken from elsewhere. A language that is declared here was said by somebody who
     * knows; a detector that is of another opinion is not heard.
     *
     * @param other what else is known, such as what the page says about itself
     */
    public Metadata or(Metadata other) {
        return new Metadata(
                title.or(other::title),
                authors.isEmpty() ? other.authors : authors,
                publisher.or(other::publisher),
                url.or(other::url),
                published.or(other::published),
                modified.or(other::modified),
                declaredLanguage.or(other::declaredLanguage),
                detectedLanguage.or(other::detectedLanguage).filter(detected -> declaredLanguage
                        .map(declared -> primary(declared).equals(primary(detected)))
                        .orElse(true)));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
