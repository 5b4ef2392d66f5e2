package org.stet.core.article;

/**
 * One block of text as it stands on a page, before it becomes a paragraph.
 *
 * @param kind what the block is
 * @param text its text, white space collapsed
 * @param linkShare the share of its characters that lie in links, 0 to 1
 */
record Block(Paragraph.Kind kind, String text, double linkShare) {}
