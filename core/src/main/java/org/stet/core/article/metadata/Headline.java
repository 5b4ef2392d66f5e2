package org.stet.core.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.stet.core.article.page.ElementText;
import org.stet.core.article.page.MetaElements;
import org.stet.core.article.page.StructuredData;
import org.stet.core.text.Whitespace;

/**
 * The headline of a page: the heading that its title element and its metadata agree on, or what they say where no heading
 * agrees.
 *
 * @param text the headline, white space collapsed
 * @param element the heading, if it is one
 */
public record Headline(String text, Optional<Element> element) {

    private static final Pattern SEPARATORS = Pattern.compile("\\s+[|\\-–—·•»:~]+\\s+|\\s*[|»]\\s*");

    private static final Pattern LEFT_OVER = Pattern.compile("[\\s|\\-–—·•»:~]+$");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final int MOST_HEADINGS = 300;
    private static final int LONGEST = 500;

    /** Finds the headline; empty if nothing on the page is one. */
    static Optional<Headline> of(
            Document page, StructuredData structured, MetaElements metas, Optional<String> publisher) {
        List<String> told = told(page, structured, metas);
        return heading(page, told)
                .or(() -> told.stream()
                        .findFirst()
                        .map(title -> new Headline(withoutSite(title, publisher), Optional.empty())))
                .filter(headline -> !headline.text().isBlank());
    }

    /** What the page's head says, most trusted first. */
    private static List<String> told(Document page, StructuredData structured, MetaElements metas) {
        List<String> told = new ArrayList<>();
        structured.article("headline").ifPresent(told::add);
        for (String name : List.of("og:title", "twitter:title", "dc.title", "title", "citation_title", "headline")) {
            told.addAll(metas.all(name));
        }
        told.add(page.title());
        return told.stream()
                .map(Whitespace::collapse)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** The heading whose words the head's titles share most; h1 before h2. */
    private static Optional<Headline> heading(Document page, List<String> told) {
        List<Set<String>> toldWords = told.stream().map(Headline::words).toList();
        for (String level : List.of("h1", "h2, h3, [itemprop=headline], [class*=title]")) {
            Optional<Headline> best = Optional.empty();
            double most = 0.5;
            for (Element heading :
                    page.select(level).stream().limit(MOST_HEADINGS).toList()) {
                String text = ElementText.of(heading, LONGEST);
                Set<String> words = words(text);
                double likeness = toldWords.stream()
                        .mapToDouble(title -> likeness(words, title))
                        .max()
                        .orElse(0);
                if (likeness > most) {
                    most = likeness;
                    best = Optional.of(new Headline(withoutKicker(text, told), Optional.of(heading)));
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        List<Element> alone = page.select("h1");
        return alone.size() == 1 && told.isEmpty()
                ? Optional.of(new Headline(ElementText.of(alone.get(0), LONGEST), Optional.of(alone.get(0))))
                : Optional.empty();
    }

    /** A heading can begin with a date or the name of a section that is not the title's. */
    private static String withoutKicker(String heading, List<String> told) {
        return told.stream()
                .filter(title -> title.length() < heading.length() && title.length() > heading.length() / 2)
                .filter(heading::endsWith)
                .findFirst()
                .orElse(heading);
    }

    /** How alike two titles are, 0 to 1: Dice's coefficient of their sets of words. */
    public static double likeness(String a, String b) {
        return likeness(words(a), words(b));
    }

    private static double likeness(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> common = new TreeSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    /** A title element often ends, or begins, with the name of the site. */
    private static String withoutSite(String title, Optional<String> publisher) {
        String[] parts = SEPARATORS.split(title);
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
        return site
                ? LEFT_OVER.matcher(title.substring(0, title.lastIndexOf(last))).replaceAll("")
                : title;
    }
}
