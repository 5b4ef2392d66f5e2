package org.stet.web.api;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

/** Rewording, releasing and saying nothing new, over the API and on the pages. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ReleasingApiTest {

    private static final Map<String, String> REASON = Map.of("reason", "The sentence leaves out the year.");

    @Test
    void a_claim_that_is_judged_is_released_before_it_is_reworded() {
        String id = Calls.submitted();
        patch(id, Map.of("wording", "Another sentence."))
                .then()
                .statusCode(409)
                .body("rule", equalTo("wording-is-frozen"))
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", hasItem("release"))
                .body("detail", containsString("release the claim"));
        patch(id, Map.of("priority", "urgent")).then().statusCode(200);
        json(EDITOR, REASON)
                .delete(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        patch(id, Map.of("wording", "Another sentence."))
                .then()
                .statusCode(200)
                .body("wording", equalTo("Another sentence."));
    }

    @Test
    void the_page_leads_from_rewording_to_releasing_and_the_reviewer_is_told() {
        String id = Calls.submitted();
        page(EDITOR, "/claims/" + id + "/edit").then().body(containsString("/claims/" + id + "/release"));
        page(EDITOR, "/claims/" + id + "/release").then().statusCode(200).body(containsString("reviewed anew"));
        json(EDITOR, REASON).delete(claim(id, "assignment")).then().statusCode(200);
        String session = Calls.session(ANA);
        Response inbox = given().cookie("stet-session", session).get("/inbox");
        assertThat(inbox.asString()).contains(REASON.get("reason")).contains("/claims/" + id);
        String seen = Jsoup.parse(inbox.asString())
                .select("blockquote:containsOwn(" + REASON.get("reason") + ") ~ form")
                .attr("action");
        assertThat(seen).startsWith("/inbox/taken/");
        given().redirects()
                .follow(false)
                .cookie("stet-session", session)
                .cookie("stet-csrf", inbox.getCookie("stet-csrf"))
                .formParam("csrf", inbox.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .post(seen)
                .then()
                .statusCode(303);
        page(ANA, "/inbox").then().body(not(containsString(seen)));
    }

    @Test
    void a_change_that_changes_nothing_leaves_version_and_history_as_they_are() {
        String id = Calls.open();
        String tag = Calls.tag(EDITOR, id);
        int events = events(id);
        String wording = as(EDITOR).get(claim(id)).path("wording");
        for (Map<String, ?> same : List.of(Map.<String, Object>of(), Map.of("wording", wording))) {
            assertThat(patch(id, same).then().statusCode(200).extract().header("ETag"))
                    .isEqualTo(tag);
        }
        assertThat(events(id)).isEqualTo(events);
    }

    @Test
    void words_that_are_a_claim_already_are_answered_with_that_claim() {
        String article = Calls.submit(EDITOR, Map.of("text", Calls.text())).path("id");
        String claims = "/api/articles/" + article + "/claims";
        String id = json(ANA, Map.of("start", 0, "end", 7))
                .post(claims)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(ANA, Map.of("start", 0, "end", 8))
                .post(claims)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private static int events(String id) {
        return as(EDITOR)
                .get(claim(id, "events"))
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("$")
                .size();
    }

    private static Response patch(String id, Object body) {
        return json(EDITOR, body).header("If-Match", Calls.tag(EDITOR, id)).patch(claim(id));
    }

    private static Response page(String account, String path) {
        return given().cookie("stet-session", Calls.session(account)).get(path);
    }
}
