package org.stet.core.article;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.text.Span;

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

    /** A text of which nothing else is known: every line that is not blank is a paragraph of the body. */
    public static Article ofLines(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                Span line = new Span(start, i).trim(text);
                if (line.length() > 0) {
                    paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, line));
                }
                start = i + 1;
            }
        }
        return new Article(text, paragraphs, Metadata.NONE);
    }

    /**
     * The same article with what somebody knows about it, who is believed before the page.
     *
     * @param known what is known; what is empty in it stays as it was read
     */
    public Article knowing(Metadata known) {
        return new Article(text, paragraphs, known.or(metadata));
    }

    /** Where its paragraphs stand. */
    public List<Span> paragraphSpans() {
        return paragraphs.stream().map(Paragraph::span).toList();
    }
}
