package org.stet.web.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * How many transitions a second Stet makes over REST, beside what pgbench does on the same PostgreSQL in the same run: a
 * machine that is slow or busy is so for both, and the ratio says what Stet costs.
 */
@Tag("drill")
@QuarkusTest
@TestProfile(TransitionsDrillTest.Unlimited.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class TransitionsDrillTest {

    private static final Logger LOG = Logger.getLogger(TransitionsDrillTest.class);
    private static final Path PGBENCH = Path.of("/usr/bin/pgbench");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("stet.drill.seconds", 20);
    private static final int WARM_UP = Integer.getInteger("stet.drill.warm-up", 60);

    /** Nobody is told to come again later. */
    public static final class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stet.limit.requests-a-minute", "100000000");
        }
    }

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @TestHTTPResource("/")
    URI site;

    @Test
    void transitions_beside_pgbench() throws IOException, InterruptedException, ExecutionException {
        assumeTrue(Files.isExecutable(PGBENCH), PGBENCH + " is not here: install Debian's postgresql-contrib");
        pgbench("-i", "-q", "-s", "10");
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Client(Calls.candidate()));
        }
        LOG.infof("warm-up: %.0f transitions a second", transitions(clients, WARM_UP));
        double ratios = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double limit = tps(pgbench("-n", "-M", "prepared", "-c", "8", "-j", "2", "-T", Integer.toString(SECONDS)));
            double own = transitions(clients, SECONDS);
            ratios += own / limit;
            LOG.infof(
                    "round %d: %.0f transitions a second, pgbench %.0f transactions a second, ratio %.3f",
                    round, own, limit, own / limit);
        }
        LOG.infof("mean ratio %.3f", ratios / ROUNDS);
        assertThat(ratios).isPositive();
    }

    private static double transitions(List<Client> clients, int seconds)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Future<Integer>> running = new ArrayList<>();
            clients.forEach(client -> running.add(threads.submit(() -> client.goOnUntil(end))));
            int made = 0;
            for (Future<Integer> each : running) {
                made += each.get();
            }
            return made * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private String pgbench(String... options) throws IOException, InterruptedException {
        URI address = URI.create(database.substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(PGBENCH.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-h",
                address.getHost(),
                "-p",
                Integer.toString(address.getPort()),
                "-U",
                owner,
                address.getPath().substring(1)));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("PGPASSWORD", password);
        Process running = program.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }

    private static double tps(String said) {
        Matcher found = TPS.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Double.parseDouble(found.group(1));
    }

    /** Dismisses one claim and brings it back, again and again, each time with the version of the last answer. */
    private final class Client {

        private final HttpClient http = HttpClient.newHttpClient();
        private final String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((Calls.EDITOR + ":" + StetDatabase.PASSWORD).getBytes(StandardCharsets.UTF_8));
        private final URI dismissal;
        private String tag;
        private boolean dismissed;

        private Client(String claim) {
            dismissal = site.resolve(Calls.claim(claim, "dismissal"));
            tag = Calls.tag(Calls.EDITOR, claim);
        }

        private int goOnUntil(long end) throws IOException, InterruptedException {
            int made = 0;
            while (System.nanoTime() < end) {
                move();
                made++;
            }
            return made;
        }

        private void move() throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(dismissal)
                    .header("Authorization", basic)
                    .header("If-Match", tag)
                    .header("Content-Type", "application/json");
            HttpResponse<String> answer = http.send(
                    (dismissed
                                    ? request.DELETE()
                                    : request.PUT(HttpRequest.BodyPublishers.ofString("{\"reason\":\"out-of-scope\"}")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            tag = answer.headers().firstValue("ETag").orElseThrow();
            dismissed = !dismissed;
        }
    }
}
