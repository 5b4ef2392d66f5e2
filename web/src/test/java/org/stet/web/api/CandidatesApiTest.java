package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.put;
import static org.stet.web.api.Calls.tag;

/** Undoing, deciding on several candidates and closing an article, as a program does it. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class CandidatesApiTest {

    @Inject
    TestClaims claims;

    @Test
    void a_decision_is_undone_by_whoever_made_it_until_somebody_else_acts() {
        String id = claims.candidate("news").id().toString();
        put(EDITOR, id, "acceptance", "").then().statusCode(200).body("allowed", hasItem("undo"));
        as(EDITOR).delete(claim(id, "decision")).then().statusCode(428);
        as(EDITOR)
                .header("If-Match", "\"1\"")
                .delete(claim(id, "decision"))
                .then()
                .statusCode(412);
        undo(EDITOR, id).statusCode(200).body("state", equalTo("CANDIDATE"));
        put(EDITOR, id, "dismissal", Map.of("reason", "opinion")).then().statusCode(200);
        as(SECOND_EDITOR)
                .header("If-Match", tag(SECOND_EDITOR, id))
                .delete(claim(id, "dismissal"))
                .then()
                .statusCode(200);
        undo(EDITOR, id)
                .statusCode(409)
                .body("rule", equalTo("decided-it-last"))
                .body("detail", containsString("(reopen)"));
    }

    @Test
    void several_are_accepted_by_id_and_version_each_with_an_outcome() {
        UUID article = claims.articleWith(3);
        List<String> ids = ids(article);
        String decision = json(
                        EDITOR,
                        Map.of(
                                "claims",
                                List.of(
                                        Map.of("id", ids.get(0), "version", "1"),
                                        Map.of("id", ids.get(1), "version", "9"),
                                        Map.of("id", ids.get(2)))))
                .post("/api/articles/" + article + "/candidates/acceptance")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("done", "refused", "done"))
                .body("items[1].rule", equalTo("stale-version"))
                .extract()
                .path("decision");
        as(EDITOR)
                .delete("/api/articles/" + article + "/candidates/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.outcome", everyItem(equalTo("done")));
        as(EDITOR)
                .delete("/api/articles/" + article + "/candidates/decisions/" + decision)
                .then()
                .statusCode(404);
    }

    @Test
    void the_rest_and_those_below_a_score_are_dismissed() {
        UUID article = claims.articleWith(3);
        List<String> ids = ids(article);
        json(EDITOR, Map.of("allBut", List.of(ids.get(0)), "reason", "not-selected"))
                .post("/api/articles/" + article + "/candidates/dismissal")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        json(EDITOR, Map.of("below", 0.4, "reason", "not-selected"))
                .post("/api/articles/" + article + "/candidates/dismissal")
                .then()
                .statusCode(200)
                .body("items.claim", contains(ids.get(0)));
    }

    @Test
    void exactly_one_way_to_choose_is_asked_for_and_a_reason() {
        UUID article = claims.articleWith(1);
        for (Map<String, ?> body : List.of(
                Map.of("reason", "opinion"),
                Map.of("reason", "opinion", "below", 0.4, "allBut", List.of()),
                Map.of("below", 0.4),
                Map.of("claims", List.of(Map.of("id", "none")), "reason", "opinion"))) {
            json(EDITOR, body)
                    .post("/api/articles/" + article + "/candidates/dismissal")
                    .then()
                    .statusCode(422);
        }
        json(EDITOR, Map.of("below", 0.4, "reason", "opinion"))
                .post("/api/articles/" + UUID.randomUUID() + "/candidates/dismissal")
                .then()
                .statusCode(404);
    }

    @Test
    void an_article_is_closed_and_opened_again() {
        UUID article = claims.articleWith(2);
        String path = "/api/articles/" + article;
        as(EDITOR).delete(path + "/closing").then().statusCode(409).body("rule", equalTo("is-closed"));
        as(EDITOR).put(path + "/closing").then().statusCode(200).body("closedBy.username", equalTo("editor"));
        as(SECOND_EDITOR).put(path + "/closing").then().statusCode(200).body("closedBy.username", equalTo("editor"));
        as(EDITOR)
                .get(path)
                .then()
                .body("closing.closedBy.username", equalTo("editor"))
                .body("claims.state", everyItem(equalTo("DISMISSED")));
        as(EDITOR).get("/api/articles").then().body("items.id", not(hasItem(article.toString())));
        as(EDITOR)
                .get("/api/articles?show=closed")
                .then()
                .body("items.id", hasItem(article.toString()))
                .body("items.closed", everyItem(equalTo(true)));
        as(EDITOR).get("/api/articles?show=some").then().statusCode(422);
        as(SECOND_EDITOR)
                .delete(path + "/closing")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("done", "done"));
        as(EDITOR).get(path).then().body("closing", nullValue()).body("claims.state", everyItem(equalTo("CANDIDATE")));
    }

    private static ValidatableResponse undo(String user, String id) {
        return as(user).header("If-Match", tag(user, id))
                .delete(claim(id, "decision"))
                .then();
    }

    private List<String> ids(UUID article) {
        return claims.candidatesOf(article).stream()
                .map(claim -> claim.id().toString())
                .toList();
    }
}
