package org.stet.core.article.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A page as a server sent it.
 *
 * @param bytes the page, decompressed; not to be changed
 * @param charset the character set that the server declared
 * @param address where it was found in the end, after redirects
 * @param contentType {@code text/html}, {@code application/xhtml+xml} or {@code text/plain}; of a file that is no page,
 *     whatever the server called it, lower case and without parameters
 */
public record FetchedPage(byte[] bytes, Optional<Charset> charset, URI address, String contentType) {}
