package org.stet.core.article.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

import org.stet.core.article.page.ElementText;
import org.stet.core.article.page.Surroundings;

/**
 * The elements of a page that are marked as naming an author, most trusted first. The page is gone through once; what
 * stands in comments or lists of other articles is left out. Several names count where they stand together.
 */
final class AuthorPlaces {

    private static final List<Evaluator> PLACES = List.of(
                    "[itemprop=author] [itemprop=name], [itemprop=creator] [itemprop=name]",
                    "[itemprop=author], [property$=author]",
                    "a[rel=author]",
                    "[class*=byline] a[href*=author], [class*=author] a[href*=author]",
                    ".author-name, .byline-name, .byline__name, .article-author, .post-author, .post-author-name, .entry-author,"
                            + " .authorname, .author__name, .author_name, .byline-author, .article__author, .c-byline__author",
                    "[class*=author] a, [class*=Author] a",
                    ".vcard .fn, .author.vcard",
                    ".author, .autor, .auteur, .verfasser",
                    "[class*=byline], [class*=Byline]",
                    "address a, [class*=byline] a",
                    "[class*=author], [class*=Author], [id*=author], [class*=full-name]")
            .stream()
            .map(QueryParser::parse)
            .toList();

    private static final List<String> WORDS =
            List.of("author", "byline", "autor", "auteur", "vcard", "fn", "verfasser", "full-name");

    private static final int MOST = 600;
    private static final int LONGEST = 150;
    private static final int GENERATIONS = 3;

    private final List<Element> candidates = new ArrayList<>();

    /** Gathers the elements of a page. */
    AuthorPlaces(Document page, Surroundings surroundings) {
        Set<Element> within = Collections.newSetFromMap(new IdentityHashMap<>());
        page.body().filter((NodeFilter) (node, depth) -> {
            if (node instanceof Element element && candidates.size() < MOST) {
                boolean inside = within.contains(element.parent());
                if (inside || isMarked(element)) {
                    within.add(element);
                    if (!surroundings.isElsewhere(element) && !isHidden(element)) {
                        candidates.add(element);
                    }
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static boolean isMarked(Element element) {
        if (element.attributesSize() == 0) {
            return element.normalName().equals("address");
        }
        String names = (element.className() + " " + element.id() + " " + element.attr("rel") + " "
                        + element.attr("itemprop") + " " + element.attr("property"))
                .toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(names::contains) && !element.normalName().equals("body");
    }

    private static boolean isHidden(Node element) {
        return element.attr("style").replace(" ", "").contains("display:none");
    }

    /** The persons named at the most trusted place that names any. */
    List<String> first(Credits credits) {
        for (Evaluator place : PLACES) {
            List<String> found = credits.of(texts(place));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The persons named at any place. */
    List<String> all(Credits credits) {
        return PLACES.stream()
                .flatMap(place -> credits.of(texts(place)).stream())
                .distinct()
                .toList();
    }

    /** The first element's text, and that of others in the same surroundings. */
    private List<String> texts(Evaluator place) {
        List<String> texts = new ArrayList<>();
        Element around = null;
        for (Element element : candidates) {
            if (element.is(place) && (around == null || isWithin(element, around))) {
                String text =
                        element.hasAttr("content") ? element.attr("content") : ElementText.of(element, LONGEST + 1);
                if (!text.isBlank() && text.length() < LONGEST) {
                    texts.add(text);
                    around = around == null ? ancestor(element) : around;
                }
            }
        }
        return texts;
    }

    private static Element ancestor(Element element) {
        Element around = element;
        for (int i = 0; i < GENERATIONS; i++) {
            Element parent = around.parent();
            if (parent == null || Set.of("article", "main", "body", "section").contains(parent.normalName())) {
                return around;
            }
            around = parent;
        }
        return around;
    }

    private static boolean isWithin(Element element, Element around) {
        Element each = element;
        while (each != null && each != around) {
            each = each.parent();
        }
        return each == around;
    }
}
