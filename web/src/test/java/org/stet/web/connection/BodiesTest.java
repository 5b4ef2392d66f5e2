package org.stet.web.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.RawHttp;
import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is held of bodies is let go, however a request ends. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class BodiesTest {

    @TestHTTPResource("/")
    URI base;

    @Inject
    Bodies bodies;

    @Test
    void nothing_is_held_of_requests_that_are_over() throws Exception {
        Calls.submit(Calls.EDITOR, Map.of("text", Calls.text())).then().statusCode(201);
        Calls.submit(Calls.EDITOR, Map.of()).then().statusCode(422);
        Calls.session(Calls.EDITOR);
        send("POST /api/articles", "text/csv", 5_000, 5_000);
        send("GET /api/claims", "application/json", 5_000, 5_000);
        breakOff("POST /api/articles", 100_000);
        breakOff("POST /sign-in/session", 100_000);
        long end = System.nanoTime() + 10_000_000_000L;
        while (bodies.held() != 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(bodies.held()).isZero();
    }

    @Test
    void what_is_under_way_is_held() throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), base.getPort())) {
            socket.getOutputStream().write(head("POST /api/articles", "application/json", 100_000));
            socket.getOutputStream().write(new byte[50_000]);
            socket.getOutputStream().flush();
            long end = System.nanoTime() + 2_500_000_000L;
            while (bodies.held() < 50_000 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(bodies.held()).isGreaterThanOrEqualTo(50_000);
        }
    }

    private void send(String line, String type, int length, int sent) throws IOException {
        byte[] head = head(line, type, length);
        byte[] request = java.util.Arrays.copyOf(head, head.length + sent);
        assertThat(RawHttp.send(base, "127.0.0.1", request).status()).isPositive();
    }

    private void breakOff(String line, int length) throws IOException, InterruptedException {
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), base.getPort())) {
                socket.getOutputStream().write(head(line, type, length));
                socket.getOutputStream().write(new byte[length / 2]);
                socket.getOutputStream().flush();
                Thread.sleep(200);
            }
        }
    }

    private static byte[] head(String line, String type, int length) {
        String credentials = Base64.getEncoder()
                .encodeToString((Calls.EDITOR + ":" + StetDatabase.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return (line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic " + credentials
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
