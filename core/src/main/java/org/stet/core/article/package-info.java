/**
 * An article as it came in: text, paragraphs with exact offsets, metadata. {@link
 * org.stet.core.article.reader.ArticleReader} makes one out of a page or a pasted text, {@link
 * org.stet.core.article.fetch.PageFetcher} gets the page.
 */
package org.stet.core.article;
