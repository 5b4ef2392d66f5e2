package org.stet.core.article.page;

import java.util.Iterator;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

import org.stet.core.article.NotAnArticle;
import org.stet.core.article.NotAnArticle.Reason;
import org.stet.core.text.WellFormedText;

/**
 * Parses pages within bounds that hold while they are parsed: a few bytes of markup can make a parser repeat elements many
 * times over, and what comes after it walks the page for every level of it.
 */
public final class PageParser {

    /** The most tags, comments and stray angle brackets of a page. */
    static final int MOST_TAGS = 250_000;

    /** The most elements that the tags become. */
    static final int MOST_ELEMENTS = 120_000;

    /** How deep elements nest; what stands deeper is read as if it stood here, as browsers do from 512 on. */
    static final int DEEPEST = 256;

    /** A tag's name past all sense; jsoup takes quadratic time over it. */
    private static final Pattern LONG_NAME = Pattern.compile("(</?[a-zA-Z][^\\s/>]{200})[^\\s/>]++");

    private PageParser() {}

    /**
     * The tree of a page.
     *
     * @param html the page
     * @param base the address that relative ones are resolved against; empty if it is not known
     * @throws NotAnArticle if it has more than {@link #MOST_TAGS} or {@link #MOST_ELEMENTS}
     */
    public static Document parse(String html, String base) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new NotAnArticle(Reason.TOO_LARGE, "It has more than %,d tags.".formatted(MOST_TAGS));
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (StreamParser stream = new StreamParser(parser).parse(shortNamed(html), base)) {
            int elements = 0;
            for (Iterator<Element> each = stream.iterator(); each.hasNext(); each.next()) {
                elements++;
                if (elements > MOST_ELEMENTS) {
                    throw new NotAnArticle(Reason.TOO_LARGE, "It has more than %,d elements.".formatted(MOST_ELEMENTS));
                }
            }
            return wellFormed(stream.document());
        }
    }

    private static String shortNamed(String html) {
        return LONG_NAME.matcher(html).replaceAll("$1");
    }

    /** References such as {@code &#xd800;} name what is no character. */
    private static Document wellFormed(Document page) {
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(WellFormedText.of(text.getWholeText()));
            } else if (node instanceof Element element) {
                element.attributes().forEach(attribute -> attribute.setValue(WellFormedText.of(attribute.getValue())));
            }
        });
        return page;
    }
}
