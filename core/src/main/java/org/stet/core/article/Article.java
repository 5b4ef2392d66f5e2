package org.stet.core.article;

import java.util.List;

/**
 * An article as it was read: its text, the paragraphs that are its body, and what is known about it.
 *
 * <p>The text of a page is its body's paragraphs joined by an empty line. A pasted text is kept as it was given, to the
 * character; what is clutter in it lies in no paragraph.
 *
 * @param text the text that every offset counts in
 * @param paragraphs the body, in the order of the text; the spans do not overlap
 * @param metadata title, authors and the rest
 */
public record Article(String text, List<Paragraph> paragraphs, Metadata metadata) {

    /** Keeps its own copy of the list. */
    public Article {
        paragraphs = List.copyOf(paragraphs);
    }
}
