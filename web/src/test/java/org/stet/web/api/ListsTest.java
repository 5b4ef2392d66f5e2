package org.stet.web.api;

import java.util.ArrayList;
import java.util.Comparator;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.candidates;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ListsTest {

    @Test
    void pages_follow_one_another_without_a_gap_or_a_repetition_in_every_sort() {
        String name = articleOf(candidates(), candidates());
        for (String sort : List.of("-checkworthiness", "dueAt", "-createdAt")) {
            List<String> whole = as(EDITOR)
                    .queryParams("q", name, "sort", sort, "limit", 200)
                    .get("/api/claims")
                    .path("items.id");
            List<String> walked = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                Response page = as(EDITOR)
                        .queryParams("q", name, "sort", sort, "limit", 2, "cursor", cursor)
                        .get("/api/claims");
                page.then().statusCode(200).body("$", hasKey("next"));
                walked.addAll(page.<List<String>>path("items.id"));
                cursor = page.path("next");
            }
            assertThat(walked).as(sort).isEqualTo(whole).doesNotHaveDuplicates();
        }
    }

    @Test
    void limit_bounds_a_page_and_the_last_one_has_no_next() {
        candidates();
        as(EDITOR).get("/api/claims?limit=1").then().statusCode(200).body("items", hasSize(1));
        as(EDITOR).get("/api/claims?limit=200").then().statusCode(200);
        as(EDITOR)
                .queryParam("q", UUID.randomUUID().toString())
                .get("/api/claims")
                .then()
                .body("items", empty())
                .body("next", nullValue())
                .body("$", hasKey("next"));
    }

    @Test
    void a_cursor_of_another_sort_is_refused() {
        candidates();
        String cursor = as(EDITOR).get("/api/claims?limit=1&sort=-createdAt").path("next");
        Calls.problem(as(EDITOR).queryParams("cursor", cursor, "sort", "dueAt").get("/api/claims"), 422)
                .body("violations.field", contains("cursor"));
    }

    @Test
    void candidates_come_by_check_worthiness_unless_another_sort_is_asked_for() {
        candidates();
        List<Float> scores =
                as(EDITOR).get("/api/claims?state=CANDIDATE&limit=200").path("items.checkworthiness");
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
        List<String> created = as(EDITOR)
                .get("/api/claims?state=CANDIDATE&sort=-createdAt&limit=200")
                .path("items.createdAt");
        assertThat(created).isNotEmpty();
        assertThat(created.get(0)).isGreaterThanOrEqualTo(created.get(created.size() - 1));
    }

    @Test
    void due_first_means_the_earliest_first_and_those_without_a_time_last() {
        List<String> ids = candidates();
        due(ids.get(1), "2031-01-01T00:00:00Z");
        due(ids.get(2), "2030-01-01T00:00:00+02:00");
        as(EDITOR)
                .queryParams("q", shipOf(ids.get(0)), "sort", "dueAt")
                .get("/api/claims")
                .then()
                .body("items.id", contains(ids.get(2), ids.get(1), ids.get(0)))
                .body("items[0].dueAt", equalTo("2029-12-31T22:00:00Z"));
    }

    @Test
    void states_narrow_the_list_repeated_or_with_commas_in_any_case() {
        String id = assigned(LIN);
        for (String query : List.of("state=OPEN&state=ASSIGNED", "state=OPEN,ASSIGNED", "state=open,assigned")) {
            as(EDITOR)
                    .get("/api/claims?limit=200&sort=-createdAt&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.state", everyItem(in(List.of("OPEN", "ASSIGNED"))))
                    .body("items.id", hasItem(id));
        }
    }

    @Test
    void an_assignee_is_me_or_a_name_or_an_id() {
        String id = assigned(TOM);
        String tom = as(EDITOR).get("/api/reviewers").path("items.find { it.username == 'reviewer2' }.id");
        for (String assignee : List.of("me", TOM, tom)) {
            as(TOM).queryParams("assignee", assignee, "limit", 200, "sort", "-createdAt")
                    .get("/api/claims")
                    .then()
                    .body("items.id", hasItem(id))
                    .body("items.reviewers.username", everyItem(hasItem(TOM)));
        }
        as(LIN).get("/api/claims?assignee=me&limit=200&sort=-createdAt").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_desk_narrows_the_list_by_code_or_id() {
        String id = Calls.submit(EDITOR, Map.of("text", Calls.text(), "desk", "investigations"))
                .path("claims[0].id");
        String desk = as(EDITOR).get("/api/desks").path("items.find { it.code == 'investigations' }.id");
        for (String named : List.of("investigations", desk)) {
            as(EDITOR)
                    .queryParams("desk", named, "limit", 200, "sort", "-createdAt")
                    .get("/api/claims")
                    .then()
                    .body("items.id", hasItem(id))
                    .body("items.desk", everyItem(equalTo("investigations")));
        }
    }

    @Test
    void words_are_sought_as_they_are_written_all_of_them_and_in_any_case() {
        String id = candidates().get(0);
        String ship = shipOf(id);
        as(EDITOR)
                .queryParam("q", ship.toUpperCase() + " CARGO")
                .get("/api/claims")
                .then()
                .body("items.id", hasItems(id));
        as(EDITOR).queryParam("q", ship + " unsaid").get("/api/claims").then().body("items", empty());
        for (String wildcard : List.of("%" + ship.substring(0, 8), "_" + ship.substring(1), "\\")) {
            as(EDITOR)
                    .queryParam("q", wildcard)
                    .get("/api/claims")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void blank_parameters_are_as_good_as_none() {
        as(EDITOR)
                .get("/api/claims?state=&assignee=&desk=&q=&sort=&cursor=")
                .then()
                .statusCode(200);
    }

    @Test
    void articles_are_listed_newest_first_page_by_page() {
        String older = Calls.submit(INTEGRATOR, Map.of("text", Calls.text())).path("id");
        String newer = Calls.submit(INTEGRATOR, Map.of("text", Calls.text())).path("id");
        Response first = as(ANA).get("/api/articles?limit=1");
        first.then().statusCode(200).body("items.id", contains(newer));
        as(ANA).queryParams("limit", 1, "cursor", first.path("next"))
                .get("/api/articles")
                .then()
                .body("items.id", contains(older));
    }

    @Test
    void scales_reviewers_and_desks_say_what_there_is() {
        as(ADMIN)
                .get("/api/scales")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.name == 'Stet' }.ratings.code",
                        contains("true", "mostly-true", "half-true", "mostly-false", "false", "unverifiable"));
        as(ADMIN)
                .get("/api/reviewers")
                .then()
                .body("items.username", hasItems(ANA, TOM, LIN))
                .body("items.username", not(hasItem(EDITOR)));
        as(ADMIN).get("/api/desks").then().body("items.code", hasItems("news", "investigations"));
    }

    /** Two lots of candidates under one article name. */
    private static String articleOf(List<String> some, List<String> others) {
        String topic = UUID.randomUUID().toString();
        some.forEach(id -> reword(id, topic));
        others.forEach(id -> reword(id, topic));
        return topic;
    }

    private static void reword(String id, String topic) {
        String wording = as(EDITOR).get(claim(id)).path("wording");
        json(EDITOR, Map.of("wording", wording + " " + topic))
                .header("If-Match", Calls.tag(EDITOR, id))
                .patch(claim(id))
                .then()
                .statusCode(200);
    }

    private static void due(String id, String moment) {
        json(EDITOR, Map.of("dueAt", moment))
                .header("If-Match", Calls.tag(EDITOR, id))
                .patch(claim(id))
                .then()
                .statusCode(200);
    }

    /** A word that only this claim's article has; every claim of it is reworded to hold it. */
    private static String shipOf(String id) {
        String article = as(EDITOR).get(claim(id)).path("article.id");
        Response whole = as(EDITOR).get("/api/articles/" + article);
        String ship = whole.<String>path("text").replaceAll("(?s).*MV (\\S+) lost.*", "$1");
        whole.<List<String>>path("claims.id").forEach(each -> reword(each, ship));
        return ship;
    }
}
