package org.stet.core.article.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.fetch.PageFetcher.Bounds;
import org.stet.core.article.fetch.PageNotFetched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Fetching by https from real TLS servers, good ones and bad ones. */
class SecureFetchingTest {

    private static final String PAGE = "<p>A page about bridges.</p>";
    private static final int MOST = 100_000;

    /** A ServerHello of TLS 1.0 and of TLS 1.1: the highest that such a server speaks. */
    private static final byte[] TLS_1_0 = hello(1);

    private static final byte[] TLS_1_1 = hello(2);

    /** A fatal alert: no version in common. */
    private static final byte[] NO_COMMON_VERSION = {21, 3, 1, 0, 2, 2, 70};

    @TempDir
    static Path folder;

    private static SecureSites sites;
    private static HttpsServer site;

    @BeforeAll
    static void start() throws Exception {
        sites = new SecureSites(folder);
        site = sites.vouchedFor("site.example");
    }

    @AfterAll
    static void stop() throws Exception {
        sites.close();
    }

    @Test
    void a_page_of_a_site_that_is_vouched_for_is_fetched() throws Exception {
        serve(site, "/page", "", PAGE.getBytes(StandardCharsets.UTF_8));

        assertThat(text("https://site.example:" + port(site) + "/page")).isEqualTo(PAGE);
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        fails("https://other.example:" + port(site) + "/page", Reason.CERTIFICATE_OF_ANOTHER);
    }

    @Test
    void a_certificate_whose_time_is_over_is_refused() throws Exception {
        fails("https://old.example:" + port(sites.vouchedFor("old.example")) + "/", Reason.CERTIFICATE_OUT_OF_DATE);
    }

