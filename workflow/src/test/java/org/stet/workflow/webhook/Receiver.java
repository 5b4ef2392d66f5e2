package org.stet.workflow.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A receiver of webhooks as somebody elsewhere would write it, by the specification alone. */
final class Receiver implements AutoCloseable {

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Function<Message, Integer> answers = message -> 204;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    record Message(String id, String timestamp, String signatures, String contentType, String body) {

        JsonNode event() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String claim() {
            return event().path("subject").asText();
        }

        String action() {
            return event().at("/data/action").asText();
        }

        /** Whether one of its signatures is of this secret: the specification's own words in code. */
        boolean isSignedBy(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return Arrays.stream(signatures.split(" "))
                        .filter(each -> each.startsWith("v1,"))
                        .map(each -> Base64.getDecoder().decode(each.substring(3)))
                        .anyMatch(given -> MessageDigest.isEqual(given, expected));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What it answers from now on; the message is kept where that is 2xx. */
    void answers(Function<Message, Integer> answers) {
        this.answers = answers;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> about(Object claim) {
        return messages.stream()
                .filter(message -> message.claim().equals(claim.toString()))
                .toList();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    private void take(HttpExchange exchange) throws IOException {
        Message message = new Message(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int status = answers.apply(message);
        if (status >= 200 && status < 300) {
            messages.add(message);
        }
        byte[] words = ("answered " + status + "\0").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : words.length);
        if (status != 204) {
            exchange.getResponseBody().write(words);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
