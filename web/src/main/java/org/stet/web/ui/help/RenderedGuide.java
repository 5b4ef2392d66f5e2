package org.stet.web.ui.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A guide as HTML: its headings can be linked to, its links lead within the product, its pictures come with it. What it links to and
 * the product does not serve stays as words.
 */
public final class RenderedGuide {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .build();
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");
    private static final String PICTURES = "images/";

    private final String title;
    private final String html;
    private final List<Section> sections;

    /**
     * A part of a guide under a heading.
     *
     * @param anchor the part of its address
     * @param title its heading
     * @param level of the heading
     * @param words what stands in it
     */
    public record Section(String anchor, String title, int level, String words) {}

    private RenderedGuide(String title, String html, List<Section> sections) {
        this.title = title;
        this.html = html;
        this.sections = sections;
    }

    static RenderedGuide of(Guide guide, String markdown) {
        Document page = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        String title =
                Optional.ofNullable(body.selectFirst("h1")).map(Element::text).orElse(guide.code());
        body.select("h1").remove();
        nameHeadings(body);
        body.select("a[href]").forEach(link -> lead(guide, link));
        body.select("img[src]").forEach(picture -> show(guide, picture));
        // a table may be wider than a phone, and whoever uses keys scrolls it as well
        // a head without words is none
        body.select("th:not(:has(*))").stream().filter(head -> !head.hasText()).forEach(head -> head.tagName("td"));
        body.select("table").wrap("<div class=\"wide\" tabindex=\"0\" role=\"group\"></div>");
        body.select("pre").attr("tabindex", "0");
        return new RenderedGuide(title, body.html(), sections(body));
    }

    private static void nameHeadings(Element body) {
        Map<String, Integer> taken = new HashMap<>();
        for (Element heading : body.select("h2, h3, h4")) {
            String anchor = anchor(heading.text());
            int times = taken.merge(anchor, 1, Integer::sum);
            heading.attr("id", times == 1 ? anchor : anchor + "-" + (times - 1));
        }
    }

    /** As the places where people read the files name a heading, so that one link is right in both. */
    static String anchor(String heading) {
        return NO_ANCHOR
                .matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private static void lead(Guide guide, Element link) {
        String href = link.attr("href");
        if (href.startsWith("#")) {
            return;
        }
        if (href.contains("://")) {
            link.attr("rel", "noopener noreferrer");
            return;
        }
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        String place = hash < 0 ? "" : href.substring(hash);
        Optional<Guide> other = Guide.in(from(guide, file));
        if (other.isPresent()) {
            link.attr("href", "/help/" + other.orElseThrow().code() + place);
        } else {
            link.unwrap();
        }
    }

    private static void show(Guide guide, Element picture) {
        String file = from(guide, picture.attr("src"));
        if (file.startsWith(PICTURES)) {
            picture.attr("src", "/static/help/" + file.substring(PICTURES.length()))
                    .attr("loading", "lazy");
        } else {
            picture.remove();
        }
    }

    /** A path that a guide names, as seen from the folder of the documentation. */
    private static String from(Guide guide, String path) {
        String folder = guide.file().contains("/")
                ? guide.file().substring(0, guide.file().indexOf('/') + 1)
                : "";
        return path.startsWith("../") ? path.substring("../".length()) : folder + path;
    }

    private static List<Section> sections(Element body) {
        List<Section> sections = new ArrayList<>();
        String anchor = "";
        String title = "";
        int level = 1;
        StringBuilder words = new StringBuilder();
        for (Element part : body.children()) {
            if (part.hasAttr("id") && part.tagName().startsWith("h")) {
                sections.add(new Section(anchor, title, level, words.toString()));
                anchor = part.id();
                title = part.text();
                level = part.tagName().charAt(1) - '0';
                words = new StringBuilder();
            } else {
                words.append(part.text()).append('\n');
            }
        }
        sections.add(new Section(anchor, title, level, words.toString()));
        return sections;
    }

    /** What the guide is called. */
    String title() {
        return title;
    }

    /** The guide, without its title. */
    String html() {
        return html;
    }

    /** Its parts in their order; the first has no heading. */
    List<Section> sections() {
        return sections;
    }

    /** The headings of the second level: the contents. */
    List<Section> contents() {
        return sections.stream().filter(section -> section.level() == 2).toList();
    }

    /** The names of all places that can be linked to. */
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        sections.forEach(section -> anchors.add(section.anchor()));
        return anchors;
    }
}
