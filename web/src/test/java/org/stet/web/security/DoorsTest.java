package org.stet.web.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;
import org.stet.workflow.limit.RequestLimits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** Attacks from outside, with nothing but HTTP, and what each gets. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DoorsTest {

    private static final int REQUESTS_A_MINUTE = 60_000;

    @TestHTTPResource("/")
    URI base;

    @Inject
    Accounts accounts;

    @Inject
    RequestLimits limits;

    @Inject
    ReaderPace pace;

    @Inject
    LimitSettings settings;

    @Inject
    EntityManager entities;

    @Test
    void wrong_passwords_from_one_address_shut_the_api_and_the_form_for_that_address_alone() throws IOException {
        String elsewhere = "127.0.0.77";
        assertThat(basicFrom(elsewhere, StetDatabase.PASSWORD)).isEqualTo(200);
        for (int wrong = 0; wrong < 50; wrong++) {
            assertThat(basicFrom(elsewhere, "wrong-" + wrong, "nobody-" + wrong))
                    .isEqualTo(401);
        }
        assertThat(basicFrom(elsewhere, StetDatabase.PASSWORD)).isEqualTo(401);
        assertThat(basicFrom("127.0.0.1", StetDatabase.PASSWORD)).isEqualTo(200);
    }

    @Test
    void whoever_asks_too_often_anywhere_gets_429_here_until_the_minute_is_over() {
        accounts.create("hurried", "Hurried", StetDatabase.PASSWORD, Set.of(Role.INTEGRATOR));
        String person = "person:" + accounts.signedIn("hurried").orElseThrow().id();
        Response answer = as("hurried").get("/api/claims");
        answer.then().statusCode(200);
        for (int tries = 0; tries < 3 && answer.statusCode() != 429; tries++) {
            // counted by another node, so to speak: the count is the database's
            useUp(person);
            answer = as("hurried").get("/api/claims");
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", not(containsString("-")));
        as("editor").get("/api/claims").then().statusCode(200);
    }

    @Test
    void who_is_not_signed_in_and_asks_too_often_gets_429_and_nobody_at_another_address_does() throws IOException {
        String stranger = "127.0.0.78";
        int status = Wire.get(base, stranger, "/sign-in", List.of());
        assertThat(status).isEqualTo(200);
        for (int tries = 0; tries < 3 && status != 429; tries++) {
            // counted by another node, so to speak: the count is the database's
            useUp("address:" + stranger);
            status = Wire.get(base, stranger, "/sign-in", List.of());
        }
        assertThat(status).isEqualTo(429);
        assertThat(Wire.get(base, stranger, "/checks", List.of())).isEqualTo(200);
        assertThat(Wire.get(base, stranger, "/static/stet.css", List.of())).isEqualTo(200);
        assertThat(Wire.get(base, stranger, "/q/health", List.of())).isEqualTo(200);
        assertThat(Wire.get(
                        base, stranger, "/api/claims?limit=1", List.of(Wire.basic("editor", StetDatabase.PASSWORD))))
                .isEqualTo(200);
        assertThat(Wire.get(base, "127.0.0.79", "/sign-in", List.of())).isEqualTo(200);
    }

    @Test
    void who_has_public_pages_made_without_end_gets_429_and_still_what_is_in_memory() throws IOException {
        String greedy = "127.0.0.83";
        assertThat(Wire.get(base, "127.0.0.84", "/checks", List.of())).isEqualTo(200);
        int status = Wire.get(base, greedy, "/checks/made-up", List.of());
        assertThat(status).isEqualTo(404);
        for (int tries = 0; tries < 3 && status != 429; tries++) {
            for (int pages = 0; pages < settings.publicPagesAMinute(); pages++) {
                pace.count(greedy);
            }
            status = Wire.get(base, greedy, "/checks/made-up", List.of());
        }
        assertThat(status).isEqualTo(429);
        assertThat(Wire.get(base, "127.0.0.84", "/checks/made-up", List.of())).isEqualTo(404);
        assertThat(Wire.get(base, greedy, "/checks", List.of())).isEqualTo(200);
    }

    private void useUp(String subject) {
        limits.admit(subject, REQUESTS_A_MINUTE, Duration.ofMinutes(1));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update request_count set requests = :most where subject = :subject")
                .setParameter("most", REQUESTS_A_MINUTE)
                .setParameter("subject", subject)
                .executeUpdate());
    }

    private int basicFrom(String address, String password) throws IOException {
        return basicFrom(address, password, "integrator");
    }

    private int basicFrom(String address, String password, String username) throws IOException {
        return Wire.get(base, address, "/api/claims?limit=1", List.of(Wire.basic(username, password)));
    }

    /** Addresses that lead, or are meant to lead, into the network that Stet stands in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.:80/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::127.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/latest/meta-data",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:169.254.169.254]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://user@127.0.0.1/",
                "http://example.org@127.0.0.1/",
                "http://127.0.0.1:5432/",
                "https://127.0.0.1/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:70/",
                "jar:http://127.0.0.1/a.jar!/",
                "//127.0.0.1/"
            })
    void an_address_that_leads_inside_is_not_fetched(String address) {
        long start = System.nanoTime();
        as("editor")
                .contentType(ContentType.JSON)
                .body(Map.of("url", address))
                .post("/api/articles")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(15_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example",
                "/%0d%0aLocation:%20https://elsewhere.example",
                "javascript:alert(1)",
                "https:elsewhere.example",
                "http://127.0.0.1@elsewhere.example/"
            })
    void signing_in_never_leads_elsewhere(String wanted) {
        Response response = browser()
                .header("Cookie", "stet-wanted=" + wanted)
                .formParam("username", "reviewer1")
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session");
        response.then().statusCode(302);
        String location = response.header("Location");
        assertThat(location.replaceFirst("^http://[^/]+(?=/)", ""))
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotStartWith("/\\");
        assertThat(location).doesNotContain("\r").doesNotContain("\n");
        assertThat(URI.create(location).getHost()).isIn(null, "localhost", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queue?show=open%0d%0aSet-Cookie:%20stolen=1",
                "/articles?cursor=%0d%0aX-Injected:%201",
                "/checks/%0d%0aX-Injected:%201",
                "/sign-in?closed=1%0d%0aX-Injected:%201",
                "/sign-in/link?secret=%0d%0aX-Injected:%201"
            })
    void no_header_is_injected(String path) {
        Response response = browser().urlEncodingEnabled(false).get(path);
        assertThat(response.getHeader("X-Injected")).isNull();
        assertThat(response.getCookie("stolen")).isNull();
        assertThat(response.statusCode()).isLessThan(500);
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() throws IOException, InterruptedException {
        byte[] body = ("{\"text\":\"" + "x".repeat(13 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.US_ASCII);
        String basic = Base64.getEncoder()
                .encodeToString(("editor:" + StetDatabase.PASSWORD).getBytes(StandardCharsets.US_ASCII));
        int status = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(base.resolve("/api/articles"))
                                .expectContinue(true)
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(413);
    }

    @Test
    void a_host_that_was_made_up_does_not_turn_up_in_links() {
        browser()
                .header("X-Forwarded-Host", "elsewhere.example")
                .get("/account")
                .then()
                .statusCode(302)
                .header("Location", not(containsString("elsewhere")));
    }

    @Test
    void nothing_inline_runs_and_nobody_frames_a_page() {
        String policy = browser().get("/sign-in").header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(browser().get("/sign-in").asString())
                .doesNotContain("<script>")
                .doesNotContain(" onclick=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/static/..%2f..%2fapplication.properties",
                "/static/%2e%2e/%2e%2e/x",
                "/webjars/..%5c..%5cx",
                "/q/dev",
                "/q/swagger-ui",
                "/api/../people",
                "/people;x=1",
                "/%70eople",
                "/people/"
            })
    void no_path_trick_opens_what_is_closed(String path) {
        Response response = browser().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).isIn(301, 302, 400, 401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api;x=1/claims",
                "/api;x/claims",
                "/api;x/claims/0190a0a0-0000-7000-8000-000000000000",
                "/api/claims;x=1",
                "/static/stet.css;x"
            })
    void a_path_with_parameters_is_refused_before_anybody_asks_who_it_is(String path) {
        String session = Calls.session("editor");
        RequestSpecification someone = browser().urlEncodingEnabled(false).cookie("stet-session", session);
        someone.get(path).then().statusCode(400);
        someone.contentType(ContentType.JSON).body("{}").post(path).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api%3Bx=1/claims", "/api%3bx/claims", "/%61pi%3Bx/claims", "/api%253Bx/claims"})
    void a_semicolon_in_disguise_opens_the_api_to_no_cookie(String path) {
        browser()
                .urlEncodingEnabled(false)
                .cookie("stet-session", Calls.session("editor"))
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void another_site_cannot_post_by_somebodys_session() {
        String session = browser()
                .formParam("username", "reviewer1")
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session")
                .getCookie("stet-session");
        browser()
                .cookie("stet-session", session)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "x")
                .post("/account/tokens")
                .then()
                .statusCode(403);
        browser()
                .cookie("stet-session", session)
                .formParam("csrf", "guessed")
                .formParam("name", "x")
                .post("/account/tokens")
                .then()
                .statusCode(400);
    }

    private static RequestSpecification as(String username) {
        return given().auth().preemptive().basic(username, StetDatabase.PASSWORD);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
