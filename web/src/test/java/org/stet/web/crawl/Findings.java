package org.stet.web.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong with pages, each fault once with the places where it was found. */
final class Findings {

    private static final int PLACES = 3;

    private final Map<String, List<String>> found = new TreeMap<>();

    void add(String what, String where) {
        found.computeIfAbsent(what, none -> new ArrayList<>()).add(where);
    }

    /** Each with its first places. */
    List<String> all() {
        return found.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue().size() + "): "
                        + each.getValue().stream().limit(PLACES).collect(Collectors.joining("; ")))
                .toList();
    }
}
