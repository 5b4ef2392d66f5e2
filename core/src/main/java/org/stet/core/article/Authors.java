package org.stet.core.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The persons whom a page names as its authors: JSON-LD, meta elements, microdata, links to the author, the byline. */
final class Authors {

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "og:article:author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "dc:creator",
            "parsely-author",
            "sailthru.author",
            "citation_author",
            "authors",
            "article.author",
            "og:author",
            "twitter:creator_name",
            "rbauthors",
            "cxenseparse:author",
            "dc.contributor");

    private static final List<String> PLACES = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel=author]",
            "[class*=byline] a[href*=author], [class*=author] a[href*=author]",
            ".author-name, .byline-name, .byline__name, .article-author, .post-author, .entry-author, .authorname, .byline-author",
            "[class*=author] a, [class*=Author] a",
            ".vcard .fn, .author.vcard",
            ".author",
            "address a, [class*=byline] a",
            "[class*=byline]",
            "[class*=author], [id*=author]");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:post author\\s+)?(?:(?:written|posted|published|reported|article|story|words|texte?|reviewed|geschrieben)?\\s*(?:by|von|par|por|door|di|af|av)\\b|author|autore?|auteur|foto|text)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:;|\\||/|\\band\\b|\\bund\\b|\\bet\\b|&|,)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern WRITTEN_BY =
            Pattern.compile("\\b(?:by|von|par|por|da|door|av|af)\\b|author|autor", Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER_NAME = Pattern.compile("\\s*(?:[(<\\[@].*|[,.:•·|–-]+)$");

    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "redaktion",
            "redaction",
            "author",
            "guest",
            "staff",
            "unknown",
            "none",
            "null",
            "webmaster",
            "anonymous",
            "by",
            "posted",
            "about",
            "view all posts",
            "share",
            "de",
            "la");

    private Authors() {}

    /** The names in the page's order; the publisher is none of them. */
    static List<String> of(Document page, StructuredData structured, Optional<String> publisher) {
        List<String> names = clean(structured.authors(), publisher);
        for (int i = 0; names.isEmpty() && i < META.size(); i++) {
            names = clean(meta(page, META.get(i)), publisher);
        }
        if (names.isEmpty()
                && WRITTEN_BY
                        .matcher(String.join("", meta(page, "twitter:label1")))
                        .find()) {
            names = clean(meta(page, "twitter:data1"), publisher);
        }
        for (int i = 0; names.isEmpty() && i < PLACES.size(); i++) {
            names = clean(texts(page, PLACES.get(i)), publisher);
        }
        // a blog can bear its author's name
        return names.isEmpty() ? clean(structured.authors(), Optional.empty()) : names;
    }

    private static List<String> meta(Document page, String name) {
        List<String> values = new ArrayList<>();
        for (Element meta : page.select("meta[content]")) {
            if (meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("property").equalsIgnoreCase(name)) {
                values.add(meta.attr("content"));
            }
        }
        return values;
    }

    private static List<String> texts(Document page, String place) {
        List<String> values = new ArrayList<>();
        for (Element element : page.select(place)) {
            String text = element.text();
            if (!text.isBlank() && text.length() < 120 && values.size() < 5) {
                values.add(text);
            }
        }
        return values.size() > 1 && !place.contains("itemprop") && !place.contains("rel=")
                ? values.subList(0, 1)
                : values;
    }

    private static List<String> clean(List<String> values, Optional<String> publisher) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : values) {
            String plain =
                    LEAD.matcher(value.replaceAll("[\\s\\u00a0]+", " ").strip()).replaceFirst("");
            for (String name : BETWEEN.split(plain)) {
                String one = LEAD.matcher(name.strip()).replaceFirst("").strip();
                if (!one.matches(".* (?:[Jj]r|[Ss]r|\\p{Lu})\\.")) {
                    one = AFTER_NAME.matcher(one).replaceFirst("").strip();
                }
                if (isPerson(one, publisher)) {
                    names.add(one);
                }
            }
        }
        return List.copyOf(names);
    }

    private static boolean isPerson(String name, Optional<String> publisher) {
        int words = name.split(" ").length;
        return name.length() > 1
                && name.length() < 50
                && words <= 5
                && !name.contains("://")
                && !name.contains("@")
                && !name.contains("www.")
                && name.chars().noneMatch(Character::isDigit)
                && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                && publisher.map(house -> !house.equalsIgnoreCase(name)).orElse(true);
    }
}
