package org.stet.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page: the heading that its title element and its metadata agree on. */
final class Headline {

    private static final String SEPARATORS = "\\s+[|\\-–—·•»:~]+\\s+|\\s*[|»]\\s*";

    private Headline() {}

    /** The headline, white space collapsed. */
    static Optional<String> of(Document page, StructuredData structured, Optional<String> publisher) {
        List<String> told = told(page, structured);
        return heading(page, told)
                .or(() -> told.stream().findFirst().map(title -> withoutSite(title, publisher)))
                .filter(title -> !title.isBlank());
    }

    /** What the page's head says, most trusted first. */
    private static List<String> told(Document page, StructuredData structured) {
        List<String> told = new ArrayList<>();
        structured.article("headline").ifPresent(told::add);
        for (String name : List.of("og:title", "twitter:title", "dc.title", "title", "citation_title")) {
            for (Element meta : page.select("meta[property=" + name + "], meta[name=" + name + "]")) {
                told.add(meta.attr("content"));
            }
        }
        told.add(page.title());
        return told.stream()
                .map(Headline::collapse)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** The heading whose words the head's titles share most; h1 before h2. */
    private static Optional<String> heading(Document page, List<String> told) {
        for (String level : List.of("h1", "h2, h3, [itemprop=headline], [class*=title]")) {
            String best = "";
            double most = 0.5;
            for (Element heading : page.select(level)) {
                String text = collapse(heading.text());
                double likeness = told.stream()
                        .mapToDouble(title -> likeness(text, title))
                        .max()
                        .orElse(0);
                if (likeness > most) {
                    most = likeness;
                    best = text;
                }
            }
            if (!best.isEmpty()) {
                return Optional.of(best);
            }
        }
        List<Element> alone = page.select("h1");
        return alone.size() == 1 && told.isEmpty()
                ? Optional.of(collapse(alone.get(0).text()))
                : Optional.empty();
    }

    /** How alike two titles are: the share of the shorter one's words found in the other, if it has enough of them. */
    static double likeness(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> common = new TreeSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** A title element often ends, or begins, with the name of the site. */
    private static String withoutSite(String title, Optional<String> publisher) {
        String[] parts = title.split(SEPARATORS);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        String first = parts[0];
        if (publisher.filter(house -> likeness(house, first) > 0.6).isPresent()) {
            return title.substring(title.indexOf(parts[1], first.length())).strip();
        }
        boolean site = publisher.filter(house -> likeness(house, last) > 0.6).isPresent()
                || last.split(" ").length <= 4 && title.length() - last.length() > last.length();
        return site ? title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|\\-–—·•»:~]+$", "") : title;
    }

    private static String collapse(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
