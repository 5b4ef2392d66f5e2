/**
 * What a page says about its article: title, authors, publisher, address, language.
 */
package org.stet.core.article.metadata;
