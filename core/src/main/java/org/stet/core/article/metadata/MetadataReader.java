package org.stet.core.article.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.stet.core.article.Metadata;
import org.stet.core.article.date.DateText;
import org.stet.core.article.date.PublicationDate;
import org.stet.core.article.date.ToldDates;
import org.stet.core.article.date.VisibleDates;
import org.stet.core.article.page.MetaElements;
import org.stet.core.article.page.PageLines;
import org.stet.core.article.page.StructuredData;
import org.stet.core.article.page.Surroundings;

/** What a page says about itself, in JSON-LD, meta elements, microdata and plain sight. */
public final class MetadataReader {

    private final Document page;
    private final MetaElements metas;
    private final StructuredData structured;

    private MetadataReader(Document page) {
        this.page = page;
        this.metas = MetaElements.of(page);
        this.structured = StructuredData.of(page);
    }

    /**
     * Reads a page before anything is taken out of it.
     *
     * @param address where the page was found; the page's own canonical address goes before it
     */
    public static Metadata read(Document page, Optional<URI> address) {
        return new MetadataReader(page).read(address);
    }

    private Metadata read(Optional<URI> address) {
        Optional<String> publisher = structured
                .publisher()
                .or(() -> metas.first("og:site_name", "application-name", "dc.publisher", "citation_journal_title"));
        Optional<URI> url = canonical().or(() -> address);
        Optional<Headline> headline = Headline.of(page, structured, metas, publisher);
        Optional<Element> heading = headline.flatMap(Headline::element);
        Surroundings surroundings = new Surroundings(heading);
        PageLines lines = PageLines.of(page, heading);
        Metadata languages = Metadata.NONE.withLanguages(declaredLanguage(), Language.of(lines.prose()));
        PublicationDate dates = dates(languages.language(), lines, surroundings, url);
        Optional<LocalDate> published = dates.published();
        return new Metadata(
                headline.map(Headline::text),
                Authors.of(structured, metas, new AuthorPlaces(page, surroundings), lines, publisher),
                publisher,
                url,
                published,
                dates.modified(published),
                languages.declaredLanguage(),
                languages.detectedLanguage());
    }

    private PublicationDate dates(
            Optional<String> language, PageLines lines, Surroundings surroundings, Optional<URI> url) {
        DateText text = new DateText(language);
        return new PublicationDate(
                new ToldDates(page, structured, metas, surroundings, text),
                new VisibleDates(lines, surroundings, text),
                url,
                metas.first("og:image", "twitter:image", "og:image:url", "og:image:secure_url"));
    }

    private Optional<URI> canonical() {
        Element link = page.selectFirst("link[rel=canonical]");
        return Stream.of(
                        link == null ? "" : link.attr("abs:href"),
                        link == null ? "" : link.attr("href"),
                        metas.first("og:url").orElse(""))
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

    private Optional<String> declaredLanguage() {
        Element html = page.selectFirst("html");
        return Stream.of(
                        html == null ? "" : html.attr("lang"),
                        html == null ? "" : html.attr("xml:lang"),
                        structured.article("inLanguage").orElse(""),
                        metas.first("content-language").orElse(""),
                        metas.first("og:locale", "language", "dc.language").orElse(""))
                .map(MetadataReader::languageTag)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> languageTag(String value) {
        String tag = Locale.forLanguageTag(value.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }
}
