package org.stet.workflow.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.stet.core.article.fetch.PageFetcher;

/** A site on loopback with the pages that a test puts there, and a fetcher that may go there and nowhere else. */
@ApplicationScoped
public class TestSite {

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();
    private final HttpServer server;

    TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private record Page(String contentType, byte[] bytes) {}

    /** The one fetcher of the tests. */
    @Alternative
    @Priority(1)
    @Produces
    @Singleton
    PageFetcher fetcher() {
        return new PageFetcher(
                address -> address.isLoopbackAddress(),
                new PageFetcher.Bounds(
                        1_000_000,
                        Duration.ofSeconds(10),
                        Set.of(server.getAddress().getPort())));
    }

    /** Puts a page there, or another in its place; gives its address. */
    public String put(String path, String contentType, String content) {
        pages.put(path, new Page(contentType, content.getBytes(StandardCharsets.UTF_8)));
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Takes a page away. */
    public void remove(String path) {
        pages.remove(path);
    }

    /** How often the page was fetched. */
    public int visits(String path) {
        return visits.getOrDefault(path, 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        visits.merge(path, 1, Integer::sum);
        Page page = pages.get(path);
        if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", page.contentType());
            exchange.sendResponseHeaders(200, page.bytes().length);
            exchange.getResponseBody().write(page.bytes());
        }
        exchange.close();
    }
}
