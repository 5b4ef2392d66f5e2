package org.stet.web.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Stet with a database that somebody else runs, and one plain role in it that owns the database. */
class ExternalDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void stet_migrates_a_database_that_it_is_given_and_works_on_it() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            createDatabase(postgres);
            Map<String, String> settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/newsroom",
                    "QUARKUS_DATASOURCE_USERNAME", "newsroom",
                    "QUARKUS_DATASOURCE_PASSWORD", "a plain password");
            try (RunningStet stet = RunningStet.start(folder, settings)) {
                assertThat(folder.resolve("postgres")).doesNotExist();
                signsIn(stet.address());
                assertThat(wholeWay(stet.address())).contains("state PUBLISHED", "Done.");
            }
            refusesToChangeTheRecord(postgres);
            try (RunningStet again = RunningStet.start(folder, settings)) {
                signsIn(again.address());
            }
        }
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role newsroom login password 'a plain password'");
            statement.execute("create database newsroom owner newsroom");
        }
    }

    private static String wholeWay(String address) throws Exception {
        Process process = new ProcessBuilder("bash", "../docs/whole-way.sh", address, RunningStet.PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    /** The role owns the tables, so that triggers alone stand in its way. */
    private static void refusesToChangeTheRecord(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getDatabase(
                                "newsroom", "newsroom", Map.of("password", "a plain password"))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "audit_entry",
                    "audit_text",
                    "report_revision",
                    "publication_version",
                    "review_policy",
                    "revealed_verdict")) {
                assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class);
            }
            // there is none yet
            assertThatThrownBy(() -> statement.execute("truncate erasure cascade"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void signsIn(String address) {
        given().baseUri(address)
                .auth()
                .preemptive()
                .basic("reviewer1", RunningStet.PASSWORD)
                .get("/api/desks")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("news"));
        String session = given().baseUri(address)
                .redirects()
                .follow(false)
                .formParam("username", "reviewer1")
                .formParam("password", RunningStet.PASSWORD)
                .post("/sign-in/session")
                .getCookie("stet-session");
        given().baseUri(address)
                .cookie("stet-session", session)
                .get("/account")
                .then()
                .statusCode(200);
        given().baseUri(address).get("/checks").then().statusCode(200);
        given().baseUri(address)
                .auth()
                .preemptive()
                .basic("admin", RunningStet.PASSWORD)
                .get("/api/audit/verification")
                .then()
                .body("intact", equalTo(true));
    }
}
