package org.stet.workflow.article;

import org.stet.core.article.Paragraph;

/**
 * Where a paragraph of the body stands in an article's text.
 *
 * @param start its first code point
 * @param end the code point after its last
 * @param kind what it is
 */
public record ParagraphPlace(int start, int end, Paragraph.Kind kind) {}
