package org.stet.core.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import org.stet.core.article.Paragraph;

/**
 * Walks an element and keeps its paragraphs, headings, list items and quotations apart. Two line breaks in a row part
 * paragraphs, as a paragraph element does; so does a part in between that is left out. One walk, in linear time; the page
 * is not changed.
 */
public final class BlockReader implements NodeFilter {

    /** Not text at all. */
    private static final Set<String> CODE = Set.of(
            "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "map", "head");

    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
            "caption",
            "amp-ad",
            "iframe",
            "video",
            "template");

    private static final String SCRIPT = "javascript:";
    private static final int LONGEST_BUTTON = 25;

    private static final Pattern POST =
            Pattern.compile("twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|truthsocial");

    private final Set<Element> leftOut;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element home;
    private int linked;
    private Element post;
    private int links;
    private int breaks;

    private BlockReader(Set<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /** The blocks under an element, in the order of the page; none is empty. */
    public static List<Block> read(Element root) {
        return read(root, Set.of());
    }

    /**
     * The blocks under an element without some of its parts.
     *
     * @param leftOut elements that are passed over with all that is in them
     */
    public static List<Block> read(Element root, Set<Element> leftOut) {
        BlockReader reader = new BlockReader(leftOut);
        root.filter(reader);
        reader.close();
        return reader.blocks;
    }

    /** Whether an element leads elsewhere, or is a button; a longer text that only runs a script is no link. */
    private static boolean isLink(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        boolean script = element.attr("href").stripLeading().regionMatches(true, 0, SCRIPT, 0, SCRIPT.length());
        return !script || ElementText.of(element, 2 * LONGEST_BUTTON).length() <= LONGEST_BUTTON;
    }

    /** Whether an element holds no text for people. */
    static boolean isCode(Element element) {
        return CODE.contains(element.normalName());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode) {
            add(((TextNode) node).getWholeText(), node);
        } else if (node instanceof Element) {
            return begin((Element) node);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        String name = element.normalName();
        if (post != null && !CODE.contains(name)) {
            space();
            return FilterResult.CONTINUE;
        }
        if (name.equals("blockquote") && isPost(element)) {
            close();
            post = element;
        } else if (BREAKING.contains(name)) {
            close();
        } else if (name.equals("br")) {
            lineBreak();
        } else if (name.equals("td") || name.equals("th")) {
            space();
        }
        if (CODE.contains(name) || leftOut.contains(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        links += isLink(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            String name = ((Element) node).normalName();
            if (node == post) {
                post = null;
                close();
            } else if (post != null) {
                space();
            } else if (isLink((Element) node)) {
                links--;
            } else if (BREAKING.contains(name)) {
                close();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(String characters, Node node) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c <= ' ' || c > '\u007f' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                space();
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                if (text.length() == 0) {
                    home = (Element) node.parent();
                }
                text.append(c);
                breaks = 0;
                linked += links > 0 ? 1 : 0;
            }
        }
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            close();
        } else {
            space();
        }
    }

    private void space() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
            linked += links > 0 ? 1 : 0;
        }
    }

    private void close() {
        String block = text.toString().strip();
        if (!block.isEmpty()) {
            blocks.add(new Block(kindOf(home), block, Math.min(linked, block.length()), boxOf(home)));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }

    /** A message of a social network, text and signature, is one block. */
    private static boolean isPost(Element quotation) {
        return POST.matcher(quotation.className()).find();
    }

    private static Element boxOf(Element home) {
        Element box = home;
        while (box.parent() != null && !BREAKING.contains(box.normalName())) {
            box = box.parent();
        }
        return box;
    }

    private static Paragraph.Kind kindOf(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            switch (at.nodeName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Paragraph.Kind.HEADING;
                }
                case "li" -> {
                    return Paragraph.Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Paragraph.Kind.QUOTATION;
                }
                default -> {
                    // look further up
                }
            }
        }
        return Paragraph.Kind.TEXT;
    }
}
