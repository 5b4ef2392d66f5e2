package org.stet.core.article.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import org.stet.core.text.Whitespace;

/** The text of an element as far as a bound: an element can hold the whole page, and many may hold one another. */
public final class ElementText {

    private ElementText() {}

    /**
     * The text as a reader sees it, white space collapsed.
     *
     * @param most after so many characters the text is cut
     */
    public static String of(Element element, int most) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode piece) {
                    append(piece.getWholeText());
                } else {
                    separate(node);
                }
                return text.length() < most ? FilterResult.CONTINUE : FilterResult.STOP;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                separate(node);
                return text.length() < most ? FilterResult.CONTINUE : FilterResult.STOP;
            }

            private void append(String more) {
                for (int i = 0; i < more.length() && text.length() < most; i++) {
                    char c = more.charAt(i);
                    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
                    if (!space) {
                        text.append(c);
                    } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                        text.append(' ');
                    }
                }
            }

            private void separate(Node node) {
                if (node instanceof Element each
                        && (each.isBlock() || each.normalName().equals("br"))) {
                    append(" ");
                }
            }
        });
        return Whitespace.collapse(text.toString());
    }
}
