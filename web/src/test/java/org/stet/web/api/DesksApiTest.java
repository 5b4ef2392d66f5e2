package org.stet.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;
import static org.stet.web.api.Calls.put;
import static org.stet.web.api.Calls.review;
import static org.stet.web.api.Calls.verdict;

/** Desks, assignment and agreement from outside. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DesksApiTest {

    @Test
    void a_policy_is_changed_by_who_read_it_and_holds_for_what_is_assigned_later() {
        String desk = Calls.desk(Map.of());
        as(EDITOR).get("/api/desks").then().statusCode(200).body("items.code", hasItem(desk));
        String tag = as(EDITOR).get("/api/desks/" + desk + "/policy").header("ETag");
        assertThat(tag).startsWith("\"1-");
        problem(json(ADMIN, Map.of("evidenceRequired", 2)).put("/api/desks/" + desk + "/policy"), 428);
        problem(changed(desk, tag, Map.of("evidenceRequired", 99)), 422)
                .body("violations.field", contains("evidenceRequired"));
        String begun = assignedAt(desk);
        changed(desk, tag, Map.of("evidenceRequired", 2, "replyRequired", true))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("evidenceRequired", equalTo(2))
                .body("replyRequired", equalTo(true));
        problem(changed(desk, tag, Map.of("evidenceRequired", 3)), 412);
        as(EDITOR).get("/api/desks/" + desk + "/policies").then().body("items.version", contains("2", "1"));
        as(EDITOR).get(claim(begun)).then().body("policy", equalTo("1"));
        as(EDITOR).get(claim(openAt(desk))).then().body("policy", equalTo("2"));
    }

    @Test
    void the_desks_questions_gate_the_submission_and_their_answers_are_sealed() {
        Map<String, Object> question = Map.of(
                "code", "register", "text", "Did you look into the register?", "kind", "yes-no", "required", true);
        String desk = Calls.desk(Map.of("checklist", List.of(question), "reviewsRequired", 2));
        String id = openAt(desk);
        json(EDITOR, Map.of("reviewers", List.of(ANA, TOM))).put(claim(id, "assignment"));
        review(ANA, id, "true", "It says so.").then().statusCode(200);
        Calls.addEvidence(ANA, id);
        problem(put(ANA, id, "review/submission"), 422).body("violations.field", contains("answers.register"));
        problem(put(ANA, id, "review", Map.of("answers", Map.of("register", "perhaps"))), 422);
        put(ANA, id, "review", Map.of("answers", Map.of("register", "yes")))
                .then()
                .statusCode(200)
                .body("checklist.code", contains("register"))
                .body("reviews[0].answers.register", equalTo("yes"));
        put(ANA, id, "review/submission").then().statusCode(200);
        for (String other : List.of(TOM, LIN, EDITOR, ADMIN)) {
            as(other).get(claim(id)).then().body("reviews", hasSize(0));
            assertThat(as(other).get(claim(id, "events")).asString()).doesNotContain("answers");
        }
    }

    @Test
    void an_assignment_comes_with_a_message_is_accepted_and_handed_over() {
        String id = Calls.open();
        json(EDITOR, Map.of("reviewers", List.of(ANA), "message", "Before noon, please."))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("assignments[0].message", equalTo("Before noon, please."));
        as(LIN).get(claim(id)).then().body("assignments[0].message", equalTo(null));
        as(ANA).put(claim(id, "assignment", "acceptance")).then().statusCode(200);
        problem(as(LIN).put(claim(id, "assignment", "acceptance")), 403);
        problem(json(ANA, Map.of("to", "nobody")).put(claim(id, "assignment", "handover")), 422);
        json(ANA, Map.of("to", LIN, "message", "Yours."))
                .put(claim(id, "assignment", "handover"))
                .then()
                .statusCode(200)
                .body("reviewers.username", contains(LIN));
    }

    @Test
    void suggestions_are_for_editors_and_say_why() {
        String id = Calls.open();
        as(EDITOR)
                .get(claim(id, "suggestions"))
                .then()
                .statusCode(200)
                .body("items.reviewer.username", hasItem(ANA))
                .body("items[0].reasons", hasSize(greaterThan(0)));
        problem(as(ANA).get(claim(id, "suggestions")), 403);
    }

    @Test
    void a_recusal_shuts_the_doors_and_its_reason_is_not_for_everybody() {
        String ship = "Conflict " + UUID.randomUUID();
        String id = Calls.open();
        json(EDITOR, Map.of("topics", List.of(ship)))
                .header("If-Match", Calls.tag(EDITOR, id))
                .patch(claim(id))
                .then()
                .statusCode(200);
        String recusal = json(ANA, Map.of("kind", "topic", "name", ship, "reason", "My brother sails on it."))
                .post("/api/recusals")
                .then()
                .statusCode(201)
                .extract()
                .path("recusal.id");
        problem(json(ANA, Map.of("reviewers", List.of(ANA))).put(claim(id, "assignment")), 409)
                .body("rule", equalTo("is-not-recused"))
                .body("detail", containsString("My brother sails on it."));
        problem(json(EDITOR, Map.of("reviewers", List.of(ANA))).put(claim(id, "assignment")), 422)
                .body("violations[0].message", containsString("My brother sails on it."));
        as(EDITOR).get("/api/recusals").then().body("items.id", hasItem(recusal));
        assertThat(as(TOM).get("/api/recusals").asString()).doesNotContain("My brother");
        assertThat(as(TOM).get(claim(id)).asString()).doesNotContain("My brother");
        assertThat(as(TOM).get(claim(id, "events")).asString()).doesNotContain("My brother");
        problem(as(TOM).delete("/api/recusals/" + recusal), 404);
        as(ANA).delete("/api/recusals/" + recusal).then().statusCode(204);
        json(ANA, Map.of("reviewers", List.of(ANA)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200);
    }

    @Test
    void who_is_away_gives_back_and_is_not_assigned() {
        String id = assigned(LIN);
        String absence = json(
                        LIN, Map.of("endsAt", Instant.now().plusSeconds(86_400).toString()))
                .post("/api/absences")
                .then()
                .statusCode(201)
                .body("givenBack", hasItem(id))
                .extract()
                .path("id");
        as(EDITOR).get(claim(id)).then().body("state", equalTo("OPEN"));
        problem(json(EDITOR, Map.of("reviewers", List.of(LIN))).put(claim(id, "assignment")), 422);
        as(LIN).delete("/api/absences/" + absence).then().statusCode(204);
        json(EDITOR, Map.of("reviewers", List.of(LIN)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_queue_is_shared_out_after_a_dry_run() {
        String desk = Calls.desk(Map.of());
        List<String> ids = List.of(openAt(desk), openAt(desk), openAt(desk));
        json(EDITOR, Map.of("desk", desk))
                .post("/api/distributions")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("planned", "planned", "planned"));
        as(EDITOR).get(claim(ids.get(0))).then().body("state", equalTo("OPEN"));
        json(EDITOR, Map.of("desk", desk, "dryRun", false))
                .post("/api/distributions")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("assigned", "assigned", "assigned"));
        ids.forEach(id -> as(EDITOR).get(claim(id)).then().body("state", equalTo("ASSIGNED")));
        problem(json(EDITOR, Map.of("desk", "no-such-desk")).post("/api/distributions"), 422);
    }

    @Test
    void members_are_kept_by_administrators_and_bind_everybody() {
        String desk = Calls.desk(Map.of());
        String id = openAt(desk);
        json(ADMIN, Map.of("roles", List.of("reviewer"), "languages", List.of("en"), "topics", List.of("cargo")))
                .put("/api/desks/" + desk + "/members/" + TOM)
                .then()
                .statusCode(204);
        as(ANA).get("/api/desks/" + desk + "/members").then().body("items.person.username", contains(TOM));
        problem(json(ANA, Map.of("reviewers", List.of(ANA))).put(claim(id, "assignment")), 403);
        as(ADMIN).delete("/api/desks/" + desk + "/members/" + TOM).then().statusCode(204);
        json(ANA, Map.of("reviewers", List.of(ANA)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_scale_goes_to_its_next_version_after_a_preview() {
        String name = "Scale " + UUID.randomUUID();
        String first = scale(name, "It is right.");
        String desk = Calls.desk(Map.of("scale", first));
        String id = assignedAt(desk);
        String second = scale(name, "It is right, and all of it.");
        json(ADMIN, Map.of("scale", second))
                .post("/api/desks/" + desk + "/scale-moves")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("moves"));
        as(ANA).get(claim(id)).then().body("scale", equalTo(first));
        json(ADMIN, Map.of("scale", second, "dryRun", false))
                .post("/api/desks/" + desk + "/scale-moves")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("moves"));
        as(ANA).get(claim(id)).then().body("scale", equalTo(second));
        problem(json(ADMIN, Map.of("scale", "none")).post("/api/desks/" + desk + "/scale-moves"), 422);
    }

    @Test
    void agreement_is_told_of_opened_pairs_to_editors_alone() {
        String desk = Calls.desk(Map.of("reviewsRequired", 2));
        String id = openAt(desk);
        json(EDITOR, Map.of("reviewers", List.of(ANA, TOM))).put(claim(id, "assignment"));
        verdict(ANA, id, "true").then().statusCode(200);
        as(EDITOR).get("/api/agreement?desk=" + desk).then().statusCode(200).body("items", hasSize(0));
        verdict(TOM, id, "false").then().statusCode(200);
        as(EDITOR)
                .get("/api/agreement?desk=" + desk)
                .then()
                .body("items[0].alphaNominal.units", equalTo(1))
                .body("items[0].pairs", hasSize(1));
        problem(as(EDITOR).get("/api/agreement?from=yesterday"), 422);
        problem(as(ANA).get("/api/agreement"), 403);
    }

    private static String scale(String name, String right) {
        List<Map<String, Object>> ratings = List.of(
                Map.of("code", "right", "name", "Right", "meaning", right, "value", 2, "tone", "true"),
                Map.of("code", "wrong", "name", "Wrong", "meaning", "It is wrong.", "value", 1, "tone", "false"));
        return json(ADMIN, Map.of("name", name, "ratings", ratings))
                .post("/api/scales")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String openAt(String desk) {
        List<String> candidates = Calls.submit(EDITOR, Map.of("text", Calls.text(), "desk", desk))
                .then()
                .statusCode(201)
                .extract()
                .path("claims.id");
        put(EDITOR, candidates.get(0), "acceptance").then().statusCode(200);
        return candidates.get(0);
    }

    private static String assignedAt(String desk) {
        String id = openAt(desk);
        json(EDITOR, Map.of("reviewers", List.of(ANA)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200);
        return id;
    }

    private static Response changed(String desk, String tag, Map<String, ?> policy) {
        return json(ADMIN, policy).header("If-Match", tag).put("/api/desks/" + desk + "/policy");
    }
}
