package org.stet.web.security;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class SessionTest {

    private static final String SESSION = "stet-session";

    @Inject
    Accounts accounts;

    @Test
    void no_answer_tells_whether_there_is_an_account_of_this_name() {
        accounts.create("often-tried", "Otto Tried", StetDatabase.PASSWORD, Set.of(Role.REVIEWER));
        assertThat(sevenWrongTriesAt("often-tried")).isEqualTo(sevenWrongTriesAt("nobody-of-this-name"));
        assertThat(wrongTryAt("often-tried", StetDatabase.PASSWORD))
                .as("closed")
                .isEqualTo(wrongTryAt("nobody-at-all", "wrong"))
                .contains("password");
    }

    private static List<String> sevenWrongTriesAt(String username) {
        return IntStream.range(0, 7)
                .mapToObj(number -> wrongTryAt(username, "wrong " + number))
                .toList();
    }

    private static String wrongTryAt(String username, String password) {
        Response answer = browser()
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in/session");
        Response told =
                browser().cookie("stet-notice", answer.getCookie("stet-notice")).get("/sign-in");
        return answer.getHeader("Location").replaceAll("^.*/sign-in", "/sign-in ")
                + told.htmlPath().getString("**.find { it.@class == 'error-summary' }");
    }

    @Test
    void a_page_sends_whoever_is_not_signed_in_to_the_sign_in_page_and_remembers_where_they_wanted_to_go() {
        Response response = browser().get("/account");
        response.then().statusCode(302).header("Location", endsWith("/sign-in"));
        assertThat(response.getDetailedCookie("stet-wanted").getValue()).endsWith("/account");
    }

    @Test
    void signing_in_gives_a_cookie_that_scripts_and_other_sites_do_not_get() {
        Cookie session = signIn().getDetailedCookie(SESSION);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualToIgnoringCase("lax");
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        browser()
                .formParam("username", "reviewer1")
                .formParam("password", "wrong")
                .post("/sign-in/session")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        Response response = browser()
                .cookie("stet-wanted", "https://elsewhere.example/account")
                .formParam("username", "reviewer1")
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session");
        assertThat(String.valueOf(response.getHeader("Location"))).doesNotContain("elsewhere");
    }

    @Test
    void the_session_opens_pages_but_not_the_api() {
        String session = signIn().getCookie(SESSION);
        browser().cookie(SESSION, session).get("/account").then().statusCode(200);
        browser().cookie(SESSION, session).get("/api/claims").then().statusCode(401);
    }

    @Test
    void basic_credentials_open_the_api_but_no_page() {
        browser()
                .auth()
                .preemptive()
                .basic("reviewer1", StetDatabase.PASSWORD)
                .get("/account")
                .then()
                .statusCode(302);
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page() {
        String session = signIn().getCookie(SESSION);
        browser()
                .cookie(SESSION, session)
                .formParam("anything", "x")
                .post("/sign-out")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .body(containsString("reload the page"));
    }

    @Test
    void a_form_with_its_token_is_taken_and_signing_out_removes_the_cookie() {
        String session = signIn().getCookie(SESSION);
        Response page = browser().cookie(SESSION, session).get("/account");
        Response out = browser()
                .cookie(SESSION, session)
                .cookie("stet-csrf", page.getCookie("stet-csrf"))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .post("/sign-out");
        out.then().statusCode(303).header("Location", endsWith("/sign-in/signed-out"));
        assertThat(out.getCookie(SESSION)).isNullOrEmpty();
        assertThat(out.getDetailedCookie(SESSION).getMaxAge()).isZero();
    }

    @Test
    void a_write_to_a_page_that_is_no_form_or_comes_from_another_site_is_refused() {
        String session = signIn().getCookie(SESSION);
        browser()
                .cookie(SESSION, session)
                .contentType("text/plain")
                .body("x")
                .post("/sign-out")
                .then()
                .statusCode(415);
        browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("username", "reviewer1")
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session")
                .then()
                .statusCode(403);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        for (String path : new String[] {"/sign-in", "/static/stet.css", "/api/claims", "/nothing", "/q/openapi"}) {
            browser()
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("same-origin"))
                    .header("Permissions-Policy", containsString("camera=()"));
        }
    }

    @Test
    void what_a_signed_in_person_sees_is_not_stored_and_static_files_are() {
        String session = signIn().getCookie(SESSION);
        browser().cookie(SESSION, session).get("/account").then().header("Cache-Control", "no-store");
        browser().get("/static/stet.css").then().header("Cache-Control", containsString("max-age=3600"));
    }

    @Test
    void what_is_public_needs_no_account() {
        for (String path : new String[] {
            "/sign-in", "/static/stet.css", "/webjars/htmx.org/dist/htmx.min.js", "/q/health/ready", "/q/openapi"
        }) {
            browser().get(path).then().statusCode(200);
        }
    }

    @Test
    void a_cookie_that_was_copied_opens_nothing_after_signing_out() {
        String session = signIn().getCookie(SESSION);
        Response page = browser().cookie(SESSION, session).get("/account");
        browser()
                .cookie(SESSION, session)
                .cookie("stet-csrf", page.getCookie("stet-csrf"))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .post("/sign-out")
                .then()
                .statusCode(303);
        browser().cookie(SESSION, session).get("/account").then().statusCode(302);
    }

    private static Response signIn() {
        Response response = browser()
                .formParam("username", "reviewer1")
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session");
        response.then().statusCode(302);
        return response;
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
