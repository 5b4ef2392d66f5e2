package org.stet.core.article.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.ssl.SSLContexts;

import org.stet.core.article.fetch.PageNotFetched.Reason;
import org.stet.core.article.reader.ArticleReader;

/**
 * Fetches a page from the web for somebody who is not to be trusted with the network it stands in: only http and https,
 * only the web's ports, only public addresses, within bounds of size and time; each redirect is vetted like the first
 * address. Thread-safe.
 */
public final class PageFetcher implements AutoCloseable {

    private static final int MAX_REDIRECTS = 5;
    private static final Set<String> CONTENT_TYPES =
            Set.of("text/html", "application/xhtml+xml", "text/plain", "application/pdf");

    /**
     * How much is taken of a site.
     *
     * @param maxBytes the most bytes of a page, after decompression
     * @param deadline how long the whole fetch may take, redirects and look-ups included
     * @param ports ports that are allowed besides 80 and 443
     */
    public record Bounds(int maxBytes, Duration deadline, Set<Integer> ports) {

        /** 10 MB, 20 seconds, no other ports. */
        public static final Bounds DEFAULT =
                new Bounds(ArticleReader.DEFAULT_MAX_BYTES, Duration.ofSeconds(20), Set.of());

        /** Keeps its own copy of the set. */
        public Bounds {
            ports = Set.copyOf(ports);
        }
    }

    private final Bounds bounds;
    private final GuardedClient client;

    /** A fetcher that reaches {@link PublicAddresses} only, within {@link Bounds#DEFAULT}. */
    public PageFetcher() {
        this(new PublicAddresses(), Bounds.DEFAULT);
    }

    /**
     * A fetcher with a policy and bounds of its own.
     *
     * @param policy which addresses may be connected to
     * @param bounds how much is taken
     */
    public PageFetcher(AddressPolicy policy, Bounds bounds) {
        this(policy, bounds, InetAddress::getAllByName);
    }

    PageFetcher(AddressPolicy policy, Bounds bounds, GuardedClient.Lookup lookup) {
        this(policy, bounds, lookup, SSLContexts.createSystemDefault());
    }

    PageFetcher(AddressPolicy policy, Bounds bounds, GuardedClient.Lookup lookup, SSLContext trust) {
        this.bounds = bounds;
        this.client = new GuardedClient(policy, lookup, trust, bounds.deadline(), true);
    }

    /**
     * Fetches a page.
     *
     * @param address an http or https address
     * @return the page, with the address at which it was found in the end
     * @throws PageNotFetched if it may not be fetched, cannot be had, or is no page
     */
    public FetchedPage fetch(URI address) {
        return fetch(address, CONTENT_TYPES::contains);
    }

    /**
     * Fetches whatever stands at an address, a page or a file of another kind, under the same guard and bounds.
     *
     * @param address an http or https address
     * @return the bytes as they came, decompressed, with the address at which they were found in the end
     * @throws PageNotFetched if it may not be fetched or cannot be had
     */
    public FetchedPage fetchFile(URI address) {
        return fetch(address, contentType -> true);
    }

    private FetchedPage fetch(URI address, Predicate<String> takes) {
        return client.within(address, exchange -> follow(address, takes, exchange));
    }

    /** Ends every connection. */
    @Override
    public void close() {
        client.close();
    }

    private FetchedPage follow(URI first, Predicate<String> takes, GuardedClient.Exchange exchange) {
        URI address = first;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            URI checked = WebAddress.checked(address, bounds.ports());
            Answer answer = exchange.send(new HttpGet(checked), checked, response -> read(response, checked, takes));
            if (answer.page().isPresent()) {
                return answer.page().get();
            }
            address = answer.redirect().orElseThrow(() -> new PageNotFetched(Reason.SITE_FAILED, checked));
        }
        throw new PageNotFetched(Reason.TOO_MANY_REDIRECTS, address);
    }

    private Answer read(ClassicHttpResponse response, URI address, Predicate<String> takes) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400) {
            return new Answer(Optional.empty(), redirect(response, address));
        }
        refuse(status).ifPresent(reason -> {
            throw new PageNotFetched(reason, address);
        });
        HttpEntity entity = response.getEntity();
        if (entity == null || entity.getContentType() == null) {
            throw new PageNotFetched(Reason.NOT_A_PAGE, address);
        }
        if (isPackedOtherwise(response)) {
            throw new PageNotFetched(Reason.PACKED_OTHERWISE, address);
        }
        String name = entity.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!takes.test(name)) {
            throw new PageNotFetched(Reason.NOT_A_PAGE, address);
        }
        return new Answer(
                Optional.of(new FetchedPage(bytes(entity, address), charset(entity), address, name)), Optional.empty());
    }

    /** What the client has unpacked, it names no longer. */
    private static boolean isPackedOtherwise(ClassicHttpResponse response) {
        Header coding = response.getFirstHeader("Content-Encoding");
        return coding != null
                && !coding.getValue().isBlank()
                && !coding.getValue().strip().equalsIgnoreCase("identity");
    }

    private static Optional<URI> redirect(ClassicHttpResponse response, URI address) {
        Header location = response.getFirstHeader("Location");
        if (location == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.resolve(location.getValue().strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            throw new PageNotFetched(Reason.SITE_FAILED, address, e);
        }
    }

    private static Optional<Reason> refuse(int status) {
        return switch (status) {
            case 200, 203 -> Optional.empty();
            case 404, 410 -> Optional.of(Reason.NOT_THERE);
            case 401, 402, 403, 407, 429, 451 -> Optional.of(Reason.NOT_ADMITTED);
            default -> Optional.of(Reason.SITE_FAILED);
        };
    }

    private byte[] bytes(HttpEntity entity, URI address) throws IOException {
        if (entity.getContentLength() > bounds.maxBytes()) {
            throw new PageNotFetched(Reason.TOO_LARGE, address);
        }
        try (InputStream in = entity.getContent()) {
            byte[] bytes = PackedPage.unpack(in, bounds.maxBytes());
            if (bytes.length > bounds.maxBytes()) {
                throw new PageNotFetched(Reason.TOO_LARGE, address);
            }
            return bytes;
        }
    }

    private static Optional<Charset> charset(HttpEntity entity) {
        try {
            return Optional.ofNullable(ContentType.parseLenient(entity.getContentType()))
                    .map(ContentType::getCharset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What one request brought: a page, or the address to ask next. */
    private record Answer(Optional<FetchedPage> page, Optional<URI> redirect) {}
}
