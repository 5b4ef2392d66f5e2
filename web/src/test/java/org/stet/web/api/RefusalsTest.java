package org.stet.web.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.candidate;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.open;
import static org.stet.web.api.Calls.problem;
import static org.stet.web.api.Calls.published;
import static org.stet.web.api.Calls.put;
import static org.stet.web.api.Calls.submitted;

/** Every way in which the API says no, and that it says why. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class RefusalsTest {

    private static final String TOO_LONG = "x".repeat(100_001);

    @Test
    void a_transition_that_the_state_forbids_is_409_with_state_allowed_and_rule() {
        String id = open();
        problem(put(EDITOR, id, "acceptance"), 409)
                .body("type", equalTo("/problems/not-in-this-state"))
                .body("state", equalTo("OPEN"))
                .body("rule", equalTo("not-in-this-state"))
                .body("allowed", hasItems("assign", "dismiss", "merge", "edit"))
                .body("allowed", not(hasItems("accept")))
                .body("detail", containsString("OPEN"));
    }

    @Test
    void what_a_refusal_allows_is_what_the_claim_itself_says() {
        String id = submitted();
        List<String> allowed = as(SECOND_EDITOR).get(claim(id)).path("allowed");
        assertThat(problem(put(SECOND_EDITOR, id, "publication"), 409).extract().<List<String>>path("allowed"))
                .isEqualTo(allowed);
    }

    @Test
    void who_is_not_its_reviewer_is_403_with_the_rule() {
        String id = assigned(ANA);
        problem(Calls.review(TOM, id, "true", "x"), 403).body("rule", equalTo("is-its-reviewer"));
        problem(json(TOM, Calls.evidence()).post(claim(id, "evidence")), 403)
                .body("rule", equalTo("is-its-reviewer-or-editor"));
    }

    @Test
    void a_reviewer_assigns_nobody_else() {
        String id = open();
        problem(json(ANA, Map.of("reviewers", List.of(TOM))).put(claim(id, "assignment")), 403)
                .body("rule", equalTo("only-oneself"));
    }

    @Test
    void a_claim_that_is_taken_is_409_for_the_next_one() {
        String id = assigned(ANA);
        problem(as(TOM).noContentType().put(claim(id, "assignment")), 409).body("rule", equalTo("has-a-free-place"));
        problem(json(EDITOR, Map.of("reviewers", List.of(LIN))).put(claim(id, "assignment")), 409)
                .body("state", equalTo("ASSIGNED"));
    }

    @Test
    void every_field_of_an_article_that_is_not_valid_is_named() {
        invalid(json(EDITOR, Map.of()).post("/api/articles"), "url");
        invalid(json(EDITOR, Map.of("text", "a", "html", "b")).post("/api/articles"), "text");
        invalid(json(EDITOR, Map.of("text", "  \n ")).post("/api/articles"), "text");
        invalid(json(EDITOR, Map.of("html", "<p></p>")).post("/api/articles"), "html");
        invalid(json(EDITOR, Map.of("text", Calls.text(), "desk", "nowhere")).post("/api/articles"), "desk");
        invalid(json(EDITOR, Map.of("text", Calls.text(), "title", TOO_LONG)).post("/api/articles"), "title");
        invalid(json(EDITOR, Map.of("url", "no address at all")).post("/api/articles"), "url");
        for (String address :
                List.of("javascript:alert(1)", "relative/path", "ftp://files.example.org/a", "https://")) {
            invalid(json(EDITOR, Map.of("text", Calls.text(), "url", address)).post("/api/articles"), "url");
        }
    }

    @Test
    void every_field_of_a_marked_claim_that_is_not_valid_is_named() {
        String article = Calls.submit(EDITOR, Map.of("text", Calls.text())).path("id");
        String claims = "/api/articles/" + article + "/claims";
        invalid(json(ANA, Map.of("end", 5)).post(claims), "start");
        invalid(json(ANA, Map.of("start", 0)).post(claims), "end");
        for (List<Integer> offsets : List.of(List.of(5, 5), List.of(6, 5), List.of(-1, 5), List.of(0, 1_000_000))) {
            invalid(
                    json(ANA, Map.of("start", offsets.get(0), "end", offsets.get(1)))
                            .post(claims),
                    "start");
        }
        invalid(json(ANA, Map.of("start", 32, "end", 34)).post(claims), "start");
        invalid(json(ANA, Map.of("start", 0, "end", 7, "wording", TOO_LONG)).post(claims), "wording");
        json(ANA, Map.of("start", 0, "end", 7)).post(claims).then().statusCode(201);
    }

    @Test
    void every_field_of_a_change_that_is_not_valid_is_named() {
        String id = candidate();
        invalid(patch(id, Map.of("wording", " ")), "wording");
        invalid(patch(id, Map.of("wording", TOO_LONG)), "wording");
        invalid(patch(id, Map.of("priority", "tomorrow")), "priority");
        for (String moment : List.of("tomorrow", "2026-05-14", "2026-05-14T17:00", "+99999-01-01T00:00:00Z", "")) {
            invalid(patch(id, Map.of("dueAt", moment)), "dueAt");
        }
        invalid(patch(id, Map.of("topics", List.of("port", " "))), "topics[1]");
        invalid(patch(id, Map.of("topics", Collections.nCopies(21, "port"))), "topics");
    }

    @Test
    void every_field_of_triage_and_assignment_that_is_not_valid_is_named() {
        String id = open();
        invalid(put(EDITOR, id, "dismissal", Map.of()), "reason");
        invalid(put(EDITOR, id, "dismissal", Map.of("reason", "bored")), "reason");
        invalid(put(EDITOR, id, "dismissal", Map.of("reason", "opinion", "note", TOO_LONG)), "note");
        invalid(put(EDITOR, id, "merge", Map.of()), "into");
        invalid(put(EDITOR, id, "merge", Map.of("into", "that one")), "into");
        invalid(put(EDITOR, id, "merge", Map.of("into", id)), "into");
        invalid(put(EDITOR, id, "merge", Map.of("into", UUID.randomUUID())), "into");
        for (List<String> reviewers : List.of(List.<String>of(), List.of(ANA, ANA), List.of(ANA, TOM, LIN))) {
            invalid(json(EDITOR, Map.of("reviewers", reviewers)).put(claim(id, "assignment")), "reviewers");
        }
        for (String reviewer : List.of("nobody", EDITOR)) {
            invalid(json(EDITOR, Map.of("reviewers", List.of(reviewer))).put(claim(id, "assignment")), "reviewers[0]");
        }
        json(EDITOR, Map.of("reviewers", List.of(ANA)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200);
        invalid(json(ANA, Map.of()).delete(claim(id, "assignment")), "reason");
        invalid(json(EDITOR, Map.of("reason", TOO_LONG)).delete(claim(id, "assignment")), "reason");
    }

    @Test
    void a_desk_with_blind_reviews_takes_two_reviewers() {
        String id = Calls.submit(EDITOR, Map.of("text", Calls.text(), "desk", "investigations"))
                .path("claims[0].id");
        put(EDITOR, id, "acceptance").then().statusCode(200);
        invalid(json(EDITOR, Map.of("reviewers", List.of(ANA))).put(claim(id, "assignment")), "reviewers");
    }

    @Test
    void every_field_of_a_review_that_is_not_valid_is_named() {
        String id = assigned(ANA);
        invalid(put(ANA, id, "review", Map.of("rating", "perhaps")), "rating");
        invalid(put(ANA, id, "review", Map.of("rationale", TOO_LONG)), "rationale");
        put(ANA, id, "review", Map.of()).then().statusCode(200);
        invalid(put(ANA, id, "review/submission"), "rating", "rationale", "evidence");
    }

    @Test
    void every_field_of_evidence_that_is_not_valid_is_named() {
        String path = claim(assigned(ANA), "evidence");
        for (String field : List.of("url", "title", "stance", "kind")) {
            invalid(json(ANA, without(field)).post(path), field);
            invalid(json(ANA, with(field, " ")).post(path), field);
        }
        invalid(json(ANA, with("url", "javascript:alert(1)")).post(path), "url");
        invalid(json(ANA, with("title", TOO_LONG)).post(path), "title");
        invalid(json(ANA, with("quote", TOO_LONG)).post(path), "quote");
        invalid(json(ANA, with("stance", "maybe")).post(path), "stance");
        invalid(json(ANA, with("kind", "tertiary")).post(path), "kind");
    }

    @Test
    void every_field_of_a_decision_that_is_not_valid_is_named() {
        String id = assigned(ANA, TOM);
        Calls.verdict(ANA, id, "true");
        Calls.verdict(TOM, id, "false");
        invalid(put(LIN, id, "adjudication", Map.of()), "rating", "rationale");
        invalid(put(LIN, id, "adjudication", Map.of("rating", "perhaps", "rationale", "x")), "rating");
    }

    @Test
    void every_field_of_a_report_that_is_not_valid_is_named() {
        String id = submitted();
        invalid(Calls.saveReport(ANA, id, Map.of()), "headline", "summary", "body", "rating");
        invalid(Calls.saveReport(ANA, id, Calls.report("x".repeat(301), "true")), "headline");
        invalid(Calls.saveReport(ANA, id, Calls.report("h", "false")), "rating");
        invalid(put(EDITOR, id, "return", Map.of()), "reason");
        invalid(put(SECOND_EDITOR, id, "approval", Map.of()), "sha256");
        problem(patch(id, Map.of("wording", "Another wording")), 409).body("rule", equalTo("wording-is-frozen"));
    }

    @Test
    void every_field_of_a_correction_and_a_retraction_that_is_not_valid_is_named() {
        String id = published();
        invalid(put(EDITOR, id, "correction", Map.of("kind", "typo")), "reason");
        invalid(put(EDITOR, id, "correction", Map.of("reason", "x")), "kind");
        invalid(put(EDITOR, id, "correction", Map.of("kind", "rewrite", "reason", "x")), "kind");
        invalid(Calls.delete(EDITOR, id, "publication", Map.of()), "reason");
    }

    @Test
    void every_parameter_of_a_list_that_is_not_valid_is_named() {
        for (String limit : List.of("0", "-1", "201", "many", "1.5")) {
            invalid(as(EDITOR).queryParam("limit", limit).get("/api/claims"), "limit");
            invalid(as(EDITOR).queryParam("limit", limit).get("/api/articles"), "limit");
        }
        invalid(as(EDITOR).get("/api/claims?state=NOWHERE"), "state");
        invalid(as(EDITOR).get("/api/claims?assignee=nobody"), "assignee");
        invalid(as(EDITOR).get("/api/claims?desk=nowhere"), "desk");
        invalid(as(EDITOR).get("/api/claims?sort=beauty"), "sort");
        invalid(as(EDITOR).get("/api/claims?cursor=xyz"), "cursor");
        invalid(as(EDITOR).get("/api/articles?cursor=xyz"), "cursor");
        invalid(as(EDITOR).queryParam("q", "x".repeat(201)).get("/api/claims"), "q");
        problem(as(EDITOR).urlEncodingEnabled(false).get("/api/claims?q=%00"), 422);
        problem(as(EDITOR).urlEncodingEnabled(false).get("/api/claims?desk=%00"), 422);
    }

    @Test
    void a_list_with_nothing_in_one_place_is_refused() {
        String id = open();
        problem(patch(id, Collections.singletonMap("topics", Arrays.asList("port", null))), 400);
        problem(json(EDITOR, Map.of("reviewers", Arrays.asList(ANA, null))).put(claim(id, "assignment")), 400);
    }

    @Test
    void a_text_with_what_is_no_character_is_422_and_named_wherever_it_stands() {
        String id = assigned(ANA);
        for (String none : List.of("\\u0000", "\\ud83d", "\\ude00")) {
            String text = "\"a " + none + " b\"";
            invalid(json(EDITOR, "{\"text\":" + text + "}").post("/api/articles"), "text");
            invalid(
                    json(EDITOR, "{\"text\":\"A fine text.\",\"title\":" + text + "}")
                            .post("/api/articles"),
                    "title");
            invalid(putRaw(EDITOR, id, "return", "{\"reason\":" + text + "}"), "reason");
            invalid(patch(id, "{\"topics\":[" + text + "]}"), "topics[0]");
            invalid(putRaw(ANA, id, "review", "{\"rationale\":" + text + "}"), "rationale");
        }
    }

    @Test
    void a_body_that_is_no_json_or_none_at_all_is_400() {
        String id = candidate();
        for (String body :
                List.of("{", "{\"text\":}", "[]", "\"text\"", "17", "{\"text\":\"a\"} and more", "null", "")) {
            problem(json(EDITOR, body).post("/api/articles"), 400);
        }
        problem(json(EDITOR, "{\"text\":{}}").post("/api/articles"), 400).body("violations.field", contains("text"));
        problem(as(EDITOR).noContentType().post("/api/articles"), 400).body("detail", containsString("empty"));
        problem(as(EDITOR).header("If-Match", Calls.tag(EDITOR, id)).put(claim(id, "dismissal")), 400);
        String claims = "/api/articles/" + as(EDITOR).get(claim(id)).path("article.id") + "/claims";
        for (String start : List.of("1.5", "\"one\"", "99999999999", "true")) {
            problem(json(ANA, "{\"start\":" + start + ",\"end\":5}").post(claims), 400)
                    .body("violations.field", contains("start"));
        }
        problem(json(EDITOR, "[".repeat(5_000)).post("/api/articles"), 400);
    }

    @Test
    void what_does_not_exist_is_404() {
        String unknown = UUID.randomUUID().toString();
        problem(as(EDITOR).get(claim(unknown)), 404).body("detail", containsString(unknown));
        problem(as(EDITOR).get(claim(unknown, "events")), 404);
        problem(as(EDITOR).get(claim(unknown, "report")), 404);
        problem(as(EDITOR).get("/api/articles/" + unknown), 404);
        problem(json(EDITOR, Map.of("start", 0, "end", 1)).post("/api/articles/" + unknown + "/claims"), 404);
        problem(json(EDITOR, Calls.evidence()).post(claim(unknown, "evidence")), 404);
        problem(as(EDITOR).header("If-Match", "\"1\"").put(claim(unknown, "acceptance")), 404);
        problem(as(ANA).noContentType().put(claim(unknown, "assignment")), 404);
        problem(as(EDITOR).get("/api/claims/not-an-id"), 404);
        problem(as(EDITOR).get("/api/nothing"), 404);
        problem(as(EDITOR).delete(claim(assigned(ANA), "evidence", unknown)), 404);
        given().get("/checks/no-such-check").then().statusCode(404).contentType(startsWith("text/html"));
    }

    @Test
    void a_wrong_method_is_405() {
        problem(as(EDITOR).delete("/api/articles"), 405);
    }

    @Test
    void a_body_of_another_type_is_415_and_an_answer_of_another_type_406() {
        problem(as(EDITOR).contentType("text/csv").body("a,b").post("/api/articles"), 415);
        problem(as(EDITOR).accept("text/csv").get("/api/claims"), 406);
    }

    @Test
    void no_credentials_or_wrong_ones_are_401_with_a_challenge() {
        for (String header :
                List.of("", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer stet_unknown", "Digest x")) {
            Response answer = header.isEmpty()
                    ? given().get("/api/claims")
                    : given().header("Authorization", header).get("/api/claims");
            problem(answer, 401).header("WWW-Authenticate", startsWith("Basic realm=\"Stet\""));
        }
    }

    private static void invalid(Response response, String... fields) {
        problem(response, 422)
                .body("violations.field", contains(fields))
                .body("violations.message", everyItem(not(equalTo(""))));
    }

    private static Response patch(String id, Object body) {
        return json(EDITOR, body).header("If-Match", Calls.tag(EDITOR, id)).patch(claim(id));
    }

    private static Response putRaw(String user, String id, String what, String body) {
        return json(user, body).header("If-Match", Calls.tag(user, id)).put(claim(id, what));
    }

    private static Map<String, String> without(String field) {
        Map<String, String> evidence = new HashMap<>(Calls.evidence());
        evidence.remove(field);
        return evidence;
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> evidence = new HashMap<>(Calls.evidence());
        evidence.put(field, value);
        return evidence;
    }
}
