package org.stet.web.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

import org.stet.core.attribution.SourceKind;
import org.stet.web.api.Calls;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.factcheck.CheckDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** How long each list takes in a small newsroom and in a very large one: docs/benchmarks.md says how to read it. */
@Tag("drill")
@QuarkusTest
@TestProfile(ListsAtScaleTest.Unlimited.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ListsAtScaleTest {

    private static final Logger LOG = Logger.getLogger(ListsAtScaleTest.class);
    private static final int SMALL = Integer.getInteger("lists.small", 10_000);
    private static final int LARGE = Integer.getInteger("lists.large", 1_000_000);
    private static final int READINGS = Integer.getInteger("lists.readings", 60);
    private static final int WARMING = 15;

    /** Nobody is told to come back later. */
    public static final class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stet.limit.requests-a-minute", "1000000", "stet.limit.anonymous-requests-a-minute", "1000000");
        }
    }

    /**
     * A list.
     *
     * @param address where it is
     * @param sameHits whether a large newsroom has no more of it than a small one
     */
    private record Listed(String address, boolean sameHits) {}

    private static final List<Listed> LISTS = Stream.concat(
                    Stream.of(
                                    "/queue?q=krasnohorska&show=all",
                                    "/queue?q=Krasnohorsk%C3%A1&show=all",
                                    "/queue?q=asnoho&show=all")
                            .map(address -> new Listed(address, true)),
                    Stream.of(
                                    "/queue",
                                    "/queue?show=open",
                                    "/queue?show=candidate&sort=-checkworthiness",
                                    "/queue?show=published&sort=-createdAt",
                                    "/queue?show=all",
                                    "/queue?desk=DESK",
                                    "/queue?desk=DESK&sort=-checkworthiness",
                                    "/queue?show=mine",
                                    "/queue?q=ferries",
                                    "/queue?q=ferr",
                                    "/queue?q=government",
                                    "/queue?q=ferries+government",
                                    "/queue?q=ferries&show=all",
                                    "/queue?q=ferries&show=dismissed&sort=-createdAt",
                                    "/queue?q=a&show=all",
                                    "/queue?show=all&publisher=paper+7",
                                    "/queue?show=all&topic=topic",
                                    "/queue?show=published&rating=true",
                                    "/queue?show=all&from=2026-01-01&q=ferries",
                                    "/search?q=ferries",
                                    "/search?q=asnoho",
                                    "/search?q=government&in=articles",
                                    "/dashboard",
                                    "/dashboard?desk=DESK",
                                    "/articles",
                                    "/articles?q=ferries",
                                    "/articles?q=government",
                                    "/published",
                                    "/checks",
                                    "/checks/corrections")
                            .map(address -> new Listed(address, false)))
            .toList();

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_list_takes_as_long_in_a_large_newsroom_as_in_a_small_one() throws Exception {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            fill(connection, 0, SMALL);
            Map<Listed, List<Double>> small = readings(connection);
            fill(connection, SMALL, LARGE);
            Map<Listed, List<Double>> large = readings(connection);
            StringBuilder table = new StringBuilder(String.format(
                    "%n%-50s %10s %10s %10s %10s%n", "milliseconds", SMALL + ": p50", "p98", LARGE + ": p50", "p98"));
            LISTS.forEach(each -> table.append(String.format(
                    "%-50s %10.1f %10.1f %10.1f %10.1f %s%n",
                    each.address(),
                    percentile(small.get(each), 50),
                    percentile(small.get(each), 98),
                    percentile(large.get(each), 50),
                    percentile(large.get(each), 98),
                    each.sameHits() ? "same hits" : "")));
            LOG.info(table);
            if (Boolean.getBoolean("lists.explain")) {
                explain(connection);
            }
        }
    }

    private void fill(Connection connection, int from, int to) throws IOException, SQLException {
        long began = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("article", "claim", "report_revision", "evidence")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute(script().formatted(from, to, document().canonical()));
            for (String table : List.of("article", "claim", "report_revision", "evidence")) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("vacuum analyze");
        }
        LOG.infof("claims %d to %d were made in %.0f s", from, to, (System.nanoTime() - began) / 1e9);
    }

    private static String script() throws IOException {
        try (InputStream script = ListsAtScaleTest.class.getResourceAsStream("claims.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is public of each check; its id and its words are put in by the script. */
    private static CheckDocument document() {
        return new CheckDocument(
                new UUID(0, 0),
                "WORDS",
                "The mayor",
                List.of(new CheckDocument.Link("The mayor", SourceKind.PERSON, "said")),
                new CheckDocument.ArticleReference(
                        "A report",
                        Optional.of("https://news.example/1"),
                        Optional.of("Paper"),
                        Optional.empty(),
                        Optional.of("en")),
                new CheckDocument.Report("Headline of WORDS", "WORDS", "WORDS WORDS", Optional.empty()),
                new CheckDocument.Verdict(
                        "true",
                        "True",
                        "It is true.",
                        Rating.Tone.TRUE,
                        Optional.of(5),
                        Optional.of(5),
                        Optional.of(1),
                        List.of(new CheckDocument.Step("True", Optional.of(5)))),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Map<Listed, List<Double>> readings(Connection connection)
            throws IOException, InterruptedException, SQLException {
        String session = Calls.session("editor");
        Map<Listed, List<Double>> readings = new LinkedHashMap<>();
        for (Listed each : LISTS) {
            HttpRequest request = request(address(connection, each), session);
            for (int i = 0; i < WARMING; i++) {
                milliseconds(request);
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < READINGS; i++) {
                times.add(milliseconds(request));
            }
            readings.put(each, times);
        }
        return readings;
    }

    private static String address(Connection connection, Listed listed) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet desk = statement.executeQuery("select code from desk order by position limit 1")) {
            desk.next();
            return listed.address().replace("DESK", desk.getString(1));
        }
    }

    private HttpRequest request(String address, String session) {
        return HttpRequest.newBuilder(base.resolve(address))
                .header("Cookie", "stet-session=" + session)
                .build();
    }

    private double milliseconds(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .as(request.uri().toString())
                .isEqualTo(200);
        return (System.nanoTime() - began) / 1e6;
    }

    /** The plan of each statement that a list sends, as the database makes it without knowing what was asked for. */
    private void explain(Connection connection) throws IOException, InterruptedException, SQLException {
        String session = Calls.session("editor");
        for (Listed each : LISTS) {
            HttpRequest request = request(address(connection, each), session);
            for (String sql : StatementCount.during(() -> unchecked(request))) {
                LOG.infof("%s%n%s%n%s", each.address(), sql, plan(connection, sql));
            }
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char letter : sql.toCharArray()) {
            numbered.append(letter == '?' ? "$" + ++number : String.valueOf(letter));
        }
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append(System.lineSeparator());
            }
        }
        return plan.toString();
    }

    private void unchecked(HttpRequest request) {
        try {
            milliseconds(request);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double percentile(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
