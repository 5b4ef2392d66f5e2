package org.stet.web.api;

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

import static org.hamcrest.Matchers.contains;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** What is wrong is told where it stands in the request: by the request's own names, and at the element of a list. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ViolationPlacesTest {

    @Test
    void a_reviewer_among_several() {
        String id = Calls.open();
        isAt(json(EDITOR, Map.of("reviewers", List.of(ANA, "nobody"))).put(claim(id, "assignment")), "reviewers[1]");
    }

    @Test
    void a_topic_and_a_candidate() {
        List<String> candidates = Calls.candidates();
        String id = candidates.get(0);
        isAt(
                json(EDITOR, Map.of("topics", List.of("ports", "")))
                        .header("If-Match", "*")
                        .patch(claim(id)),
                "topics[1]");
        String article = "/api/articles/" + as(EDITOR).get(claim(id)).path("article.id") + "/candidates";
        isAt(
                json(EDITOR, Map.of("claims", List.of(Map.of("id", id), Map.of("id", "x"))))
                        .post(article + "/acceptance"),
                "claims[1].id");
        isAt(json(EDITOR, Map.of("allBut", List.of(id, "x"))).post(article + "/acceptance"), "allBut[1]");
    }

    @Test
    void the_reason_why_there_is_no_primary_source() {
        String id = Calls.assigned(ANA);
        isAt(json(ANA, Map.of("reason", " ")).put(claim(id, "primary-source-reason")), "reason");
    }

    @Test
    void an_author_and_an_action() {
        isAt(Calls.submit(EDITOR, Map.of("text", Calls.text(), "authors", List.of("A. Writer", " "))), "authors[1]");
        isAt(
                json(ADMIN, Map.of("address", "https://hooks.example.org/", "actions", List.of("publish", "dance")))
                        .post("/api/webhooks"),
                "actions[1]");
    }

    @Test
    void what_a_desk_asks() {
        Map<String, String> question = Map.of("text", "Did you read it?", "kind", "yes-no");
        String policy = "/api/desks/" + Calls.desk(Map.of()) + "/policy";
        isAt(
                json(ADMIN, Map.of("checklist", List.of(question, Map.of("text", "And?", "kind", "maybe"))))
                        .header("If-Match", "*")
                        .put(policy),
                "checklist[1].kind");
        String code = "d-" + UUID.randomUUID().toString().substring(0, 8);
        String scale = as(ADMIN).get("/api/scales").path("items[0].id");
        isAt(
                json(
                                ADMIN,
                                Map.of(
                                        "code",
                                        code,
                                        "name",
                                        code,
                                        "policy",
                                        Map.of("evidenceRequired", 99, "scale", scale)))
                        .post("/api/desks"),
                "policy.evidenceRequired");
    }

    @Test
    void a_rating_of_a_scale() {
        Map<String, String> right = Map.of("name", "Right", "meaning", "It is right.", "tone", "true");
        Map<String, String> wrong = Map.of("name", "Wrong", "meaning", "It is wrong.", "tone", "loud");
        isAt(
                json(ADMIN, Map.of("name", "Places", "ratings", List.of(right, wrong)))
                        .post("/api/scales"),
                "ratings[1].tone");
    }

    @Test
    void the_time_of_a_desk() {
        String address = "/api/desks/" + Calls.desk(Map.of()) + "/time";
        Map<String, Object> time = as(ADMIN).get(address).jsonPath().getMap("");
        isAt(put(address, time, "replyWithinMinutes", 900_000), "replyWithinMinutes");
        isAt(put(address, time, "holidays", List.of("2027-01-01", "never")), "holidays[1]");
        isAt(put(address, time, "hours", Map.of("MONDAY", "09:00-17:00", "FRIDAY", "late")), "hours.FRIDAY");
        isAt(put(address, time, "limits", Map.of("OPEN", Map.of("HIGH", -5))), "limits.OPEN.HIGH");
    }

    @Test
    void the_roles_and_languages_of_people() {
        String member = "/api/desks/" + Calls.desk(Map.of()) + "/members/" + ANA;
        isAt(json(ADMIN, Map.of("roles", List.of("reviewer", "king"))).put(member), "roles[1]");
        isAt(
                json(ADMIN, Map.of("roles", List.of("reviewer"), "languages", List.of("en", "English")))
                        .put(member),
                "languages[1]");
    }

    private static Response put(String address, Map<String, Object> time, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(time);
        changed.put(field, value);
        return json(ADMIN, changed).header("If-Match", "*").put(address);
    }

    private static void isAt(Response refused, String field) {
        problem(refused, 422)
                .body("violations.field", contains(field))
                .body(
                        "violations.pointer",
                        contains("/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/')));
    }
}
