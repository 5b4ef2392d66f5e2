package org.stet.web.wording;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;

/**
 * Turns what an editor wrote as CommonMark into what a page may show: paragraphs, headings, lists, quotations, emphasis and
 * links. Markup that stands in the text is shown as words; what comes out is cleaned once more, whatever went in.
 */
public final class FormattedText {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("\n")
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p",
                    "br",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "a",
                    "hr")
            .addAttributes("ol", "start")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "https", "http", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow");
    private static final int LARGEST = 2;
    private static final int SMALLEST = 4;

    private FormattedText() {}

    /** The text as HTML that is safe to stand in a page; the page itself has the only heading of the first level. */
    public static String html(String text) {
        Node parsed = PARSER.parse(text);
        Document rendered = Jsoup.parseBodyFragment(RENDERER.render(parsed));
        setLevels(rendered.body().select("h1, h2, h3, h4, h5, h6"));
        // a picture elsewhere is not shown: it would tell its site who reads here; its words are
        rendered.body().select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        rendered.outputSettings().prettyPrint(false);
        Document clean = new Cleaner(ALLOWED).clean(rendered);
        clean.outputSettings().prettyPrint(false);
        // words of a newsroom in any language run their own way
        clean.body().select("p, h2, h3, h4, li, blockquote, pre").attr("dir", "auto");
        return clean.body().html();
    }

    /** The largest heading is of the second level, whatever its writer began with, and each other is as much smaller. */
    private static void setLevels(Elements headings) {
        int largest = headings.stream().mapToInt(FormattedText::level).min().orElse(LARGEST);
        for (Element heading : headings) {
            heading.tagName("h" + Math.min(SMALLEST, level(heading) - largest + LARGEST));
        }
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
