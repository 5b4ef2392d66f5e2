/**
 * When an article was published and changed, by what its page tells machines and shows readers, in any language.
 */
package org.stet.core.article.date;
