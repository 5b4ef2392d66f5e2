package org.stet.web.start;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.web.test.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sends slowly, or nothing at all, over plain sockets to the packaged application; the limits are short here. */
class ConnectionsIT {

    private static final Duration HEAD = Duration.ofSeconds(3);
    private static final Duration SLACK = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private static RunningStet stet;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        stet = RunningStet.start(
                folder,
                Map.of("STET_CONNECTION_HEAD", "3S", "STET_CONNECTION_IDLE", "4S", "STET_CONNECTION_BODY", "3S"));
        base = URI.create(stet.address());
    }

    @AfterAll
    static void stop() throws IOException {
        stet.close();
    }

    @Test
    void a_connection_on_which_nothing_comes_is_closed() throws Exception {
        try (Socket silent = connect()) {
            assertThat(secondsUntilClosed(silent))
                    .isBetween(2L, HEAD.plus(SLACK).toSeconds());
        }
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_not_waited_for() throws Exception {
        try (Socket slow = connect()) {
            long began = System.nanoTime();
            drip(slow, "GET /checks HTTP/1.1\r\nHost: x\r\nX-Long: ", 40);
            assertThat(secondsUntilClosed(slow)).isLessThan(3);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HEAD.plus(SLACK));
        }
    }

    @Test
    void a_connection_is_kept_for_the_next_request_and_closed_when_none_comes() throws Exception {
        try (Socket kept = connect()) {
            for (int i = 0; i < 3; i++) {
                write(kept, "GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(firstLine(kept)).startsWith("HTTP/1.1 200");
                Thread.sleep(1_500);
            }
            drain(kept);
            assertThat(secondsUntilClosed(kept)).isLessThan(4 + SLACK.toSeconds());
        }
    }

    @Test
    void the_next_head_may_not_be_slow_either() throws Exception {
        try (Socket slow = connect()) {
            write(slow, "GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(firstLine(slow)).startsWith("HTTP/1.1 200");
            drain(slow);
            long began = System.nanoTime();
            drip(slow, "GET /checks HTTP/1.1\r\nX-Long: ", 40);
            secondsUntilClosed(slow);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(HEAD.plus(SLACK));
        }
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_answered_408_in_words() throws Exception {
        try (Socket slow = connect()) {
            write(slow, head("/api/articles", "integrator", 10_000));
            drip(slow, "{\"text\":\"", 40);
            RawHttp.Answer answer = RawHttp.read(slow);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void slow_bodies_by_the_hundred_hold_no_thread_and_readers_read_on() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket one = connect();
                write(one, head("/api/articles", "integrator", 100_000) + "{");
                slow.add(one);
            }
            long began = System.nanoTime();
            RawHttp.Answer checks = RawHttp.send(
                    base,
                    "127.0.0.1",
                    "GET /checks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(checks.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    @Test
    void who_may_not_ask_is_told_before_the_body_has_come() throws Exception {
        try (Socket stranger = connect()) {
            write(
                    stranger,
                    "POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
            assertThat(firstLine(stranger)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void a_head_that_cannot_be_read_is_refused_in_words() throws Exception {
        refused("GET /checks?" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414, "text/html");
        refused(
                "GET /api/claims?" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                414,
                "application/problem+json");
        refused("GET /checks HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n", 431, "text/html");
        refused("GET /api HTTP/1.1\r\nHost: x\r\nno colon here\0\r\n\r\n", 400, "application/problem+json");
        refused("garbage\r\n\r\n", 400, "text/html");
        for (String length : List.of("garbage", "-1", "99999999999999999999")) {
            refused(
                    "POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n",
                    400,
                    "application/problem+json");
        }
        for (String address : List.of("/%", "/checks?%", "/checks/%zz")) {
            refused("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400, "text/html");
            refused(
                    "GET /api" + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    400,
                    "application/problem+json");
        }
    }

    private static void refused(String head, int status, String type) throws IOException {
        RawHttp.Answer answer = RawHttp.send(base, "127.0.0.1", head.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status())
                .as(head.substring(0, Math.min(60, head.length())))
                .isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.body()).isNotBlank().doesNotContain("netty", "Exception");
    }

    private static String head(String path, String account, int length) {
        String credentials = Base64.getEncoder()
                .encodeToString((account + ":" + RunningStet.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), base.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** A beginning, then so many bytes more, five a second, or until the other side has had enough. */
    private static void drip(Socket socket, String beginning, int more) throws IOException, InterruptedException {
        write(socket, beginning);
        OutputStream out = socket.getOutputStream();
        try {
            for (int i = 0; i < more && socket.getInputStream().available() == 0; i++) {
                Thread.sleep(200);
                out.write('x');
                out.flush();
            }
        } catch (IOException closed) {
            // as it should be
        }
    }

    private static long secondsUntilClosed(Socket socket) {
        long began = System.nanoTime();
        try {
            while (socket.getInputStream().read() >= 0) {
                // what is left of an answer
            }
        } catch (java.net.SocketTimeoutException open) {
            throw new AssertionError("still open", open);
        } catch (IOException reset) {
            // closed too
        }
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = socket.getInputStream().read(); letter >= 0 && letter != '\n'; ) {
            line.append((char) letter);
            letter = socket.getInputStream().read();
        }
        drain(socket);
        return line.toString();
    }

    private static void drain(Socket socket) throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
    }
}
