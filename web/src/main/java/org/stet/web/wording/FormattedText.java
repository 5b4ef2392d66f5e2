package org.stet.web.wording;

import java.util.List;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

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
    private static final List<String> LEVELS = List.of("h5", "h4", "h3", "h2", "h1");

    private FormattedText() {}

    /** The text as HTML that is safe to stand in a page; the page itself has the only heading of the first level. */
    public static String html(String text) {
        Node parsed = PARSER.parse(text);
        Document rendered = Jsoup.parseBodyFragment(RENDERER.render(parsed));
        for (String level : LEVELS) {
            int number = level.charAt(1) - '0';
            rendered.body().select(level).tagName("h" + Math.min(4, number + 1));
        }
        rendered.body().select("h6").tagName("h4");
        rendered.outputSettings().prettyPrint(false);
        Document clean = new Cleaner(ALLOWED).clean(rendered);
        clean.outputSettings().prettyPrint(false);
        // words of a newsroom in any language run their own way
        clean.body().select("p, h2, h3, h4, li, blockquote, pre").attr("dir", "auto");
        return clean.body().html();
    }
}
