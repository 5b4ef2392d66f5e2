/**
 * Fetches a page from the web and posts messages to it: over TLS or plain HTTP, to public addresses only, within bounds of
 * size and time.
 */
package org.stet.core.article.fetch;
