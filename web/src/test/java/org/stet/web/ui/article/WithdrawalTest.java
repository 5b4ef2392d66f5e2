package org.stet.web.ui.article;

import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** An article is withdrawn by program and by form, after a second look. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class WithdrawalTest {

    private static final String COURT = "Harbour Court, 7 O 1/26";
    private static final Map<String, String> ORDER = Map.of("order", COURT, "reason", "The court forbids it.");

    @Test
    void a_program_reads_what_will_go_and_then_withdraws_just_that() {
        String text = Calls.text();
        String article = Calls.submit(EDITOR, Map.of("text", text)).path("id");
        String path = "/api/articles/" + article;
        Response plan = as(EDITOR).get(path + "/withdrawal");
        plan.then().statusCode(200).body("claims", not(empty())).body("claims.fate", everyItem(equalTo("dismissed")));
        problem(json(EDITOR, ORDER).put(path + "/withdrawal"), 428);
        problem(
                        json(EDITOR, Map.of("order", COURT))
                                .header("If-Match", plan.header("ETag"))
                                .put(path + "/withdrawal"),
                        422)
                .body("violations[0].field", equalTo("reason"));
        problem(json(EDITOR, ORDER).header("If-Match", "\"x\"").put(path + "/withdrawal"), 412);
        json(EDITOR, ORDER)
                .header("If-Match", plan.header("ETag"))
                .put(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawal.order", equalTo(COURT))
                .body("closing", notNullValue())
                .body("text", containsString(COURT))
                .body("claims.state", everyItem(equalTo("DISMISSED")));
        assertThat(as(EDITOR).get(path).asString()).doesNotContain("containers");
        problem(as(EDITOR).get(path + "/withdrawal"), 409).body("rule", equalTo("article-was-withdrawn"));
        problem(Calls.submit(EDITOR, Map.of("text", text)), 409).body("rule", equalTo("article-was-withdrawn"));
    }

    @Test
    void the_form_asks_for_a_second_look_and_works_without_scripts() {
        String article = Calls.submit(EDITOR, Map.of("text", Calls.text())).path("id");
        String page = "/articles/" + article + "/withdrawal";
        String session = Calls.session(EDITOR);
        Response first = given().cookie("stet-session", session).get(page);
        first.then().statusCode(200).body(containsString("By whose order"));
        send(session, first)
                .formParam("order", COURT)
                .formParam("reason", "")
                .post(page + "/check")
                .then()
                .statusCode(422)
                .body(containsString(COURT));
        Response look = send(session, first)
                .formParam("order", COURT)
                .formParam("reason", "Because.")
                .post(page + "/check");
        look.then().statusCode(200).body(containsString("This cannot be taken back"));
        send(session, look)
                .formParam("version", value(look, "version"))
                .formParam("order", COURT)
                .formParam("reason", "Because.")
                .post(page)
                .then()
                .statusCode(303);
        given().cookie("stet-session", session)
                .get("/articles/" + article)
                .then()
                .statusCode(200)
                .body(containsString("by order of " + COURT))
                .body(not(containsString("containers")));
        given().cookie("stet-session", session).get(page).then().statusCode(409);
    }

    private static RequestSpecification send(String session, Response form) {
        return given().redirects()
                .follow(false)
                .cookie("stet-session", session)
                .cookie("stet-csrf", form.getCookie("stet-csrf"))
                .formParam("csrf", value(form, "csrf"));
    }

    private static String value(Response form, String name) {
        return form.htmlPath().getString("**.find { it.@name == '" + name + "' }.@value");
    }
}
