package org.stet.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.json;

/** What others checked, over the API and on its pages: a file in parts, tried, imported, found. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class ArchiveApiTest {

    private static final String IMPORTS = "/api/archive/imports";

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String site = word + ".example.org";
    private final String claim = "The footbridge of " + word + " cost taxpayers 4 million pounds.";

    private String line(String place, String words) {
        return "{\"@type\":\"ClaimReview\",\"url\":\"https://" + site + "/" + place + "\",\"claimReviewed\":\"" + words
                + "\",\"author\":{\"name\":\"Facts of " + word
                + "\"},\"reviewRating\":{\"alternateName\":\"Pants on fire\"},"
                + "\"inLanguage\":\"en\"}\n";
    }

    private static RequestSpecification page(String user) {
        return given().cookie("stet-session", Calls.session(user));
    }

    private static Map<String, String> part(byte[] bytes) {
        return Map.of("content", Base64.getEncoder().encodeToString(bytes));
    }

    private static String await(String id, String phase) throws InterruptedException {
        String now = "";
        for (int i = 0; i < 300 && !now.equals(phase); i++) {
            Thread.sleep(50);
            now = as(EDITOR).get(IMPORTS + "/" + id).path("phase");
        }
        return now;
    }

    private String imported() throws InterruptedException {
        String id = json(EDITOR, Map.of("format", "json-lines", "site", site, "licence", "CC BY 4.0"))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("phase", equalTo("receiving"))
                .extract()
                .path("id");
        byte[] file = (line("1", claim) + "nonsense\n" + line("2", "The sun of " + word + " is far."))
                .getBytes(StandardCharsets.UTF_8);
        json(ADMIN, part(Arrays.copyOfRange(file, 100, file.length)))
                .put(IMPORTS + "/" + id + "/parts/1")
                .then()
                .statusCode(200);
        Calls.problem(as(EDITOR).put(IMPORTS + "/" + id + "/trial"), 422).body("violations.field", contains("parts"));
        json(EDITOR, part(Arrays.copyOfRange(file, 0, 100)))
                .put(IMPORTS + "/" + id + "/parts/0")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(file.length));
        as(EDITOR).put(IMPORTS + "/" + id + "/trial").then().statusCode(200);
        assertThat(await(id, "tried")).isEqualTo("tried");
        as(EDITOR).get(IMPORTS + "/" + id).then().body("added", equalTo(2)).body("wrong", equalTo(1));
        as(EDITOR)
                .get(IMPORTS + "/" + id + "/errors")
                .then()
                .body("items.line", contains(2))
                .body("items.code", contains("not-json"))
                .body("items.text", contains("This is not valid JSON."));
        page(EDITOR)
                .get("/archive/imports/" + id)
                .then()
                .statusCode(200)
                .body(containsString("This is not valid JSON."));
        as(EDITOR).get("/api/archive/checks?site=" + site).then().body("items", empty());
        as(EDITOR).put(IMPORTS + "/" + id + "/start").then().statusCode(200);
        assertThat(await(id, "done")).isEqualTo("done");
        Calls.problem(as(EDITOR).put(IMPORTS + "/" + id + "/start"), 409).body("rule", equalTo("is-tried"));
        return id;
    }

    @Test
    void a_file_in_parts_is_tried_imported_found_and_matched() throws Exception {
        imported();
        String check = as(ANA).get("/api/archive/checks?site=" + site + "&q=footbridge")
                .then()
                .statusCode(200)
                .body("total.number", equalTo(1))
                .body("items[0].claim", equalTo(claim))
                .body("items[0].means", nullValue())
                .extract()
                .path("items[0].id");
        Thread.sleep(2_500);
        json(ANA, Map.of("text", claim))
                .post("/api/matches")
                .then()
                .statusCode(200)
                // how sure Stet is goes by how rare words are: among a handful of checks none is
                .body("verdict", not(equalTo("nothing")))
                .body("matches[0].publisher", equalTo("Facts of " + word))
                .body("matches[0].rating", equalTo("Pants on fire"))
                .body("matches[0].url", equalTo("https://" + site + "/1"));
        json(ANA, Map.of("text", claim.replace("4 million", "9 million"), "language", "en"))
                .post("/api/matches")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("differs"))
                .body("matches[0].differs", contains("figure"));
        page(ANA)
                .get("/archive?site=" + site + "&q=footbridge")
                .then()
                .statusCode(200)
                .body(containsString(claim));
        page(ANA).get("/archive/checks/" + check).then().statusCode(200).body(containsString("Pants on fire"));
        as(EDITOR).delete("/api/archive/checks/" + check).then().statusCode(204);
        as(ANA).get("/api/archive/checks/" + check).then().statusCode(404);
    }

    @Test
    void an_editor_decides_what_a_rating_means() throws Exception {
        imported();
        List<String> ratings = as(EDITOR).get("/api/scales").path("items[0].ratings.id");
        Map<String, Object> decision =
                Map.of("site", site, "rating", "pants on FIRE", "means", ratings.get(0), "version", 0);
        json(EDITOR, decision)
                .put("/api/archive/ratings")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("checks", equalTo(2))
                .body("means.id", equalTo(ratings.get(0)));
        Calls.problem(json(EDITOR, decision).put("/api/archive/ratings"), 412);
        as(ANA).get("/api/archive/checks?site=" + site).then().body("items[0].means.id", equalTo(ratings.get(0)));
        page(ADMIN).get("/archive/ratings?site=" + site).then().statusCode(200).body(containsString("Pants on fire"));
    }

    @Test
    void what_is_asked_wrongly_is_told_with_its_field() {
        Calls.problem(json(ANA, Map.of("text", " ")).post("/api/matches"), 422)
                .body("violations.field", contains("text"));
        Calls.problem(json(ANA, Map.of("text", "x", "limit", 21)).post("/api/matches"), 422)
                .body("violations.field", contains("limit"));
        Calls.problem(json(EDITOR, Map.of("format", "xml")).post(IMPORTS), 422)
                .body("violations.field", contains("format"));
        Calls.problem(
                        json(EDITOR, Map.of("format", "csv", "withdrawMissing", true))
                                .post(IMPORTS),
                        422)
                .body("violations.field", contains("site"));
        Calls.problem(as(ANA).get(IMPORTS), 403);
    }
}
