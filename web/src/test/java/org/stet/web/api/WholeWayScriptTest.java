package org.stet.web.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The script that the guide to the API sends newcomers to. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class WholeWayScriptTest {

    private static final Path SCRIPT = Path.of("..", "docs", "whole-way.sh");

    @TestHTTPResource
    URI base;

    private record Run(int exit, String output) {}

    @Test
    void the_script_publishes_a_check_and_prints_where_it_stands() throws Exception {
        Run run = run(base.toString(), StetDatabase.PASSWORD);
        assertThat(run.output()).contains("state PUBLISHED", "\"ClaimReview\"", "Done.");
        assertThat(run.exit()).isZero();
        String address = run.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
        given().get(address).then().statusCode(200);
    }

    @Test
    void the_script_goes_the_whole_way_a_second_time_too() throws Exception {
        assertThat(run(base.toString(), StetDatabase.PASSWORD).exit()).isZero();
        assertThat(run(base.toString(), StetDatabase.PASSWORD).exit()).isZero();
    }

    @Test
    void a_failure_ends_the_script_with_the_problem() throws Exception {
        Run run = run(base.toString(), "wrong");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("was answered with 401: Send the name and password of an account");
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", SCRIPT.toString(), arguments[0], arguments[1])
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
