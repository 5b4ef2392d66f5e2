package org.stet.web.crawl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** A page as it was sent: what it leads to, of what it is made, and what can be told to be wrong with it without a browser. */
final class Rendering {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");
    private static final String PARTS =
            "section, form, details, table, aside, .notice, .error-summary, .gate, .empty, .diff, h1";

    private final Document page;
    private final String path;

    Rendering(Document page, String path) {
        this.page = page;
        this.path = path;
    }

    /** A form that is posted: where to. */
    static String withoutIds(String text) {
        return ID.matcher(text).replaceAll("*");
    }

    /** The ids that an address names. */
    static List<String> ids(String address) {
        Matcher ids = ID.matcher(address);
        return ids.results().map(found -> found.group()).toList();
    }

    /** Of which parts the page is made, each with the page's address: pages with the same parts differ in their words alone. */
    Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        for (Element part : page.select(PARTS)) {
            parts.add(template() + " " + part.tagName() + "#"
                    + withoutIds(part.id()).replaceAll("\\d+", "0") + "."
                    + part.classNames().stream().sorted().collect(Collectors.joining("."))
                    + "[" + withoutIds(part.attr("action")) + part.attr("name") + part.hasAttr("open") + "]"
                    + part.parents().stream().limit(2).map(Element::tagName).collect(Collectors.joining("<")));
        }
        return parts;
    }

    /** Its address, ids and numbers and the names of things left out. */
    String template() {
        return withoutIds(path.replaceAll("\\?.*", ""))
                .replaceAll("^/checks/(?!corrections$)[^/.]+", "/checks/*")
                .replaceAll("^/desks/(?!new$)[^/]+", "/desks/*")
                .replaceAll("/\\d+", "/0");
    }

    /** Every address of ours that a link or a form that asks leads to. */
    Set<String> leadsTo() {
        Set<String> addresses = new LinkedHashSet<>();
        for (Element link : page.select("a[href], area[href]")) {
            addresses.add(link.attr("href"));
        }
        for (Element piece : page.select("[hx-get]")) {
            addresses.add(piece.attr("hx-get"));
        }
        for (FormElement form : page.select("form:not([method=post])").forms()) {
            String query = form.formData().stream()
                    .map(field -> field.key() + "=" + encoded(field.value()))
                    .collect(Collectors.joining("&"));
            addresses.add(form.attr("action") + "?" + query);
        }
        return addresses.stream()
                .map(this::absolute)
                .filter(address -> address.startsWith("/"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String absolute(String address) {
        return address.startsWith("#")
                ? path + address
                : address.startsWith("?") ? path.replaceAll("\\?.*", "") + address : address;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where its forms are posted to. */
    List<String> posts() {
        return page.select("form[method=post]").stream()
                .map(form -> form.attr("action"))
                .distinct()
                .toList();
    }

    boolean has(String fragment) {
        return page.getElementById(fragment) != null;
    }

    /** What is wrong: words that run the wrong way, ids that stand twice, labels without a field. */
    List<String> faults() {
        Set<String> faults = new LinkedHashSet<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text
                            && ARABIC.matcher(text.getWholeText()).find()) {
                        directionless(text.parent()).ifPresent(faults::add);
                    }
                },
                page.body());
        for (Element field : page.select("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea")) {
            boolean words = field.tagName().equals("textarea")
                    || Set.of("", "text", "search").contains(field.attr("type"));
            if (words && !field.attr("dir").equals("auto")) {
                faults.add("no dir=auto on " + field.tagName() + "[name=" + field.attr("name") + "]");
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Element marked : page.select("[id]")) {
            if (!ids.add(marked.id())) {
                faults.add("the id " + withoutIds(marked.id()) + " stands twice");
            }
        }
        for (Element label : page.select("label[for]")) {
            if (!has(label.attr("for"))) {
                faults.add("a label for " + withoutIds(label.attr("for")) + ", which is not there");
            }
        }
        return List.copyOf(faults);
    }

    /** Words of people take their own direction: the element that holds them, or one around it inside the page's own words. */
    private static Optional<String> directionless(Element holder) {
        for (Element each = holder; each != null && !each.tagName().equals("main"); each = each.parent()) {
            if (each.hasAttr("dir") || each.tagName().equals("bdi")) {
                return Optional.empty();
            }
        }
        return Optional.of("no dir=auto on " + holder.tagName()
                + (holder.className().isEmpty() ? "" : "." + holder.className()) + " in "
                + Optional.ofNullable(holder.parent())
                        .map(parent ->
                                parent.tagName() + (parent.className().isEmpty() ? "" : "." + parent.className()))
                        .orElse(""));
    }
}
