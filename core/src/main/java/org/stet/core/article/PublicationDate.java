package org.stet.core.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day on which a page was first published. What machines are told comes first (JSON-LD, meta elements, microdata,
 * {@code time}), then the address, then what stands near the headline for readers, then what was told of later changes.
 */
final class PublicationDate {

    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date_published",
            "publishdate",
            "publish_date",
            "publish-date",
            "pubdate",
            "publication_date",
            "publication-date",
            "published",
            "article.published",
            "parsely-pub-date",
            "sailthru.date",
            "rnews:datepublished",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dcterms.date",
            "dc.date",
            "dc:date",
            "dc:created",
            "citation_publication_date",
            "citation_date",
            "article_date_original",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "shareaholic:article_published_time",
            "bt:pubdate",
            "displaydate",
            "ptime",
            "created",
            "date",
            "release_date",
            "article:post_date",
            "og:pubdate",
            "og:publish_date",
            "og:date",
            "last-published",
            "rc.datecreation",
            "vf:pubdate",
            "gentime",
            "eomportal-pubdate",
            "creation_date",
            "date_created",
            "datecreated",
            "moddate");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:article:modified_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "modified",
            "revised",
            "og:modified_time",
            "article:updated_time",
            "lastmodified");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?([01]?\\d)[/-]?([0-3]?\\d)(?!\\d)");

    private static final Pattern UTC = Pattern.compile("T\\d.*(?:Z|[+-]00:?00)$");

    private static final Pattern DATED = Pattern.compile(
            "date|time|publi|posted|byline|meta|info|stamp|datum|fecha|data|pubd", Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final StructuredData structured;
    private final Optional<URI> address;
    private final boolean monthFirst;

    private PublicationDate(Document page, StructuredData structured, Optional<URI> address) {
        this.page = page;
        this.structured = structured;
        this.address = address;
        this.monthFirst = isAmerican(page);
    }

    /** The day, if the page gives one between 1995 and tomorrow. */
    static Optional<LocalDate> of(Document page, StructuredData structured, Optional<URI> address) {
        return new PublicationDate(page, structured, address).find();
    }

    private Optional<LocalDate> find() {
        return structured
                .articleOrPage("datePublished")
                .flatMap(this::localDay)
                .or(() -> meta(PUBLISHED))
                .or(() -> microdata("datePublished"))
                .or(this::timeElement)
                .or(() -> address.flatMap(at -> inAddress(at.toString())))
                .or(this::nearHeadline)
                .or(() -> structured.articleOrPage("dateModified").flatMap(this::day))
                .or(() -> structured.articleOrPage("uploadDate").flatMap(this::day))
                .or(() -> microdata("dateModified"))
                .or(() -> meta(MODIFIED))
                .or(this::anywhere);
    }

    /** An instant in UTC can fall on the day before or after the one that the site's readers saw; the page then says so. */
    private Optional<LocalDate> localDay(String value) {
        Optional<LocalDate> day = day(value);
        if (day.isEmpty() || !UTC.matcher(value).find()) {
            return day;
        }
        return address.flatMap(at -> inAddress(at.toString()))
                .or(() -> first(page.select("time:not([datetime$=Z]):not([datetime*=+00])")))
                .filter(local -> Math.abs(ChronoUnit.DAYS.between(local, day.get())) == 1)
                .or(() -> day);
    }

    private Optional<LocalDate> meta(List<String> names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                String key = meta.attr("property").isEmpty() ? meta.attr("name") : meta.attr("property");
                key = key.isEmpty() ? meta.attr("itemprop") : key;
                if (key.toLowerCase(Locale.ROOT).equals(name)) {
                    Optional<LocalDate> day = localDay(meta.attr("content"));
                    if (day.isPresent()) {
                        return day;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> microdata(String property) {
        return first(page.select("[itemprop=" + property + "]"));
    }

    private Optional<LocalDate> timeElement() {
        return first(page.select("time[pubdate], time[class*=publish], time[class*=entry-date], abbr.published"))
                .or(() -> first(page.select("article time, main time")))
                .or(() -> first(page.select("time")));
    }

    private Optional<LocalDate> first(List<Element> elements) {
        for (Element element : elements) {
            for (String value :
                    List.of(element.attr("content"), element.attr("datetime"), element.attr("title"), element.text())) {
                Optional<LocalDate> day = value.length() > 100 ? Optional.empty() : day(value);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> inAddress(String value) {
        Matcher matcher = IN_ADDRESS.matcher(value);
        return matcher.find()
                ? day(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }

    /** The first short piece of text that is named after a date and holds one. */
    private Optional<LocalDate> nearHeadline() {
        for (Element element : page.body().getAllElements()) {
            String names = element.className() + " " + element.id();
            if (names.length() > 1 && DATED.matcher(names).find()) {
                String text = element.text();
                if (text.length() < 200) {
                    Optional<LocalDate> day = day(text);
                    if (day.isPresent()) {
                        return day;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> anywhere() {
        return BlockReader.read(page.body()).stream()
                .filter(block -> block.text().length() < 150)
                .map(block -> day(block.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalDate> day(String value) {
        LocalDate latest = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        return DateText.all(value, monthFirst).stream()
                .filter(day -> day.isAfter(EARLIEST) && !day.isAfter(latest))
                .findFirst();
    }

    private static boolean isAmerican(Document page) {
        String language = page.select("html").attr("lang").toLowerCase(Locale.ROOT);
        String locale = page.select("meta[property=og:locale]").attr("content").toLowerCase(Locale.ROOT);
        return language.equals("en-us") || locale.equals("en_us") || language.equals("en");
    }
}
