package org.stet.core.article.metadata;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.stet.core.article.page.MetaElements;
import org.stet.core.article.page.PageLines;
import org.stet.core.article.page.StructuredData;

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
    private static final int UNDER_HEADLINE = 8;

    private Authors() {}

    /** The names in the page's order; the publisher is none of them, unless its site bears a person's name. */
    static List<String> of(
            StructuredData structured,
            MetaElements metas,
            AuthorPlaces places,
            PageLines lines,
            Optional<String> publisher) {
        Credits credits = new Credits(Stream.concat(publisher.stream(), structured.organisations().stream())
                .toList());
        List<String> told = credits.of(structured.authors());
        if (!told.isEmpty()) {
            List<String> shown = byline(lines, credits, UNDER_HEADLINE);
            return isBetter(shown, told) ? shown : completed(told, places, lines, credits);
        }
        return Stream.<Supplier<List<String>>>of(
                        () -> metas(metas, credits),
                        () -> labelled(metas, credits),
                        () -> places.first(credits),
                        () -> credits.of(structured.onlyPerson()),
                        () -> byline(lines, credits, BYLINE_REACH),
                        () -> namesake(structured))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> metas(MetaElements metas, Credits credits) {
        for (String name : META) {
            List<String> found = name.startsWith("citation") || name.startsWith("dc")
                    ? credits.ofLastNameFirst(metas.all(name))
                    : credits.of(metas.all(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Cards for networks name things in pairs of elements. */
    private static List<String> labelled(MetaElements metas, Credits credits) {
        boolean written =
                WRITTEN_BY.matcher(metas.first("twitter:label1").orElse("")).find();
        return written ? credits.of(metas.all("twitter:data1")) : List.of();
    }

    /**
     * Whether readers are shown under the headline who wrote the article, and machines are told less or somebody else:
     * names that were run together, the first of several, whoever put the article into the system.
     */
    private static boolean isBetter(List<String> shown, List<String> told) {
        Set<String> shownWords = words(shown);
        Set<String> toldWords = words(told);
        return shown.size() > told.size() && shownWords.containsAll(toldWords)
                || !shown.isEmpty() && Collections.disjoint(shownWords, toldWords);
    }

    private static Set<String> words(List<String> names) {
        return Set.copyOf(
                List.of(String.join(" ", names).toLowerCase(Locale.ROOT).split(" ")));
    }

    /** A first name alone is completed by the whole name that is shown. */
    private static List<String> completed(List<String> told, AuthorPlaces places, PageLines lines, Credits credits) {
        if (told.size() != 1 || told.get(0).contains(" ")) {
            return told;
        }
        String alone = told.get(0).toLowerCase(Locale.ROOT);
        return Stream.concat(places.all(credits).stream(), byline(lines, credits, BYLINE_REACH).stream())
                .filter(shown ->
                        List.of(shown.toLowerCase(Locale.ROOT).split(" ")).contains(alone))
                .max(Comparator.comparingInt(String::length))
                .map(List::of)
                .orElse(told);
    }

    /** The first line about the headline that begins with a word such as "by" and goes on with a name. */
    private static List<String> byline(PageLines lines, Credits credits, int reach) {
        int headline = lines.headline();
        if (headline < 0) {
            return List.of();
        }
        int end = Math.min(lines.lines().size() - 1, headline + reach);
        for (int i = Math.max(0, headline - 2); i < end; i++) {
            List<String> found = credits.ofByline(
                    lines.lines().get(i).text(), lines.lines().get(i + 1).text());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A site can bear its author's name, but a domain or an account is none. */
    private static List<String> namesake(StructuredData structured) {
        return new Credits(List.of())
                        .of(Stream.concat(structured.authors().stream(), structured.organisations().stream())
                                .toList())
                        .stream()
                        .filter(name -> name.contains(" "))
                        .toList();
    }
}
