/**
 * Fetches a page from the web: over TLS or plain HTTP, from public addresses only, within bounds of size and time.
 */
package org.stet.core.article.fetch;
