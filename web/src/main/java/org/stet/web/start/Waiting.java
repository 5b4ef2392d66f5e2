package org.stet.web.start;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers whoever comes before the application is there: that it starts, and how far it is. Every path gets 503, so that what
 * stands in front of Stet knows as well. It goes just before the application opens the port.
 */
final class Waiting {

    private static final int UNAVAILABLE = 503;
    private static final int NO_BACKLOG = 0;
    private static final double MILLIS = 1_000;
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="2">
            <title>Starting</title>
            </head>
            <body>
            <main>
            <h1>This site is starting</h1>
            <p>It will be here in a moment. This page loads again by itself.</p>
            <ul>%s</ul>
            </main>
            </body>
            </html>
            """;

    private static volatile Optional<Waiting> open = Optional.empty();

    /** A task of the command line says what it was asked for, and nothing else. */
    private static volatile boolean tells;

    private final HttpServer server;
    private final List<String> steps = new CopyOnWriteArrayList<>();

    private Waiting(HttpServer server) {
        this.server = server;
    }

    /** Opens the port, where it is known which; the application opens it itself otherwise. */
    static void open(String host, int port) {
        tells = true;
        if (port == 0) {
            return;
        }
        try {
            Waiting waiting = new Waiting(
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), NO_BACKLOG));
            waiting.server.setExecutor(Executors.newCachedThreadPool(daemons()));
            waiting.server.createContext("/", waiting::answer);
            waiting.server.start();
            open = Optional.of(waiting);
        } catch (IOException noPort) {
            // nobody is told that Stet starts, and it starts all the same; where the port is taken, it says so itself
        }
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "stet-waiting");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Says on the console and on the page that a step is done, and how long it took. */
    static void tell(String step, Duration took) {
        String line = String.format(Locale.ROOT, "%s: %.1f s", step, took.toMillis() / MILLIS);
        if (tells) {
            System.out.println(line);
        }
        open.ifPresent(waiting -> waiting.steps.add(line));
    }

    /** Leaves the port to the application. */
    static void close() {
        open.ifPresent(waiting -> waiting.server.stop(0));
        open = Optional.empty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String lines = steps.stream().map(step -> "<li>" + step + "</li>").collect(Collectors.joining());
        byte[] page = PAGE.formatted(lines).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Retry-After", "2");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(UNAVAILABLE, head ? -1 : page.length);
        try (OutputStream body = exchange.getResponseBody()) {
            if (!head) {
                body.write(page);
            }
        }
    }
}
