package org.stet.web.error;

import java.util.List;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ProblemTest {

    @Test
    void a_call_without_credentials_is_401_and_says_how_to_sign_in() {
        problem(given().get("/api/claims"), 401, "/problems/not-signed-in")
                .header("WWW-Authenticate", startsWith("Basic realm=\"Stet\""));
    }

    @Test
    void a_call_with_a_wrong_password_or_an_unknown_name_is_401_too() {
        problem(
                given().auth().preemptive().basic("editor", "wrong").get("/api/claims"),
                401,
                "/problems/not-signed-in");
        problem(
                given().auth().preemptive().basic("nobody", "wrong").get("/api/claims"),
                401,
                "/problems/not-signed-in");
    }

    @Test
    void an_unknown_path_is_404() {
        problem(reviewer().get("/api/no-such-thing"), 404, "/problems/not-found")
                .body("instance", equalTo("/api/no-such-thing"));
    }

    @Test
    void a_wrong_method_is_405_and_a_wrong_media_type_415() {
        problem(reviewer().delete("/api/failing/body"), 405, "/problems/method-not-allowed");
        problem(
                reviewer().contentType("text/csv").body("a,b").post("/api/failing/body"),
                415,
                "/problems/unsupported-media-type");
    }

    @Test
    void malformed_json_is_400_and_says_where() {
        problem(json("{\"headline\": \n oops}"), 400, "/problems/unreadable-body")
                .body("detail", containsString("line 2"));
    }

    @Test
    void what_the_parser_says_to_programmers_is_not_told() {
        for (String body : List.of("{", "{\"headline\": [", "{\"count\": NaN}", "{'headline': 1}", "{\"count\": +1}")) {
            problem(json(body), 400, "/problems/unreadable-body")
                    .body("detail", not(containsString("Feature")))
                    .body("detail", not(containsString("Source")));
        }
    }

    @Test
    void json_of_the_wrong_shape_is_400_and_names_the_field() {
        problem(json("{\"headline\":\"a\",\"count\":\"many\"}"), 400, "/problems/unreadable-body")
                .body("violations.field", contains("count"));
    }

    @Test
    void an_invalid_field_is_422_and_named() {
        problem(json("{\"headline\":\" \"}"), 422, "/problems/not-valid")
                .body("violations.field", contains("headline"));
    }

    @Test
    void a_role_that_may_not_is_403() {
        problem(reviewer().get("/api/failing/editors"), 403, "/problems/forbidden");
    }

    @Test
    void what_workflow_refuses_keeps_its_reason_and_its_rule() {
        problem(reviewer().get("/api/failing/not-found"), 404, "/problems/not-found")
                .body("detail", equalTo("There is no claim 17."));
        problem(reviewer().get("/api/failing/not-yours"), 403, "/problems/is-its-reviewer")
                .body("rule", equalTo("is-its-reviewer"));
        problem(reviewer().get("/api/failing/state"), 409, "/problems/not-in-this-state")
                .body("state", equalTo("OPEN"))
                .body("allowed", contains("assign", "dismiss"))
                .body("rule", equalTo("not-in-this-state"));
        problem(reviewer().get("/api/failing/stale"), 412, "/problems/stale-version");
        problem(reviewer().get("/api/failing/invalid"), 422, "/problems/not-valid")
                .body("violations[0].field", equalTo("rationale"))
                .body("violations[0].message", equalTo("Write something in “rationale”."));
    }

    @Test
    void what_nobody_thought_of_is_500_with_a_reference_and_without_the_story() {
        problem(reviewer().get("/api/failing/unexpected"), 500, "/problems/internal-error")
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString("secret")));
    }

    private static Response json(String body) {
        return reviewer().contentType("application/json").body(body).post("/api/failing/body");
    }

    private static RequestSpecification reviewer() {
        return given().auth().preemptive().basic("reviewer1", StetDatabase.PASSWORD);
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo(type));
    }
}
