package org.stet.core.article;

import org.jsoup.nodes.Element;

/**
 * One block of text as it stands on a page, before it becomes a paragraph.
 *
 * @param kind what the block is
 * @param text its text, white space collapsed
 * @param linkShare the share of its characters that lie in links, 0 to 1
 * @param home the element in which its first characters stand
 */
record Block(Paragraph.Kind kind, String text, double linkShare, Element home) {

    private static final int PROSE_LENGTH = 80;
    private static final double PROSE_LINKS = 0.4;

    /** Whether the block is running text rather than a heading, a label or a list of links. */
    boolean isProse() {
        return text.length() > PROSE_LENGTH && linkShare < PROSE_LINKS;
    }
}
