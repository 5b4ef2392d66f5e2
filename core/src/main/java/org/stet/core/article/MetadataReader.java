package org.stet.core.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself, in JSON-LD, meta elements, microdata and plain sight. */
final class MetadataReader {

    private MetadataReader() {}

    /**
     * Reads a page before anything is taken out of it.
     *
     * @param address where the page was found; the page's own canonical address goes before it
     */
    static Metadata read(Document page, Optional<URI> address) {
        StructuredData structured = StructuredData.of(page);
        Optional<String> publisher = structured
                .publisher()
                .or(() -> meta(page, "og:site_name", "application-name", "dc.publisher", "citation_journal_title"));
        Optional<URI> url = canonical(page).or(() -> address);
        return new Metadata(
                Headline.of(page, structured, publisher),
                Authors.of(page, structured, publisher),
                publisher,
                url,
                PublicationDate.of(page, structured, url),
                language(page));
    }

    private static Optional<URI> canonical(Document page) {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("abs:href"),
                        page.select("link[rel=canonical]").attr("href"),
                        meta(page, "og:url").orElse(""))
                .map(MetadataReader::webAddress)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<URI> webAddress(String value) {
        try {
            URI uri = new URI(value.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> language(Document page) {
        return Stream.of(
                        page.select("html").attr("lang"),
                        page.select("html").attr("xml:lang"),
                        page.select("meta[http-equiv=content-language]").attr("content"),
                        meta(page, "og:locale", "language", "dc.language").orElse(""))
                .map(MetadataReader::languageTag)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> languageTag(String value) {
        String tag = Locale.forLanguageTag(value.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }

    private static Optional<String> meta(Document page, String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name);
                if (named && !meta.attr("content").isBlank()) {
                    return Optional.of(meta.attr("content").strip());
                }
            }
        }
        return Optional.empty();
    }
}
