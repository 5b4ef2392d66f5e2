package org.stet.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.job.JobRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

/** Many claims in one request, as a program does it. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class JobsApiTest {

    @Inject
    TestClaims claims;

    @Inject
    JobRunner runner;

    @Test
    void claims_are_accepted_each_with_its_outcome_and_all_of_it_is_undone() {
        List<String> ids = ids(3);
        String job = make(Map.of(
                        "action",
                        "accept",
                        "claims",
                        List.of(
                                Map.of("id", ids.get(0), "version", "1"),
                                Map.of("id", ids.get(1), "version", "9"),
                                Map.of("id", ids.get(2)))))
                .statusCode(201)
                .body("action", equalTo("accept"))
                .body("size", equalTo(3))
                .extract()
                .path("id");
        done(job).body("done", equalTo(2)).body("refused", equalTo(1));
        as(EDITOR)
                .get("/api/jobs/" + job + "/items")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("done", "refused", "done"))
                .body("items[1].rule", equalTo("stale-version"))
                .body("total.number", equalTo(3));
        as(EDITOR)
                .get("/api/jobs/" + job + "/items?outcome=refused&limit=1")
                .then()
                .statusCode(200)
                .body("items.claim", contains(ids.get(1)))
                .body("total.number", equalTo(1));
        as(EDITOR).get(claim(ids.get(0))).then().body("state", equalTo("OPEN"));
        String undoing = as(EDITOR)
                .contentType(ContentType.JSON)
                .post("/api/jobs/" + job + "/undoing")
                .then()
                .statusCode(201)
                .body("undoes", equalTo(job))
                .header("Location", endsWith("/api/jobs/" + path("id", job)))
                .extract()
                .path("id");
        done(undoing).body("done", equalTo(2));
        as(EDITOR).get(claim(ids.get(0))).then().body("state", equalTo("CANDIDATE"));
        as(EDITOR)
                .contentType(ContentType.JSON)
                .post("/api/jobs/" + job + "/undoing")
                .then()
                .statusCode(409)
                .body("rule", equalTo("is-undoable"));
    }

    @Test
    void a_trial_waits_until_it_is_started_or_left() {
        List<String> ids = ids(2);
        String job = make(Map.of("action", "dismiss", "reason", "opinion", "claims", named(ids), "trial", true))
                .statusCode(201)
                .extract()
                .path("id");
        runner.run();
        as(EDITOR)
                .get("/api/jobs/" + job)
                .then()
                .body("phase", equalTo("tried"))
                .body("possible", equalTo(2))
                .body("done", equalTo(0));
        as(EDITOR).get(claim(ids.get(0))).then().body("state", equalTo("CANDIDATE"));
        as(EDITOR).put("/api/jobs/" + job + "/start").then().statusCode(200);
        done(job).body("done", equalTo(2));
        as(EDITOR).put("/api/jobs/" + job + "/start").then().statusCode(409).body("rule", equalTo("is-tried"));
        as(EDITOR)
                .put("/api/jobs/" + job + "/cancellation")
                .then()
                .statusCode(409)
                .body("rule", equalTo("is-under-way"));
    }

    @Test
    void a_list_is_chosen_as_the_list_of_claims_is_asked_for() {
        String word = "heron" + UUID.randomUUID().toString().substring(0, 8);
        List<String> ids = ids(3);
        ids.forEach(id -> json(EDITOR, Map.of("wording", "Crane " + word + " turns."))
                .header("If-Match", "*")
                .patch(claim(id))
                .then()
                .statusCode(200));
        String job = make(Map.of(
                        "action", "priority",
                        "priority", "high",
                        "list", Map.of("state", List.of("CANDIDATE"), "q", word)))
                .statusCode(201)
                .body("size", equalTo(3))
                .extract()
                .path("id");
        done(job).body("done", equalTo(3)).body("priority", equalTo("high"));
        as(EDITOR).get(claim(ids.get(2))).then().body("priority", equalTo("high"));
        as(EDITOR).get("/api/jobs").then().statusCode(200).body("items.id", hasItem(job));
        as(SECOND_EDITOR).get("/api/jobs/" + job).then().statusCode(404);
        as(SECOND_EDITOR).get("/api/jobs/" + job + "/items").then().statusCode(404);
    }

    @Test
    void a_claim_goes_to_another_desk_alone_and_with_others() {
        List<String> ids = ids(2);
        json(EDITOR, Map.of("desk", "investigations"))
                .header("If-Match", "*")
                .patch(claim(ids.get(0)))
                .then()
                .statusCode(200)
                .body("desk", equalTo("investigations"));
        String job = make(Map.of("action", "desk", "desk", "investigations", "claims", named(ids)))
                .statusCode(201)
                .body("desk", equalTo("investigations"))
                .extract()
                .path("id");
        done(job).body("done", equalTo(2));
        as(EDITOR).get(claim(ids.get(1))).then().body("desk", equalTo("investigations"));
        json(EDITOR, Map.of("desk", "no-such-desk"))
                .header("If-Match", "*")
                .patch(claim(ids.get(0)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("desk"));
        String assigned = claims.assigned("reviewer1").id().toString();
        json(EDITOR, Map.of("desk", "investigations"))
                .header("If-Match", "*")
                .patch(claim(assigned))
                .then()
                .statusCode(409)
                .body("rule", equalTo("desk-is-fixed"));
    }

    @Test
    void the_same_request_with_the_same_key_makes_one_job() {
        Map<String, Object> body = Map.of("action", "accept", "claims", named(ids(1)));
        String key = UUID.randomUUID().toString();
        Response first = json(EDITOR, body).header("Idempotency-Key", key).post("/api/jobs");
        Response again = json(EDITOR, body).header("Idempotency-Key", key).post("/api/jobs");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        done(first.path("id"));
    }

    @Test
    void what_cannot_be_is_told_at_its_field() {
        List<Map<String, String>> one = named(ids(1));
        refused(Map.of("action", "fly", "claims", one), "action");
        refused(Map.of("action", "undo", "claims", one), "action");
        refused(Map.of("action", "accept"), "claims");
        refused(Map.of("action", "accept", "claims", one, "list", Map.of()), "claims");
        refused(Map.of("action", "accept", "claims", List.of()), "claims");
        refused(Map.of("action", "accept", "claims", List.of(Map.of("id", "none"))), "claims[0].id");
        refused(Map.of("action", "dismiss", "claims", one), "reason");
        refused(Map.of("action", "priority", "claims", one), "priority");
        refused(Map.of("action", "assign", "claims", one, "reviewers", List.of("nobody-at-all")), "reviewers[0]");
        refused(Map.of("action", "due", "claims", one, "dueAt", "9000-01-01T00:00:00Z"), "dueAt");
        refused(Map.of("action", "accept", "list", Map.of("desk", "no-such-desk")), "list.desk");
        as(EDITOR)
                .get("/api/jobs/" + UUID.randomUUID() + "/items?cursor=x")
                .then()
                .statusCode(422);
    }

    private static void refused(Map<String, ?> body, String field) {
        json(EDITOR, body).post("/api/jobs").then().statusCode(422).body("violations[0].field", equalTo(field));
    }

    private static String path(String field, String job) {
        List<Map<String, Object>> jobs = as(EDITOR).get("/api/jobs").path("items");
        return jobs.stream()
                .filter(each -> job.equals(each.get("undoes")))
                .findFirst()
                .orElseThrow()
                .get(field)
                .toString();
    }

    private static ValidatableResponse make(Map<String, ?> body) {
        return json(EDITOR, body).post("/api/jobs").then();
    }

    private ValidatableResponse done(String job) {
        for (int i = 0; i < 100; i++) {
            runner.run();
            if (as(EDITOR).get("/api/jobs/" + job).path("phase").equals("done")) {
                break;
            }
        }
        return as(EDITOR).get("/api/jobs/" + job).then().body("phase", equalTo("done"));
    }

    private List<String> ids(int count) {
        List<String> ids =
                as(EDITOR).get("/api/articles/" + claims.articleWith(count)).path("claims.id");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(count);
        return new ArrayList<>(ids.subList(0, count));
    }

    private static List<Map<String, String>> named(List<String> ids) {
        return ids.stream().map(id -> Map.of("id", id)).toList();
    }
}
