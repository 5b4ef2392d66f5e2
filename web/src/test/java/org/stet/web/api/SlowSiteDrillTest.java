package org.stet.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.stet.core.article.fetch.PageFetcher;
import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** One integrator hands in articles of a site that never answers, 250 at a time; readers read on. */
@Tag("drill")
@QuarkusTest
@TestProfile(SlowSiteDrillTest.WithASlowSite.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class SlowSiteDrillTest {

    private static final Logger LOG = Logger.getLogger(SlowSiteDrillTest.class);
    private static final int ATTACKERS = 250;
    private static final int SECONDS = Integer.getInteger("stet.drill.seconds", 30);

    /** A site that takes longer than anybody waits. */
    public static final class WithASlowSite implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stet.limit.requests-a-minute", "1000000", "stet.limit.anonymous-requests-a-minute", "1000000");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SlowSite.class);
        }
    }

    /** On loopback. */
    @Alternative
    @Singleton
    static class SlowSite {

        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;

        SlowSite() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            });
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
                            Duration.ofSeconds(20),
                            Set.of(server.getAddress().getPort())));
        }

        @PreDestroy
        void close() {
            server.stop(0);
            threads.shutdownNow();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }
    }

    @TestHTTPResource("/")
    URI base;

    @Inject
    SlowSite site;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void readers_of_the_public_checks_are_not_kept_waiting() throws Exception {
        reads(5);
        List<Long> quiet = reads(SECONDS);
        AtomicBoolean over = new AtomicBoolean();
        Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        for (int i = 0; i < ATTACKERS; i++) {
            attackers.submit(() -> attack(over, answers));
        }
        TimeUnit.SECONDS.sleep(3);
        List<Long> attacked = reads(SECONDS);
        over.set(true);
        attackers.shutdown();
        attackers.awaitTermination(120, TimeUnit.SECONDS);

        LOG.infof("/checks without the attack: %s", told(quiet));
        LOG.infof("/checks under the attack:   %s", told(attacked));
        LOG.infof("what the attackers got: %s", answers);
        assertThat(answers.keySet()).isSubsetOf(422, 503);
        assertThat(percentile(attacked, 99)).isLessThan(2_000);
    }

    private void attack(AtomicBoolean over, Map<Integer, LongAdder> answers) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/articles"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("integrator:" + StetDatabase.PASSWORD).getBytes()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + site.address() + "\"}"))
                .build();
        while (!over.get()) {
            try {
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                answers.computeIfAbsent(status, first -> new LongAdder()).increment();
                TimeUnit.SECONDS.sleep(1);
            } catch (IOException failed) {
                answers.computeIfAbsent(0, first -> new LongAdder()).increment();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Milliseconds of one reading after the other, for so many seconds. */
    private List<Long> reads(int seconds) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/checks")).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        return times;
    }

    private static String told(List<Long> times) {
        return times.size() + " readings, p50 " + percentile(times, 50) + " ms, p99 " + percentile(times, 99)
                + " ms, longest " + percentile(times, 100) + " ms";
    }

    private static long percentile(List<Long> times, int percent) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
