package org.stet.web.error;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** What people and programs are told when the database has no connection for them, or has ended the one they had. */
@QuarkusTest
@TestProfile(OneConnectionTest.WithOneConnection.class)
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
public class OneConnectionTest {

    /** One connection; as many threads as there are, since what is done on schedule waits for it on some of them. */
    public static final class WithOneConnection implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "1");
        }
    }

    @Inject
    DataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void who_gets_no_connection_in_time_is_told_to_try_again() throws SQLException {
        try (Connection taken = pool.getConnection()) {
            assertThat(taken.isValid(1)).isTrue();
            Calls.problem(Calls.as(Calls.EDITOR).get("/api/claims"), 503)
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/overloaded"))
                    .body("detail", not(containsString("cquisition")));
            given().get("/checks")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("text/html")
                    .body(containsString("Too busy"));
        }
        given().get("/checks").then().statusCode(200);
    }

    @Test
    void a_connection_that_the_database_has_ended_is_given_to_nobody() throws SQLException {
        for (int times = 0; times < 3; times++) {
            given().get("/checks").then().statusCode(200);
            assertThat(endAllOthers()).isPositive();
            Calls.as(Calls.EDITOR).get("/api/claims").then().statusCode(200);
            assertThat(endAllOthers()).isPositive();
            given().get("/checks").then().statusCode(200);
        }
    }

    private int endAllOthers() throws SQLException {
        try (Connection own = DriverManager.getConnection(url, username, password);
                Statement statement = own.createStatement();
                ResultSet ended = statement.executeQuery(
                        "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
                                + " where usename = current_user and datname = current_database() and pid <> pg_backend_pid()")) {
            ended.next();
            return ended.getInt(1);
        }
    }
}
