package org.stet.core.article;

import java.util.List;

import org.jsoup.nodes.Element;

/**
 * One block of text as it stands on a page, before it becomes a paragraph.
 *
 * @param kind what the block is
 * @param text its text, white space collapsed
 * @param linked how many of its characters lie in links
 * @param box the element that keeps it apart from what stands around it: a paragraph, a heading, a list item, a division
 */
record Block(Paragraph.Kind kind, String text, int linked, Element box) {

    private static final int PROSE_LENGTH = 80;
    private static final double PROSE_LINKS = 0.4;

    /** The share of the block's characters that lie in links, 0 to 1. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** The same block with its links taken for plain text. */
    Block withoutLinks() {
        return new Block(kind, text, 0, box);
    }

    /** Whether the block is running text rather than a heading, a label or a list of links. */
    boolean isProse() {
        return text.length() > PROSE_LENGTH && linkShare() < PROSE_LINKS;
    }

    /** The characters of running text in all the blocks. */
    static int prose(List<Block> blocks) {
        return blocks.stream()
                .filter(Block::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /** Whether the block ends as a sentence does. */
    boolean isFinished() {
        int end = text.length() - 1;
        while (end >= 0 && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?…。！？:;".indexOf(text.charAt(end)) >= 0;
    }
}
