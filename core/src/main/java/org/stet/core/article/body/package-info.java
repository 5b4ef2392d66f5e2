/**
 * Finds the body of an article among the blocks of a page, and takes out the lines that are clutter.
 */
package org.stet.core.article.body;
