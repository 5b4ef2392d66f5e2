package org.stet.core.article.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.fetch.PageFetcher.Bounds;
import org.stet.core.article.fetch.PageNotFetched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageFetcherTest {

    private static final String PAGE = "<p>A page about bridges.</p>";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private PageFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        fetcher = new PageFetcher(address -> true, bounds(1000, Duration.ofSeconds(10)));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_page_comes_with_its_character_set_type_and_final_address() {
        AtomicReference<Headers> asked = new AtomicReference<>();
        server.createContext("/page", exchange -> {
            asked.set(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("Set-Cookie", "seen=1");
            answer(exchange, 200, "text/html; charset=ISO-8859-15", PAGE.getBytes(StandardCharsets.US_ASCII));
        });
        redirect("/old", "/page#part");

        FetchedPage page = fetcher.fetch(at("/old"));

        assertThat(page.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo(PAGE);
        assertThat(page.charset()).map(Object::toString).contains("ISO-8859-15");
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.address()).isEqualTo(at("/page"));
        assertThat(asked.get().getFirst("User-Agent")).isEqualTo("Stet/1.0");
        assertThat(asked.get()).doesNotContainKeys("Cookie", "Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://169.254.169.254/latest",
                "http://10.0.0.1/",
                "http://[::]/",
                "http://0.0.0.0/"
            })
    void a_private_address_is_refused(String address) {
        refuses(new PublicAddresses(), address, Reason.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/", "http://0177.0.0.1/", "http://0x7f000001/", "http://0x7f.1/", "http://127.1/",
                "http://127.0.0.1./x", "http://999.1.1.1/", "ftp://site.example/", "file:///etc/passwd",
                        "mailto:a@b.example",
                "page.html", "http:///path", "gopher://site.example/"
            })
    void a_disguised_address_or_another_scheme_is_refused(String address) {
        assertThatThrownBy(() -> {
                    try (PageFetcher strict = new PageFetcher()) {
                        strict.fetch(URI.create(address));
                    }
                })
                .isInstanceOfSatisfying(PageNotFetched.class, e -> assertThat(e.reason())
                        .isIn(Reason.NOT_A_WEB_ADDRESS, Reason.NOT_PUBLIC));
    }

    @Test
    void credentials_and_unusual_ports_are_refused() {
        refuses(new PublicAddresses(), "http://user:secret@site.example/", Reason.HAS_CREDENTIALS);
        refuses(new PublicAddresses(), "http://user@127.0.0.1/", Reason.HAS_CREDENTIALS);
        refuses(new PublicAddresses(), "http://site.example:22/", Reason.PORT_NOT_ALLOWED);
    }

    @Test
    void a_name_that_ends_in_a_dot_is_judged_by_where_it_leads() {
        try (PageFetcher strict = new PageFetcher(new PublicAddresses(), bounds(1000, Duration.ofSeconds(5)), host ->
                new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            fails(strict, URI.create("http://localhost./"), Reason.NOT_PUBLIC);
        }
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        InetAddress open = address(8, 8, 8, 8);
        InetAddress closed = address(10, 0, 0, 1);
        try (PageFetcher mixed = new PageFetcher(
                new PublicAddresses(), bounds(1000, Duration.ofSeconds(5)), host -> new InetAddress[] {open, closed})) {
            fails(mixed, URI.create("http://site.example/"), Reason.NOT_PUBLIC);
        }
    }

    @Test
    void the_addresses_that_were_vetted_are_the_ones_connected_to() {
        serve("/", "text/html", PAGE);
        AtomicInteger lookups = new AtomicInteger();
        AddressPolicy firstOnly = address -> lookups.get() == 1;
        try (PageFetcher rebinding = new PageFetcher(firstOnly, bounds(1000, Duration.ofSeconds(5)), host -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        })) {
            URI site = URI.create("http://site.example:" + server.getAddress().getPort() + "/");

            assertThat(rebinding.fetch(site).bytes()).isNotEmpty();
            assertThat(lookups).hasValue(1);
            fails(rebinding, site, Reason.NOT_PUBLIC);
        }
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        redirect("/out", "http://inside.example:" + server.getAddress().getPort() + "/");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        InetAddress inside = address(192, 168, 0, 1);
        AddressPolicy loopbackOnly = loopback::equals;
        try (PageFetcher strict = new PageFetcher(loopbackOnly, bounds(1000, Duration.ofSeconds(5)), host ->
                new InetAddress[] {host.equals("inside.example") ? inside : loopback})) {
            fails(strict, at("/out"), Reason.NOT_PUBLIC);
        }
    }

    @Test
    void a_redirect_to_another_scheme_or_with_credentials_is_refused() {
        redirect("/file", "file:///etc/passwd");
        redirect("/user", "http://user:secret@127.0.0.1/");

        fails(fetcher, at("/file"), Reason.NOT_A_WEB_ADDRESS);
        fails(fetcher, at("/user"), Reason.HAS_CREDENTIALS);
    }

    @Test
    void redirects_are_followed_five_times_and_no_more() {
        serve("/0", "text/html", PAGE);
        for (int i = 1; i <= 6; i++) {
            redirect("/" + i, "/" + (i - 1));
        }

        assertThat(fetcher.fetch(at("/5")).address()).isEqualTo(at("/0"));
        fails(fetcher, at("/6"), Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void a_page_that_is_too_large_is_refused_also_when_it_grows_on_unpacking() throws IOException {
        serve("/large", "text/html", "x".repeat(1001));
        byte[] packed = gzip(new byte[5_000_000]);
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, "text/html", packed);
        });
        serve("/exact", "text/html", "x".repeat(1000));

        fails(fetcher, at("/large"), Reason.TOO_LARGE);
        fails(fetcher, at("/packed"), Reason.TOO_LARGE);
        assertThat(fetcher.fetch(at("/exact")).bytes()).hasSize(1000);
    }

    @Test
    void a_packed_page_that_is_not_declared_as_one_is_unpacked_within_the_same_bound() throws IOException {
        byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
        byte[] bomb = gzip(new byte[500_000]);
        server.createContext("/packed", exchange -> answer(exchange, 200, "text/html", packed));
        server.createContext("/bomb", exchange -> answer(exchange, 200, "text/html", bomb));

        assertThat(fetcher.fetch(at("/packed")).bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(PAGE);
        fails(fetcher, at("/bomb"), Reason.TOO_LARGE);
    }

    @Test
    void a_page_packed_twice_is_unpacked_within_the_same_bound() throws IOException {
        byte[] packed = gzip(gzip(new byte[50_000_000]));
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip, gzip");
            answer(exchange, 200, "text/html", packed);
        });

        fails(fetcher, at("/packed"), Reason.TOO_LARGE);
    }

    @Test
    void a_server_that_drips_is_cut_off_at_the_deadline() {
        server.createContext("/drip", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });
        try (PageFetcher hasty = new PageFetcher(address -> true, bounds(1000, Duration.ofMillis(700)))) {
            long began = System.nanoTime();

            fails(hasty, at("/drip"), Reason.TOO_SLOW);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_file_of_another_kind_is_fetched_where_files_are_asked_for() {
        serve("/file", "Application/PDF; version=1.7", "%PDF");

        FetchedPage file = fetcher.fetchFile(at("/file"));

        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF");
    }

    @ParameterizedTest
    @CsvSource({"application/zip", "image/png", "application/json", "text/css"})
    void what_is_no_page_is_refused(String type) {
        serve("/file", type, "x");

        fails(fetcher, at("/file"), Reason.NOT_A_PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "404,NOT_THERE",
        "410,NOT_THERE",
        "403,NOT_ADMITTED",
        "429,NOT_ADMITTED",
        "500,SITE_FAILED",
        "204,SITE_FAILED"
    })
    void a_refusal_of_the_site_is_named(int status, Reason reason) {
        server.createContext("/status", exchange -> answer(exchange, status, "text/html", new byte[0]));

        fails(fetcher, at("/status"), reason);
    }

    @Test
    void a_failure_says_what_to_do() {
        assertThat(List.of(Reason.values()))
                .extracting(reason -> new PageNotFetched(reason, at("/")).getMessage())
                .allSatisfy(message -> assertThat(message).matches(".+\\. .+\\."));
    }

    private static void refuses(AddressPolicy policy, String address, Reason reason) {
        try (PageFetcher strict = new PageFetcher(policy, Bounds.DEFAULT)) {
            fails(strict, URI.create(address), reason);
        }
    }

    private static void fails(PageFetcher fetcher, URI address, Reason reason) {
        assertThatThrownBy(() -> fetcher.fetch(address))
                .isInstanceOfSatisfying(
                        PageNotFetched.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Bounds bounds(int maxBytes, Duration deadline) {
        return new Bounds(maxBytes, deadline, Set.of(server.getAddress().getPort()));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(String path, String type, String body) {
        server.createContext(path, exchange -> answer(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            answer(exchange, 302, "text/html", new byte[0]);
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void drip(OutputStream body) throws IOException {
        try (body) {
            for (int i = 0; i < 200; i++) {
                body.write('x');
                body.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static InetAddress address(int... parts) {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
