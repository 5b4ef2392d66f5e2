package org.stet.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.core.article.fetch.PageFetcher;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/**
 * While a site is slow nothing is held in the database. The application has one connection here, and the site answers
 * only when two requests have come to it: whoever held the connection while fetching would keep the other away.
 */
@QuarkusTest
@TestProfile(FetchingTest.WithOneConnection.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
public class FetchingTest {

    /** One connection, and a site that may be fetched from. */
    public static final class WithOneConnection implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size", "1",
                    // fewer threads for answers than articles in hand: whoever held one while a site is slow would keep
                    // the readers away
                    "quarkus.thread-pool.max-threads", "4",
                    "stet.intake.places", "8",
                    "stet.intake.places-each", "5");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SiteForTwo.class);
        }
    }

    /** A site on loopback that answers two requests at a time. */
    @Alternative
    @Singleton
    static class SiteForTwo {

        private final CyclicBarrier both = new CyclicBarrier(2);
        private final CountDownLatch held = new CountDownLatch(1);
        private final AtomicInteger visits = new AtomicInteger();
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;

        SiteForTwo() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }

        @Alternative
        @Produces
        @Singleton
        PageFetcher fetcher() {
            return new PageFetcher(
                    InetAddress::isLoopbackAddress,
                    new PageFetcher.Bounds(
                            1_000_000,
                            Duration.ofSeconds(90),
                            Set.of(server.getAddress().getPort())));
        }

        @PreDestroy
        void close() {
            server.stop(0);
            threads.shutdownNow();
        }

        String address(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        int visits() {
            return visits.get();
        }

        /** Lets the pages under {@code /slow} be answered. */
        void release() {
            held.countDown();
        }

        private void answer(HttpExchange exchange) throws IOException {
            visits.incrementAndGet();
            if (exchange.getRequestURI().getPath().startsWith("/slow")) {
                waitUntilReleased();
            }
            if (exchange.getRequestURI().getPath().startsWith("/source")) {
                byte[] page = "<html><title>Register of lost cargo</title><body>1,204</body></html>"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
                return;
            }
            byte[] page = ("Word of " + exchange.getRequestURI().getPath()
                            + "\n\nThe harbour office said on Monday that 1,204 containers were lost in 2025.")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            boolean one = exchange.getRequestURI().getPath().startsWith("/slow");
            exchange.sendResponseHeaders(one || bothHaveCome() ? 200 : 503, 0);
            exchange.getResponseBody().write(page);
            exchange.close();
        }

        private void waitUntilReleased() {
            try {
                held.await(80, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean bothHaveCome() {
            try {
                both.await(5, TimeUnit.SECONDS);
                return true;
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                return false;
            }
        }
    }

    @Inject
    SiteForTwo site;

    @Test
    void two_articles_are_fetched_at_once_over_one_connection() throws Exception {
        List<Response> answers = Together.run(List.of(
                submission(UUID.randomUUID().toString(), "/one"),
                submission(UUID.randomUUID().toString(), "/other")));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(ids(answers)).doesNotHaveDuplicates();
    }

    @Test
    void two_requests_with_one_key_make_one_article_and_a_third_fetches_nothing() throws Exception {
        Callable<Response> request = submission(UUID.randomUUID().toString(), "/same");
        int before = site.visits();
        List<Response> answers = Together.run(List.of(request, request));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(request.call().asString()).isEqualTo(answers.get(0).asString());
        assertThat(site.visits()).isEqualTo(before + 2);
    }

    @Test
    void while_a_site_is_slow_one_person_fills_their_places_and_nobody_else_notices() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(12);
        List<Future<Response>> sent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String address = site.address("/slow/" + UUID.randomUUID());
            sent.add(senders.submit(
                    () -> json(INTEGRATOR, Map.of("url", address)).post("/api/articles")));
        }
        await(() -> sent.stream().filter(Future::isDone).count() == 7);

        // those that have an answer were refused, with the reason and the time to wait
        for (Future<Response> refused : sent.stream().filter(Future::isDone).toList()) {
            problem(refused.get(), 503)
                    .header("Retry-After", "10")
                    .body("type", equalTo("/problems/overloaded"))
                    .body("detail", containsString("5 articles of yours"));
        }
        // readers, and whoever hands something else in, are not kept waiting
        given().get("/checks").then().statusCode(200);
        Calls.submit(EDITOR, Map.of("text", Calls.text())).then().statusCode(201);
        assertThat(sent.stream().filter(Future::isDone).count()).isEqualTo(7);
        theFormIsRefusedAsAPage();

        site.release();
        for (Future<Response> answer : sent) {
            assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isIn(201, 503);
        }
        senders.shutdown();
        Calls.submit(INTEGRATOR, Map.of("text", Calls.text())).then().statusCode(201);
    }

    @Test
    void a_piece_of_evidence_takes_its_title_from_its_page() {
        String id = Calls.assigned(Calls.ANA);
        String url = site.address("/source/register");
        Map<String, String> evidence = Map.of("url", url, "stance", "supports", "kind", "primary");
        json(Calls.ANA, evidence)
                .post(Calls.claim(id, "evidence"))
                .then()
                .statusCode(201)
                .body("title", equalTo("Register of lost cargo"));

        String session = Calls.session(Calls.ANA);
        Response page = given().cookie("stet-session", session).get("/claims/" + id);
        int before = site.visits();
        form(session, page)
                .formParam("url", url)
                .post("/claims/" + id + "/evidence/source")
                .then()
                .statusCode(200)
                .body(containsString("Register of lost cargo"));
        form(session, page)
                .redirects()
                .follow(false)
                .formParams(evidence)
                .post("/claims/" + id + "/evidence")
                .then()
                .statusCode(303);
        assertThat(site.visits()).isEqualTo(before + 2);
        Calls.as(Calls.ANA)
                .get(Calls.claim(id))
                .then()
                .body("evidence.title", hasItems("Register of lost cargo", "Register of lost cargo"));

        form(session, page)
                .formParam("url", "harbour.example")
                .post("/claims/" + id + "/evidence")
                .then()
                .statusCode(422)
                .body("**.findAll { it.@id == 'url-error' }.size()", equalTo(1));

        // what is no page has no title, and everything that was typed comes back
        form(session, page)
                .formParam("url", "https://nowhere.invalid/register")
                .formParam("quote", "The words that matter most.")
                .post("/claims/" + id + "/evidence")
                .then()
                .statusCode(422)
                .body(containsString("Write the title yourself."))
                .body(containsString("The words that matter most."))
                .body(containsString("https://nowhere.invalid/register"));
    }

    private static RequestSpecification form(String session, Response page) {
        return given().cookie("stet-session", session)
                .cookie("stet-csrf", page.getCookie("stet-csrf"))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"));
    }

    /** What was typed stands in it. */
    private void theFormIsRefusedAsAPage() {
        String session = Calls.session(INTEGRATOR);
        Response form = given().cookie("stet-session", session).get("/articles/new");
        Response refused = form(session, form)
                .formParam("text", "What I have typed for an hour.")
                .formParam("title", "My headline")
                .post("/articles/new");
        refused.then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("text/html")
                .body(containsString("What I have typed for an hour."))
                .body(containsString("My headline"))
                .body(containsString("5 articles of yours"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(condition.call()).isTrue();
    }

    private Callable<Response> submission(String key, String path) {
        return () -> json(EDITOR, Map.of("url", site.address(path)))
                .header("Idempotency-Key", key)
                .post("/api/articles");
    }

    private static List<String> ids(List<Response> answers) {
        return answers.stream().map(answer -> answer.<String>path("id")).toList();
    }
}
