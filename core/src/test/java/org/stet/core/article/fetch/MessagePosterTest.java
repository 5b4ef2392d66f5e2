package org.stet.core.article.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.fetch.MessagePoster.Bounds;
import org.stet.core.article.fetch.PageNotFetched.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessagePosterTest {

    private static final Map<String, String> HEADERS = Map.of("webhook-id", "17");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> got = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_message_arrives_with_its_headers_and_the_beginning_of_the_answer_comes_back() {
        server.createContext("/", exchange -> {
            got.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("webhook-id") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "thank you very much".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        try (MessagePoster poster = inner(Duration.ofSeconds(10))) {
            assertThat(poster.post(
                            at("/in"),
                            "application/cloudevents+json",
                            HEADERS,
                            "{\"é\":1}".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new MessagePoster.Answer(202, "thank you "));
        }
        assertThat(got).containsExactly("POST application/cloudevents+json 17 {\"é\":1}");
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() {
        server.createContext("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", at("/new").toString());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/new", exchange -> got.add("followed"));
        try (MessagePoster poster = inner(Duration.ofSeconds(10))) {
            assertThat(poster.post(at("/old"), "text/plain", Map.of(), new byte[0])
                            .status())
                    .isEqualTo(307);
        }
        assertThat(got).isEmpty();
    }

    @Test
    void a_receiver_that_does_not_answer_is_given_up() {
        CountDownLatch given = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            try {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (MessagePoster poster = inner(Duration.ofMillis(200))) {
            assertThatThrownBy(() -> poster.post(at("/"), "text/plain", Map.of(), new byte[0]))
                    .isInstanceOfSatisfying(PageNotFetched.class, failed -> assertThat(failed.reason())
                            .isEqualTo(Reason.TOO_SLOW));
        } finally {
            given.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/", "https://localhost:8443/"})
    void a_name_that_leads_to_an_inner_network_is_not_connected_to(String address) {
        try (MessagePoster poster = outer()) {
            assertThatThrownBy(() -> poster.post(URI.create(address), "text/plain", Map.of(), new byte[0]))
                    .isInstanceOfSatisfying(PageNotFetched.class, failed -> assertThat(failed.reason())
                            .isEqualTo(Reason.NOT_PUBLIC));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.org/, NOT_A_WEB_ADDRESS",
        "https://hooks.example.org:80/, PORT_NOT_ALLOWED",
        "https://hooks.example.org:9000/, PORT_NOT_ALLOWED",
        "https://me:secret@hooks.example.org/, HAS_CREDENTIALS",
        "https://10.0.0.1/, NOT_PUBLIC",
        "https://169.254.169.254/latest, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://0x7f000001/, NOT_A_WEB_ADDRESS",
        "ftp://hooks.example.org/, NOT_A_WEB_ADDRESS"
    })
    void an_address_that_may_not_be_posted_to_is_told_by_its_form(String address, Reason reason) {
        try (MessagePoster poster = outer()) {
            assertThatThrownBy(() -> poster.checked(URI.create(address)))
                    .isInstanceOfSatisfying(PageNotFetched.class, refused -> assertThat(refused.reason())
                            .isEqualTo(reason));
            assertThat(poster.checked(URI.create("https://hooks.example.org:8443/in?a=b")))
                    .hasToString("https://hooks.example.org:8443/in?a=b");
        }
    }

    private static MessagePoster outer() {
        return new MessagePoster(new PublicAddresses(), new Bounds(10, Duration.ofSeconds(10), Set.of(8443), false));
    }

    private static MessagePoster inner(Duration deadline) {
        return new MessagePoster(address -> true, new Bounds(10, deadline, Set.of(), true));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