    @Test
    void a_site_that_vouches_for_itself_is_refused() throws Exception {
        fails("https://own.example:" + port(sites.ofItsOwn()) + "/", Reason.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void an_authority_that_is_not_javas_is_refused_by_the_fetcher_that_ships() throws Exception {
        try (PageFetcher shipped = new PageFetcher(
                address -> true, bounds(port(site)), host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            fails(shipped, "https://site.example:" + port(site) + "/page", Reason.CERTIFICATE_NOT_TRUSTED);
        }
    }

    @Test
    void tls_1_0_and_1_1_are_refused_whichever_way_the_server_says_so() throws Exception {
        for (byte[] answer : new byte[][] {TLS_1_0, TLS_1_1, NO_COMMON_VERSION}) {
            fails("https://site.example:" + sites.answering(answer) + "/", Reason.NO_SAFE_CONNECTION);
        }
    }

    @Test
    void plain_http_where_https_is_asked_for_is_refused() throws Exception {
        byte[] plain = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        fails("https://site.example:" + sites.answering(plain) + "/", Reason.NO_SAFE_CONNECTION);
    }

    @Test
    void redirects_lead_from_http_to_https_and_back() throws Exception {
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.start();
        try {
            serve(site, "/end", "", PAGE.getBytes(StandardCharsets.UTF_8));
            serve(plain, "/end", "", PAGE.getBytes(StandardCharsets.UTF_8));
            String http = "http://site.example:" + port(plain);
            String https = "https://site.example:" + port(site);
            redirect(plain, "/up", https + "/end");
            redirect(site, "/down", http + "/end");
            try (PageFetcher fetcher = fetcher(port(plain), port(site))) {
                assertThat(fetcher.fetch(URI.create(http + "/up")).address()).isEqualTo(URI.create(https + "/end"));
                assertThat(fetcher.fetch(URI.create(https + "/down")).address()).isEqualTo(URI.create(http + "/end"));
            }
        } finally {
            plain.stop(0);
        }
    }

    @Test
    void a_redirect_to_a_site_with_a_bad_certificate_is_refused_too() throws Exception {
        HttpsServer own = sites.ofItsOwn();
        redirect(site, "/away", "https://own.example:" + port(own) + "/");
        try (PageFetcher fetcher = fetcher(port(site), port(own))) {
            fails(fetcher, "https://site.example:" + port(site) + "/away", Reason.CERTIFICATE_NOT_TRUSTED);
        }
    }

    @Test
    void gzip_and_both_kinds_of_deflate_are_read() throws Exception {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        serve(site, "/gzip", "gzip", gzip(page));
        serve(site, "/x-gzip", "x-gzip", gzip(page));
        serve(site, "/deflate", "deflate", deflate(page, false));
        serve(site, "/raw", "deflate", deflate(page, true));
        serve(site, "/identity", "identity", page);

        for (String path : new String[] {"/gzip", "/x-gzip", "/deflate", "/raw", "/identity"}) {
            assertThat(text("https://site.example:" + port(site) + path))
                    .as(path)
                    .isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "garbage", "gzip, br"})
    void what_is_packed_otherwise_is_refused_not_taken_for_text(String coding) throws Exception {
        String path = "/" + coding.replaceAll("\\W", "");
        serve(site, path, coding, new byte[] {11, 2, -128, 97, 98, 99, 3});

        assertThatThrownBy(() -> text("https://site.example:" + port(site) + path))
                .isInstanceOfSatisfying(PageNotFetched.class, e -> assertThat(e.reason())
                        .isIn(Reason.PACKED_OTHERWISE, Reason.SITE_FAILED));
    }

    @Test
    void a_page_that_grows_on_unpacking_is_unpacked_as_far_as_the_bound_and_no_further() throws Exception {
        byte[] large = new byte[50_000_000];
        serve(site, "/bomb-gzip", "gzip", gzip(large));
        serve(site, "/bomb-deflate", "deflate", deflate(large, false));
        serve(site, "/bomb-twice", "gzip", gzip(gzip(large)));

        for (String path : new String[] {"/bomb-gzip", "/bomb-deflate", "/bomb-twice"}) {
            fails("https://site.example:" + port(site) + path, Reason.TOO_LARGE);
        }
    }

    @Test
    void what_breaks_off_while_it_is_unpacked_is_the_sites_failure() throws Exception {
        byte[] whole = gzip(PAGE.repeat(100).getBytes(StandardCharsets.UTF_8));
        serve(site, "/broken", "gzip", java.util.Arrays.copyOf(whole, whole.length / 2));

        fails("https://site.example:" + port(site) + "/broken", Reason.SITE_FAILED);
    }

    private static byte[] hello(int minor) {
        byte[] hello = new byte[5 + 4 + 38];
        hello[0] = 22;
        hello[1] = 3;
        hello[2] = (byte) minor;
        hello[4] = 42;
        hello[5] = 2;
        hello[8] = 38;
        hello[9] = 3;
        hello[10] = (byte) minor;
        // 32 bytes of a random number, no session, AES with RSA, no compression
        hello[44] = (byte) 0x00;
        hello[45] = (byte) 0x2f;
        return hello;
    }

    private static String text(String address) throws Exception {
        URI uri = URI.create(address);
        try (PageFetcher fetcher = fetcher(uri.getPort())) {
            return new String(fetcher.fetch(uri).bytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fails(String address, Reason reason) throws Exception {
        try (PageFetcher fetcher = fetcher(URI.create(address).getPort())) {
            fails(fetcher, address, reason);
        }
    }

    private static void fails(PageFetcher fetcher, String address, Reason reason) {
        assertThatThrownBy(() -> fetcher.fetch(URI.create(address)))
                .isInstanceOfSatisfying(
                        PageNotFetched.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static PageFetcher fetcher(Integer... ports) throws Exception {
        return new PageFetcher(
                address -> true,
                bounds(ports),
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                sites.trust());
    }

    private static Bounds bounds(Integer... ports) {
        return new Bounds(MOST, Duration.ofSeconds(20), Set.of(ports));
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private static void serve(HttpServer server, String path, String coding, byte[] body) {
        server.createContext(path, exchange -> answer(exchange, 200, "Content-Encoding", coding, body));
    }

    private static void redirect(HttpServer server, String path, String to) {
        server.createContext(path, exchange -> answer(exchange, 302, "Location", to, new byte[0]));
    }

    private static void answer(HttpExchange exchange, int status, String header, String value, byte[] body)
            throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            if (!value.isEmpty()) {
                exchange.getResponseHeaders().add(header, value);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
