package org.stet.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks an element and keeps its paragraphs, headings, list items and quotations apart. Two line breaks in a row part
 * paragraphs, as a paragraph element does.
 */
final class BlockReader {

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

    private BlockReader() {}

    /** The blocks under an element, in the order of the page; none is empty. */
    static List<Block> read(Element root) {
        Walk walk = new Walk();
        root.traverse(walk);
        walk.close();
        return walk.blocks;
    }

    private static final class Walk implements NodeVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Element home;
        private int linked;
        private int links;
        private int breaks;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode) {
                add(((TextNode) node).getWholeText(), node);
                return;
            }
            switch (node.nodeName()) {
                case "a" -> links++;
                case "br" -> lineBreak();
                case "td", "th" -> space();
                default -> {
                    if (BREAKING.contains(node.nodeName())) {
                        close();
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.nodeName().equals("a")) {
                links--;
            } else if (BREAKING.contains(node.nodeName())) {
                close();
            }
        }

        private void add(String characters, Node node) {
            for (int i = 0; i < characters.length(); i++) {
                char c = characters.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
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
            }
        }

        private void close() {
            String block = text.toString().strip();
            if (!block.isEmpty()) {
                blocks.add(new Block(kindOf(home), block, Math.min(1, (double) linked / block.length()), home));
            }
            text.setLength(0);
            linked = 0;
            breaks = 0;
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
}
