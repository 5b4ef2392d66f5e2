package org.stet.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.problem;
import static org.stet.web.api.Calls.put;
import static org.stet.web.api.Calls.submit;

/** What a newsroom's systems hand in: under ids of their own, from several addresses, and again when it has changed. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class SystemsTest {

    private final String name = UUID.randomUUID().toString();
    private final String text = Calls.text();

    @Test
    void the_same_id_with_the_same_text_is_200_and_with_another_text_a_new_version() {
        Response first = submit(INTEGRATOR, article(text, "externalId", name));
        first.then()
                .statusCode(201)
                .body("externalId", equalTo(name))
                .body("submittedBy.username", equalTo(INTEGRATOR))
                .body("replaces", nullValue())
                .body("replacedBy", empty());
        String id = first.path("id");
        submit(INTEGRATOR, article(text, "externalId", name))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("appearances", hasSize(1));
        Response second = submit(INTEGRATOR, article(text + " It rained.", "externalId", name));
        second.then().statusCode(201).body("replaces", equalTo(id)).body("externalId", equalTo(name));
        as(ANA).get("/api/articles/" + id).then().body("replacedBy", contains(second.<String>path("id")));
        as(ANA).queryParam("externalId", name)
                .get("/api/articles")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.<String>path("id"), id))
                .body("items.replaces", contains(id, null));
    }

    @Test
    void the_same_text_at_a_second_address_is_200_and_keeps_both() {
        String one = "https://ledger.example.org/" + name;
        String two = "https://courier.example.org/" + name;
        String id = submit(INTEGRATOR, article(text, "url", one)).path("id");
        submit(EDITOR, article(text, "url", two, "publisher", "The Courier", "publishedOn", "2026-11-23"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("url", equalTo(one))
                .body("appearances.url", contains(one, two))
                .body("appearances[1].publisher", equalTo("The Courier"))
                .body("appearances[1].publishedOn", equalTo("2026-11-23"))
                .body("appearances[1].seenBy.username", equalTo(EDITOR));
        for (String address : List.of(one, two)) {
            as(ANA).queryParam("url", address).get("/api/articles").then().body("items.id", contains(id));
        }
        as(ANA).queryParam("url", one + "/")
                .get("/api/articles")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_claim_that_the_new_version_says_unchanged_is_carried_over_and_not_found_again() {
        String url = "https://ledger.example.org/" + name;
        Response first = submit(INTEGRATOR, article(text, "url", url));
        String exports = first.path("claims.find { it.text.contains('14 per cent') }.id");
        String dockers = first.path("claims.find { it.text.contains('312') }.id");
        put(EDITOR, dockers, "acceptance").then().statusCode(200);
        String changed = "📦 News.\n\n" + text.replace("14 per cent", "11 per cent");
        Response second = submit(INTEGRATOR, article(changed, "url", url));
        second.then()
                .statusCode(201)
                .body("claims.text.findAll { it.contains('312') }", empty())
                .body("carriedClaims.id", hasItem(dockers))
                .body("carriedClaims.id", not(hasItem(exports)))
                .body("carriedClaims.find { it.id == '" + dockers + "' }.state", equalTo("OPEN"));
        Map<String, Object> carried = second.path("carriedClaims.find { it.id == '" + dockers + "' }");
        int start = changed.offsetByCodePoints(0, (Integer) carried.get("start"));
        assertThat(changed.substring(start, changed.offsetByCodePoints(0, (Integer) carried.get("end"))))
                .isEqualTo(carried.get("text"));
        assertThat(carried).containsEntry("article", first.path("id"));
    }

    @Test
    void the_page_of_an_article_leads_to_its_other_versions_and_shows_what_changed() {
        String url = "https://ledger.example.org/" + name;
        String one = submit(INTEGRATOR, article(text, "url", url)).path("id");
        String two = submit(INTEGRATOR, article(text.replace("14 per cent", "11 per cent"), "url", url))
                .path("id");
        String session = Calls.session(EDITOR);
        page(session, "/articles/" + one).statusCode(200).body(containsString("href=\"/articles/" + two + "\""));
        page(session, "/articles/" + two)
                .statusCode(200)
                .body(containsString("href=\"/articles/" + two + "/changes\""))
                .body(containsString("href=\"" + url + "\""))
                .body(containsString("unchanged from earlier versions"));
        page(session, "/articles/" + two + "/changes")
                .statusCode(200)
                .body(containsString("<del>"))
                .body(containsString("<ins>"));
        page(session, "/articles/" + one + "/changes").statusCode(404);
    }

    @Test
    void the_page_of_a_claim_says_that_its_article_has_a_newer_version_and_whether_that_says_the_same() {
        String url = "https://ledger.example.org/" + name;
        Response one = submit(INTEGRATOR, article(text, "url", url));
        String exports = one.path("claims.find { it.text.contains('14 per cent') }.id");
        String dockers = one.path("claims.find { it.text.contains('312') }.id");
        String session = Calls.session(EDITOR);
        page(session, claimPage(dockers)).statusCode(200).body(not(containsString("has a newer version")));
        String two = submit(INTEGRATOR, article(text.replace("14 per cent", "11 per cent"), "url", url))
                .path("id");
        page(session, claimPage(dockers))
                .statusCode(200)
                .body(containsString("The article has a newer version:"))
                .body(containsString("href=\"/articles/" + two + "\""))
                .body(containsString("The claim stands in it unchanged."));
        page(session, claimPage(exports))
                .statusCode(200)
                .body(containsString("href=\"/articles/" + two + "\""))
                .body(containsString("It no longer says these words as they stand here."));
    }

    private static String claimPage(String id) {
        return "/claims/" + id;
    }

    private static ValidatableResponse page(String session, String path) {
        return given().cookie("stet-session", session).get(path).then();
    }

    @Test
    void a_closed_article_is_found_by_its_address_too() {
        String url = "https://ledger.example.org/" + name;
        String id = submit(INTEGRATOR, article(text, "url", url)).path("id");
        as(EDITOR).put("/api/articles/" + id + "/closing").then().statusCode(200);
        as(ANA).queryParam("url", url).get("/api/articles").then().body("items.id", contains(id));
        as(ANA).queryParams("url", url, "show", "open")
                .get("/api/articles")
                .then()
                .body("items", empty());
    }

    @Test
    void articles_are_listed_by_what_is_known_of_them_and_counted() {
        String publisher = "The " + name;
        String one = submit(INTEGRATOR, article(text, "publisher", publisher, "language", "en-GB"))
                .path("id");
        String two = submit(EDITOR, article(text + " It rained.", "publisher", publisher, "language", "fr-CA"))
                .path("id");
        listed(INTEGRATOR, "publisher", publisher.toUpperCase(Locale.ROOT))
                .body("items.id", contains(two, one))
                .body("items.submittedBy.username", contains(EDITOR, INTEGRATOR))
                .body("items.desk", everyItem(equalTo("news")))
                .body("total.number", equalTo(2))
                .body("total.more", equalTo(false));
        Map.of("language", "en", "submittedBy", "me")
                .forEach((filter, value) -> listed(INTEGRATOR, "publisher", publisher, filter, value)
                        .body("items.id", contains(one))
                        .body("total.number", equalTo(1)));
        listed(ANA, "publisher", publisher, "submittedBy", EDITOR, "q", "rained")
                .body("items.id", contains(two))
                .body("total.number", equalTo(1));
        listed(ANA, "publisher", publisher, "desk", "investigations").body("items", empty());
        for (String field : List.of("submittedBy", "desk", "sort", "updatedSince", "cursor")) {
            problem(as(ANA).queryParam(field, "nothing").get("/api/articles"), 422)
                    .body("violations.field", contains(field));
        }
    }

    @Test
    void what_changed_last_comes_last_page_by_page() {
        String publisher = "The " + name;
        String url = "https://ledger.example.org/" + name;
        Response first = submit(INTEGRATOR, article(text, "publisher", publisher, "url", url));
        Response second = submit(INTEGRATOR, article(text + " Rain.", "publisher", publisher));
        String one = first.path("id");
        String two = second.path("id");
        listed(ANA, "publisher", publisher, "sort", "updatedAt").body("items.id", contains(one, two));
        submit(INTEGRATOR, article(text, "url", url + "/2")).then().body("id", equalTo(one));
        listed(ANA, "publisher", publisher, "sort", "updatedAt").body("items.id", contains(two, one));
        as(EDITOR).put("/api/articles/" + two + "/closing").then().statusCode(200);
        String since = second.path("updatedAt");
        for (String words : List.of("", "port")) {
            listed(ANA, "publisher", publisher, "q", words, "show", "all", "sort", "updatedAt")
                    .body("items.id", contains(one, two));
        }
        listed(ANA, "publisher", publisher, "updatedSince", since, "sort", "-updatedAt")
                .body("items.id", contains(two, one))
                .body("total.number", equalTo(2));
        String third = submit(INTEGRATOR, article(text + " Hail.", "publisher", publisher, "url", url))
                .path("id");
        for (String sort : List.of("updatedAt", "-updatedAt", "-submittedAt")) {
            List<String> walked = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                Response page = as(ANA).queryParams("publisher", publisher, "show", "all", "sort", sort)
                        .queryParams("limit", 1, "cursor", cursor)
                        .get("/api/articles");
                walked.addAll(page.<List<String>>path("items.id"));
                cursor = page.path("next");
            }
            assertThat(walked).as(sort).containsExactlyInAnyOrder(one, two, third);
        }
    }

    private static ValidatableResponse listed(String user, String... query) {
        RequestSpecification request = as(user);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/articles").then().statusCode(200);
    }

    @Test
    void an_external_id_that_cannot_be_one_is_refused() {
        for (String id : List.of(" ", "x".repeat(201))) {
            problem(submit(INTEGRATOR, article(text, "externalId", id)), 422)
                    .body("violations.field", contains("externalId"))
                    .body("violations.pointer", contains("/externalId"));
        }
    }

    private static Map<String, Object> article(String text, String... known) {
        Map<String, Object> article = new HashMap<>(Map.of("text", text));
        for (int i = 0; i < known.length; i += 2) {
            article.put(known[i], known[i + 1]);
        }
        return article;
    }
}
