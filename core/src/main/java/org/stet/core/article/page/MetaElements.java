package org.stet.core.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The {@code meta} elements of a page by what they name: {@code name}, {@code property}, {@code itemprop} or
 * {@code http-equiv}, in any case of letters. The page is gone through once.
 */
public final class MetaElements {

    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    /** Of one name; no page has a use for more. */
    private static final int MOST = 100;

    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaElements() {}

    /** Reads the page's elements. */
    public static MetaElements of(Document page) {
        MetaElements all = new MetaElements();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                KEYS.forEach(key -> all.add(meta.attr(key), content));
            }
        }
        return all;
    }

    private void add(String names, String content) {
        if (!names.isBlank()) {
            for (String name : names.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                List<String> values = contents.computeIfAbsent(name, each -> new ArrayList<>());
                if (values.size() < MOST && !values.contains(content)) {
                    values.add(content);
                }
            }
        }
    }

    /** Every content under the name (lower case), in the page's order, none twice. */
    public List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }

    /** The first content under the first of the names (lower case) that the page uses. */
    public Optional<String> first(String... names) {
        for (String name : names) {
            List<String> values = all(name);
            if (!values.isEmpty()) {
                return Optional.of(values.get(0));
            }
        }
        return Optional.empty();
    }
}
