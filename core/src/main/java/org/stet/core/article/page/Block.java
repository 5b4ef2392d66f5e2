package org.stet.core.article.page;

import java.util.List;

import org.jsoup.nodes.Element;

import org.stet.core.article.Paragraph;
import org.stet.core.text.TextLength;

/**
 * One block of text as it stands on a page, before it becomes a paragraph. How long it is, is told by {@link TextLength}.
 *
 * @param kind what the block is
 * @param text its text, white space collapsed
 * @param linked how many of its characters lie in links
 * @param box the element that keeps it apart from what stands around it: a paragraph, a heading, a list item, a division
 * @param length its length to readers
 * @param brief whether it stands on a page of few words, where running text may be as short as a sentence
 */
public record Block(Paragraph.Kind kind, String text, int linked, Element box, int length, boolean brief) {

    private static final int PROSE_LENGTH = 80;
    private static final double PROSE_LINKS = 0.4;
    private static final int BRIEF_LENGTH = 25;
    private static final double BRIEF_LINKS = 0.2;

    public Block(Paragraph.Kind kind, String text, int linked, Element box) {
        this(kind, text, linked, box, TextLength.of(text), false);
    }

    /** The share of the block's characters that lie in links, 0 to 1. */
    public double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** The same block with its links taken for plain text. */
    Block withoutLinks() {
        return new Block(kind, text, 0, box, length, brief);
    }

    /** The same block as running text, whatever it is marked as. */
    public Block asText() {
        return new Block(Paragraph.Kind.TEXT, text, linked, box, length, brief);
    }

    /** The same block on a page of few words. */
    Block onBriefPage() {
        return new Block(kind, text, linked, box, length, true);
    }

    /** Whether the block is running text rather than a heading, a label or a list of links. */
    public boolean isProse() {
        return brief
                ? length > BRIEF_LENGTH && linkShare() < BRIEF_LINKS && kind != Paragraph.Kind.HEADING
                : length > PROSE_LENGTH && linkShare() < PROSE_LINKS;
    }

    /** The length of the running text in all the blocks. */
    public static int prose(List<Block> blocks) {
        return blocks.stream().filter(Block::isProse).mapToInt(Block::length).sum();
    }

    /** The length of all the blocks. */
    public static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }

    /** Whether the block ends as a sentence does. */
    public boolean isFinished() {
        return isFinished(text);
    }

    /** Whether a text ends as a sentence does. */
    public static boolean isFinished(String text) {
        int end = text.length() - 1;
        while (end >= 0 && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?…。！？:;".indexOf(text.charAt(end)) >= 0;
    }
}
