package org.stet.web.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.web.api.Calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Two nodes on one database: what either does, grants, revokes or counts is so at the other. */
class TwoNodesIT {

    private static final int CLAIMS = 120;
    private static final int SECONDS = 120;
    private static final int FEW = 30;
    private static final int MANY = 100_000;
    private static final int MINUTES_THAT_MAY_TURN = 3;
    private static final Duration READERS_WAIT = Duration.ofSeconds(1);
    private static final String TOLD =
            "select count(*) from audit_entry where action in ('warn-of-deadline', 'escalate-deadline', 'note-silence')";

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void what_the_killed_node_left_the_other_does_and_nothing_is_done_twice() throws Exception {
        try (EmbeddedPostgres postgres = database()) {
            try (RunningStet stet = RunningStet.start(first, settings(postgres, "off", MANY))) {
                prepare(stet.address());
            }
            shareSecrets();
            try (Connection database = postgres.getDatabase(
                            "newsroom", "newsroom", Map.of("password", "a plain password"))
                    .getConnection()) {
                makeDue(postgres);
                try (RunningStet killed = RunningStet.launch(first, 0, settings(postgres, "1s", MANY));
                        RunningStet left = RunningStet.start(second, settings(postgres, "1s", MANY))) {
                    await(database, 10);
                    killed.kill();
                    assertThat(number(database, TOLD))
                            .as("killed in the middle")
                            .isLessThan(3 * CLAIMS);
                    await(database, 3 * CLAIMS);
                    Thread.sleep(3_000);
                    assertThat(number(database, TOLD)).isEqualTo(3 * CLAIMS);
                    assertThat(number(
                                    database,
                                    "select count(*) from (select subject_id, action from audit_entry where action in"
                                            + " ('warn-of-deadline', 'escalate-deadline', 'note-silence')"
                                            + " group by subject_id, action having count(*) > 1) twice"))
                            .isZero();
                    assertThat(number(
                                    database,
                                    "select count(*) from claim_clock where stopped_at is null"
                                            + " and (warned_at is null or escalated_at is null)"))
                            .isZero();
                    as("admin", left.address())
                            .get("/api/audit/verification")
                            .then()
                            .body("broken", nullValue())
                            .body("intact", equalTo(true));
                }
            }
        }
    }

    @Test
    void a_session_a_token_and_a_limit_are_the_same_at_both() throws Exception {
        try (EmbeddedPostgres postgres = database();
                RunningStet one = RunningStet.start(first, settings(postgres, "off", FEW))) {
            shareSecrets();
            try (RunningStet other = RunningStet.start(second, settings(postgres, "off", FEW))) {
                String session = signIn("reviewer1", one.address());
                String token = post(
                                session,
                                other.address(),
                                "/account/tokens",
                                "present",
                                RunningStet.PASSWORD,
                                "name",
                                "at both",
                                "days",
                                "1")
                        .htmlPath()
                        .getString("**.find { it.@class == 'seal' }");
                assertThat(withToken(token, one.address())).isEqualTo(200);
                String revocation = page(session, one.address())
                        .htmlPath()
                        .getString("**.find { it.@action.text().endsWith('/revocation') }.@action");
                post(session, one.address(), revocation);
                assertThat(withToken(token, other.address())).isEqualTo(401);
                post(session, other.address(), "/sign-out");
                assertThat(page(session, one.address()).statusCode()).isEqualTo(302);
                assertThat(isUsedUpAtBoth(one.address(), other.address())).isTrue();
            }
        }
    }

    /** Who looks at one node learns what is done at the other, and who is there; what a killed node knew is forgotten. */
    @Test
    void pages_that_are_open_at_one_learn_what_happens_and_who_is_at_the_other() throws Exception {
        try (EmbeddedPostgres postgres = database();
                RunningStet one = RunningStet.start(first, settings(postgres, "off", MANY))) {
            shareSecrets();
            try (RunningStet other = RunningStet.start(second, settings(postgres, "off", MANY))) {
                RestAssured.baseURI = one.address();
                String claim = Calls.open();
                try (Listener here = new Listener(other.address(), "editor", claim)) {
                    here.awaits(line -> line.startsWith("event:unread"));
                    json("editor2", one.address(), Map.of("priority", "high"))
                            .header("If-Match", "*")
                            .patch("/api/claims/" + claim)
                            .then()
                            .statusCode(200);
                    here.awaits(line -> line.startsWith("data:") && line.contains(claim));
                    try (Listener there = new Listener(one.address(), "reviewer1", claim)) {
                        here.awaits(line -> line.startsWith("data:") && line.contains("\"since\""));
                        there.awaits(line -> line.startsWith("data:") && line.contains("\"since\""));
                    }
                    here.awaits(line -> line.startsWith("data:") && line.contains("\"readers\":[]"));
                }
            } finally {
                RestAssured.reset();
            }
        }
    }

