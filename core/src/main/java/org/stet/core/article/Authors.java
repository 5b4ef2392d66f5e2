package org.stet.core.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The persons whom a page names as its authors. In this order: JSON-LD, meta elements, what the markup calls an author,
 * the one person whom the page describes, the line beside the headline that begins with "by".
 */
final class Authors {

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "og:article:author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "authors",
            "article.author",
            "article:author_name",
            "article-author",
            "og:author",
            "author_name",
            "rbauthors",
            "cxenseparse:author",
            "twitter:creator_name",
            "citation_author",
            "dc.creator",
            "dcterms.creator",
            "dc:creator",
            "dc.contributor");

    private static final Pattern WRITTEN_BY = Pattern.compile(
            "\\b(?:by|von|par|por|da|door|av|af)\\b|auth?or|auteur|verfasst|escrito|écrit|scritto",
            Pattern.CASE_INSENSITIVE);

    private static final int BYLINE_REACH = 15;

    private Authors() {}

    /** The names in the page's order; the publisher is none of them, unless its site bears a person's name. */
    static List<String> of(
            StructuredData structured,
            MetaElements metas,
            AuthorPlaces places,
            PageLines lines,
            Optional<String> publisher) {
        PersonNames names = new PersonNames(publisher);
        List<String> told = names.of(structured.authors());
        if (!told.isEmpty()) {
            return completed(told, places, lines, names);
        }
        return Stream.<Supplier<List<String>>>of(
                        () -> metas(metas, names),
                        () -> labelled(metas, names),
                        () -> places.first(names),
                        () -> names.of(structured.onlyPerson()),
                        () -> byline(lines, names),
                        () -> namesake(structured))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> metas(MetaElements metas, PersonNames names) {
        for (String name : META) {
            List<String> found = name.startsWith("citation") || name.startsWith("dc")
                    ? names.ofLastNameFirst(metas.all(name))
                    : names.of(metas.all(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Cards for networks name things in pairs of elements. */
    private static List<String> labelled(MetaElements metas, PersonNames names) {
        boolean written =
                WRITTEN_BY.matcher(metas.first("twitter:label1").orElse("")).find();
        return written ? names.of(metas.all("twitter:data1")) : List.of();
    }

    /** A first name alone is completed by the whole name that is shown. */
    private static List<String> completed(List<String> told, AuthorPlaces places, PageLines lines, PersonNames names) {
        if (told.size() != 1 || told.get(0).contains(" ")) {
            return told;
        }
        String alone = told.get(0).toLowerCase(Locale.ROOT);
        return Stream.concat(places.all(names).stream(), byline(lines, names).stream())
                .filter(shown ->
                        List.of(shown.toLowerCase(Locale.ROOT).split(" ")).contains(alone))
                .max(Comparator.comparingInt(String::length))
                .map(List::of)
                .orElse(told);
    }

    /** The first line about the headline that begins with a word such as "by" and goes on with a name. */
    private static List<String> byline(PageLines lines, PersonNames names) {
        int headline = lines.headline();
        if (headline < 0) {
            return List.of();
        }
        int end = Math.min(lines.lines().size() - 1, headline + BYLINE_REACH);
        for (int i = Math.max(0, headline - 2); i < end; i++) {
            List<String> found = names.ofByline(
                    lines.lines().get(i).text(), lines.lines().get(i + 1).text());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A site can bear its author's name, but a domain or an account is none. */
    private static List<String> namesake(StructuredData structured) {
        return new PersonNames(Optional.empty())
                .of(structured.authors()).stream()
                        .filter(name -> name.contains(" "))
                        .toList();
    }
}
