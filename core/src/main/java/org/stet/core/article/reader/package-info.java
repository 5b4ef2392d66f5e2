/**
 * From a page or a pasted text to an {@link org.stet.core.article.Article}: the body without the clutter, its metadata,
 * and paragraphs with exact offsets.
 */
package org.stet.core.article.reader;
