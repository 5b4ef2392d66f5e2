package org.stet.core.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a page says about itself; what it does not say is empty.
 *
 * @param title the headline
 * @param authors the persons named as authors, in the page's order
 * @param publisher the name of the site or newspaper
 * @param url the canonical address
 * @param published the day of first publication
 * @param language a BCP 47 language tag
 */
public record Metadata(
        Optional<String> title,
        List<String> authors,
        Optional<String> publisher,
        Optional<URI> url,
        Optional<LocalDate> published,
        Optional<String> language) {

    /** Nothing known. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Keeps its own copy of the list. */
    public Metadata {
        authors = List.copyOf(authors);
    }
}
