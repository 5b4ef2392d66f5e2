package org.stet.core.article;

import org.stet.core.text.Span;

/**
 * One block of an article's body.
 *
 * @param kind what the block is
 * @param span where it stands in the article's text
 */
public record Paragraph(Kind kind, Span span) {

    /** What a block of text is. */
    public enum Kind {
        /** Running text. */
        TEXT,
        /** The article's headline or a heading inside it. */
        HEADING,
        /** One item of a list. */
        LIST_ITEM,
        /** A block quotation. */
        QUOTATION
    }
}
