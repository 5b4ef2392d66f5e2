/** Reads PDF documents: their text in paragraphs, and what they say of themselves. */
package org.stet.core.article.pdf;
