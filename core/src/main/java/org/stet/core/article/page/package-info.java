/**
 * A page as it came over the wire: its bytes decoded, its HTML parsed, its lines, blocks and structured data read, and
 * the elements named that are no part of any article.
 */
package org.stet.core.article.page;
