package org.stet.web.security;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class NoticesTest {

    private static final String NOTICE = "class=\"notice done\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account?done=revoked",
                "/account/security?done=true",
                "/duty?done=declared&given=3&decided=2",
                "/sign-in?signedOut=true"
            })
    void no_address_says_that_something_was_done(String address) {
        assertThat(as(signIn("reviewer3")).get(address).asString()).doesNotContain("class=\"notice");
    }

    @Test
    void a_notice_is_shown_once_to_the_person_who_acted_on_the_page_to_which_it_led() {
        String actor = signIn("reviewer3");
        Response page = as(actor).get("/duty");
        Response done = as(actor)
                .cookie("stet-csrf", page.getCookie("stet-csrf"))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .formParam("startsAt", local(20))
                .formParam("endsAt", local(21))
                .post("/duty/absences");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.getHeader("Location")).endsWith("/duty");
        assertThat(done.getDetailedCookie("stet-notice").isHttpOnly()).isTrue();
        String notice = done.getCookie("stet-notice");

        assertThat(as(signIn("editor"))
                        .cookie("stet-notice", notice)
                        .get("/duty")
                        .asString())
                .doesNotContain(NOTICE);
        assertThat(as(actor).cookie("stet-notice", notice).get("/account").asString())
                .doesNotContain(NOTICE);
        assertThat(as(actor).cookie("stet-notice", "forged").get("/duty").asString())
                .doesNotContain(NOTICE);
        Response shown = as(actor).cookie("stet-notice", notice).get("/duty");
        assertThat(shown.asString()).contains(NOTICE);
        assertThat(shown.getDetailedCookie("stet-notice").getMaxAge()).isZero();
        assertThat(as(actor).get("/duty").asString()).doesNotContain(NOTICE);
    }

    /** A time so many days ahead, as a form's field takes it. */
    private static String local(int days) {
        return LocalDateTime.now()
                .plusDays(days)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static RequestSpecification as(String session) {
        return given().redirects().follow(false).cookie("stet-session", session);
    }

    private static String signIn(String username) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session")
                .getCookie("stet-session");
    }
}
