package org.stet.web.api;

import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.review;

/** Words that must go by a court's order are gone from every answer and page, and the notice says so. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ErasureTest {

    private static final String COURT = "Valley Court, 3 C 12/26";

    @Test
    void what_is_found_is_erased_by_order_and_the_history_says_so() {
        String id = assigned(ANA);
        review(ANA, id, "true", "Wilhelmina saw it.").then().statusCode(200);
        String tag = json(ADMIN, Map.of("words", "wilhelmina"))
                .post("/api/erasures/plans")
                .then()
                .statusCode(200)
                .body("places.place", hasItem("review.rationale"))
                .body("places.subject", hasItem("claim:" + id))
                .extract()
                .path("tag");
        Calls.problem(
                json(ADMIN, Map.of("words", "wilhelmina", "order", COURT, "reason", "r", "tag", "old"))
                        .post("/api/erasures"),
                412);
        Calls.problem(json(ADMIN, Map.of("words", "wilhelmina", "tag", tag)).post("/api/erasures"), 422);
        json(ADMIN, Map.of("words", "wilhelmina", "order", COURT, "reason", "She asked.", "tag", tag))
                .post("/api/erasures")
                .then()
                .statusCode(201)
                .body("texts", greaterThan(0))
                .body("notice", startsWith("[Removed on "));
        as(ADMIN).get("/api/erasures").then().statusCode(200).body("items.order", hasItem(COURT));
        as(ANA).get(claim(id)).then().body("reviews[0].rationale", startsWith("[Removed on "));
        Response events = as(EDITOR).get(claim(id, "events"));
        assertThat(events.asString()).doesNotContain("Wilhelmina").contains("erase-text", COURT, "review.rationale");
        as(ADMIN).get("/api/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void the_page_shows_what_will_go_before_it_goes() {
        String id = assigned(ANA);
        review(ANA, id, "true", "Ferdinanda saw it.").then().statusCode(200);
        String session = Calls.session(ADMIN);
        Response form = given().cookie("stet-session", session).get("/erasures");
        assertThat(form.statusCode()).isEqualTo(200);
        String check = given().cookie("stet-session", session)
                .cookie("stet-csrf", form.getCookie("stet-csrf"))
                .formParam("csrf", form.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .formParam("words", "Ferdinanda")
                .post("/erasures/check")
                .asString();
        assertThat(check).contains("Ferdinanda saw it.", "review.rationale", "By whose order");
    }
}