    /** An open page, as a browser listens for it. */
    private static final class Listener implements AutoCloseable {

        private final HttpResponse<Stream<String>> response;
        private final Iterator<String> lines;

        Listener(String address, String account, String claim) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/live?claim=" + claim))
                    .header("Cookie", "stet-session=" + signIn(account, address))
                    .header("Accept", "text/event-stream")
                    .build();
            this.response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            this.lines = response.body().iterator();
        }

        /** A line comes at least with each heartbeat. */
        void awaits(Predicate<String> wanted) {
            long end = System.nanoTime() + SECONDS * 1_000_000_000L / 4;
            while (System.nanoTime() < end) {
                if (wanted.test(lines.next())) {
                    return;
                }
            }
            throw new AssertionError("it was not told");
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    /** Nodes keep the public pages that they made, and do not tell each other of changes: each looks again by itself. */
    @Test
    void what_is_corrected_or_retracted_at_one_readers_see_at_the_other_within_a_second() throws Exception {
        try (EmbeddedPostgres postgres = database();
                RunningStet one = RunningStet.start(first, settings(postgres, "off", MANY))) {
            shareSecrets();
            try (RunningStet other = RunningStet.start(second, settings(postgres, "off", MANY))) {
                RestAssured.baseURI = one.address();
                String id = Calls.published();
                String path = Calls.as("editor").get(Calls.claim(id)).path("publication.url");
                Calls.put("editor", id, "correction", Map.of("kind", "correction", "reason", "A number was wrong."))
                        .then()
                        .statusCode(200);
                Map<String, String> corrected = new HashMap<>(Calls.report("Corrected headline", "true"));
                corrected.put("summary", "We read it again.");
                Calls.saveReport("reviewer1", id, corrected).then().statusCode(200);
                Calls.approve("editor2", id).then().statusCode(200);
                isSeen(other, path, "The register that reviewer1 read says so.");
                Calls.put("editor2", id, "publication").then().statusCode(200);
                isSeen(other, path, "We read it again.");
                isSeen(other, "/checks/corrections", "A number was wrong.");
                isSeen(other, path, "We read it again.");
                Calls.delete("editor2", id, "publication", Map.of("reason", "The source was made up."))
                        .then()
                        .statusCode(200);
                isSeen(other, path, "The source was made up.");
                isSeen(other, "/checks/corrections", "The source was made up.");
                Calls.json("admin", Map.of("name", "The Two-Node Herald", "colour", "#7a0019"))
                        .header("If-Match", "*")
                        .put("/api/newsroom")
                        .then()
                        .statusCode(200);
                isSeen(other, "/checks", "The Two-Node Herald");
                isSeen(other, "/newsroom/colours.css", "#7a0019");
            } finally {
                RestAssured.reset();
            }
        }
    }

    /** Asks again and again, as readers do, so that the node has the page from before when it changes. */
    private static void isSeen(RunningStet node, String path, String words) throws IOException {
        String address = node.address();
        long end = System.nanoTime() + READERS_WAIT.toNanos();
        String page = "";
        while (!page.contains(words) && System.nanoTime() < end) {
            page = given().baseUri(address).get(path).asString();
        }
        assertThat(page).contains(words);
    }

    /** Asks one until it refuses, and then the other, which has not been asked; again, where a new minute has begun. */
    private static boolean isUsedUpAtBoth(String one, String other) {
        int refusal = 0;
        for (int minute = 0; minute < MINUTES_THAT_MAY_TURN && refusal != 429; minute++) {
            int requests = 0;
            while (as("integrator", one).get("/api/claims").statusCode() == 200) {
                requests++;
                assertThat(requests).isLessThanOrEqualTo(2 * FEW);
            }
            refusal = as("integrator", other).get("/api/claims").statusCode();
        }
        return refusal == 429;
    }

    private static int withToken(String token, String address) {
        return given().baseUri(address)
                .header("Authorization", "Bearer " + token)
                .get("/api/claims")
                .statusCode();
    }

    private static String signIn(String username, String address) {
        return given().baseUri(address)
                .redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", RunningStet.PASSWORD)
                .post("/sign-in/session")
                .getCookie("stet-session");
    }

    private static Response page(String session, String address) {
        return given().baseUri(address)
                .redirects()
                .follow(false)
                .cookie("stet-session", session)
                .get("/account");
    }

    /** Sends the form of a page that the session has open. */
    private static Response post(String session, String address, String path, String... fields) {
        Response open = page(session, address);
        RequestSpecification form = given().baseUri(address)
                .redirects()
                .follow(false)
                .cookie("stet-session", session)
                .cookie("stet-csrf", open.getCookie("stet-csrf"))
                .formParam("csrf", open.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"));
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path);
    }

    /** Nodes sign and verify checkpoints with the same keys. */
    private void shareSecrets() throws IOException {
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("stet.lock")) {
                    Files.copy(file, second.resolve(file.getFileName()));
                }
            }
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres, String every, int requestsAMinute) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/newsroom",
                "QUARKUS_DATASOURCE_USERNAME",
                "newsroom",
                "QUARKUS_DATASOURCE_PASSWORD",
                "a plain password",
                "QUARKUS_FLYWAY_USERNAME",
                "keeper",
                "QUARKUS_FLYWAY_PASSWORD",
                "another-password",
                "STET_DEADLINES_EVERY",
                every,
                "STET_LIMIT_REQUESTS_A_MINUTE",
                Integer.toString(requestsAMinute));
    }

    private static EmbeddedPostgres database() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        createDatabase(postgres);
        return postgres;
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role newsroom login password 'a plain password'");
            statement.execute("create role keeper login password 'another-password'");
            statement.execute("create database newsroom owner keeper");
        }
    }

    /** Claims in the queue, each with somebody who was asked for a reply. */
    private static void prepare(String address) {
        StringBuilder text = new StringBuilder("Quays\n\n");
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            starts.add(text.length());
            text.append(String.format("Quay %04d is new.%n", i));
        }
        String whole = text.toString();
        Response taken = json("editor", address, Map.of("text", whole)).post("/api/articles");
        taken.then().statusCode(201);
        for (int start : starts) {
            Response marked = json("editor", address, Map.of("start", start, "end", start + "Quay 0000".length()))
                    .post("/api/articles/" + taken.path("id") + "/claims");
            marked.then().statusCode(201);
            String claim = "/api/claims/" + marked.path("id");
            as("editor", address)
                    .header("If-Match", marked.header("ETag"))
                    .put(claim + "/acceptance")
                    .then()
                    .statusCode(200);
            json("editor", address, Map.of("party", "The port", "channel", "email", "question", "Is it?"))
                    .post(claim + "/replies")
                    .then()
                    .statusCode(201);
        }
    }

    /** As the tables' owner: the application cannot change when somebody was asked. */
    private static void makeDue(EmbeddedPostgres postgres) throws SQLException {
        try (Connection owner = postgres.getDatabase("keeper", "newsroom", Map.of("password", "another-password"))
                        .getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "update claim_clock set warn_at = now() - interval '2 hours', due_at = now() - interval '1 hour'");
            statement.execute("update reply_request set asked_at = asked_at - interval '9 days', deadline = now()");
        }
    }

    private static void await(Connection database, int told) throws SQLException, InterruptedException {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (number(database, TOLD) < told && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(number(database, TOLD)).isGreaterThanOrEqualTo(told);
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            results.next();
            return results.getLong(1);
        }
    }

    private static RequestSpecification as(String user, String address) {
        return given().baseUri(address).auth().preemptive().basic(user, RunningStet.PASSWORD);
    }

    private static RequestSpecification json(String user, String address, Object body) {
        return as(user, address).contentType(ContentType.JSON).body(body);
    }
}
