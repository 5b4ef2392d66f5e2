package org.stet.core.sentence;

import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/**
 * One sentence of an article.
 *
 * @param span where it stands in the article's text, without white space at its ends
 * @param paragraph the paragraph that holds it
 */
public record Sentence(Span span, Paragraph paragraph) {}
