package org.stet.web.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.MovableClock;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Readers find what is public by words, speaker, rating, topic, language and date, as a page and as JSON; nothing else. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class PublicSearchTest {

    @Inject
    MovableClock clock;

    /** A word that no other check has. */
    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("\\W|\\d", "");

    @Test
    void words_are_found_whatever_their_accents_and_marked_where_they_stand() {
        String url = address(published("Čafé " + word + " <b>counts</b>", "true", "en"));
        Response page = search("q", "cafe " + word.toUpperCase()).get("/checks");
        page.then()
                .statusCode(200)
                .body(containsString("1 fact-check found"))
                .body(containsString("<mark>Čafé</mark> <mark>" + word + "</mark> &lt;b&gt;counts&lt;/b&gt;"))
                .body(containsString("href=\"" + url + "\""))
                .body(containsString("<meta name=\"robots\" content=\"noindex\">"));
        search("q", word.substring(3)).get("/checks").then().body(containsString("<mark>" + word.substring(3)));
        search("q", word + " unsaid").get("/checks").then().body(containsString("Nothing found"));
        search("q", word + " register").get("/checks").then().body(containsString("1 fact-check found"));
        search("q", word)
                .get("/checks.json")
                .then()
                .body("items.url", contains(url))
                .body("total.number", equalTo(1));
    }

    @Test
    void where_the_words_stand_in_the_text_alone_the_passage_is_shown() {
        published("Something else entirely", "true", "en", "The ledger says " + word + " in so many words.");
        search("q", word)
                .get("/checks")
                .then()
                .body(containsString("The ledger says <mark>" + word + "</mark> in so many words."));
    }

    @Test
    void each_filter_narrows_the_list() {
        String one = address(published(word + " one", "true", "en"));
        String two = address(published(word + " two", "false", "en-GB"));
        for (Map.Entry<String, String> filter : Map.of("rating", "FALSE", "language", "en-gb", "topic", word + "EN-gb")
                .entrySet()) {
            search("q", word, filter.getKey(), filter.getValue())
                    .get("/checks.json")
                    .then()
                    .statusCode(200)
                    .body("items.url", contains(two))
                    .body("total.number", equalTo(1));
        }
        search("q", word, "speaker", "jonas WEBER")
                .get("/checks.json")
                .then()
                .body("items.url", hasItem(one))
                .body("items.topics", hasItem(hasItem(word + "en")));
        search("q", word, "speaker", "Nobody at all").get("/checks.json").then().body("items", empty());
        search("q", word, "rating", "false")
                .get("/checks")
                .then()
                .body(containsString(two))
                .body(not(containsString(one)));
    }

    @Test
    void days_are_whole_days_in_utc() {
        String old = address(clock.ago(Duration.ofDays(40), () -> published(word + " old", "true", "en")));
        String fresh = address(published(word + " new", "true", "en"));
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(40);
        search("q", word, "to", day.toString()).get("/checks.json").then().body("items.url", contains(old));
        search("q", word, "to", day.minusDays(1).toString())
                .get("/checks.json")
                .then()
                .body("items", empty());
        search("q", word, "from", day.plusDays(1).toString())
                .get("/checks.json")
                .then()
                .body("items.url", contains(fresh));
        search("q", word, "from", day + "T00:00:00Z")
                .get("/checks.json")
                .then()
                .body("items.url", contains(fresh, old));
    }

    @Test
    void what_is_not_well_said_is_told_and_nothing_is_lost() {
        Calls.problem(search("from", "yesterday").get("/checks.json"), 422).body("violations.field", contains("from"));
        Calls.problem(search("q", "x".repeat(201)).get("/checks.json"), 422).body("violations.field", contains("q"));
        search("from", "yesterday", "q", word)
                .get("/checks")
                .then()
                .statusCode(200)
                .body(containsString("Give a day, such as 2026-03-31."))
                .body(containsString("value=\"" + word + "\""));
        search("q", "% _ \\ ' \" & <script>")
                .get("/checks")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
        search("utm_source", "x").get("/checks.json").then().statusCode(200);
    }

    @Test
    void nothing_is_found_by_what_is_not_public() {
        String id = published(word + " public", "true", "en");
        Calls.put(Calls.EDITOR, id, "correction", Map.of("kind", "correction", "reason", "The register was misread."))
                .then()
                .statusCode(200);
        Calls.saveReport(Calls.ANA, id, Calls.report(word + " hidden" + word, "true"))
                .then()
                .statusCode(200);
        topics(id, word + "later");
        search("q", "hidden" + word).get("/checks.json").then().body("items", empty());
        search("topic", word + "later").get("/checks.json").then().body("items", empty());
        search("topic", word + "en").get("/checks.json").then().body("items", empty());
        Calls.approve(Calls.SECOND_EDITOR, id).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, id, "publication").then().statusCode(200);
        search("q", "hidden" + word).get("/checks.json").then().body("total.number", equalTo(1));
        search("topic", word + "later").get("/checks.json").then().body("total.number", equalTo(1));
        search("q", word + " public").get("/checks.json").then().body("items", empty());
    }

    @Test
    void what_changed_since_a_moment_comes_in_order_with_what_was_withdrawn() {
        String first = published(word + " first", "true", "en");
        String second = published(word + " second", "true", "en");
        String since = search("q", word).get("/checks.json").path("items[0].updatedAt");
        Calls.delete(Calls.EDITOR, first, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        search("q", word, "sort", "updatedAt", "updatedSince", since)
                .get("/checks.json")
                .then()
                .body("items.url", contains(address(second), address(first)))
                .body("items.retraction", contains(nullValue(), equalTo("The source was made up.")))
                .body("total.number", equalTo(2));
        search("q", word, "updatedSince", Instant.now().plusSeconds(3600).toString())
                .get("/checks.json")
                .then()
                .body("items", empty());
        search("q", word, "rating", "true").get("/checks.json").then().body("items.url", contains(address(second)));
    }

    @Test
    void pages_follow_one_another_without_a_gap_in_every_order() {
        for (int i = 0; i < 3; i++) {
            published(word + " number " + i, "true", "en");
        }
        for (String sort : List.of("", "updatedAt", "-updatedAt")) {
            List<String> whole =
                    search("q", word, "sort", sort).get("/checks.json").path("items.url");
            assertThat(whole).hasSize(3);
            List<String> walked = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                Response page = search("q", word, "sort", sort, "limit", "2", "cursor", cursor)
                        .get("/checks.json");
                walked.addAll(page.then().statusCode(200).extract().path("items.url"));
                cursor = page.path("next");
            }
            assertThat(walked).as(sort).isEqualTo(whole);
        }
    }

    @Test
    void what_was_erased_is_found_no_more() {
        published(word + " erased", "true", "en");
        search("q", word).get("/checks.json").then().body("total.number", equalTo(1));
        String plan = Calls.json(Calls.ADMIN, Map.of("words", word + " erased"))
                .post("/api/erasures/plans")
                .path("tag");
        Calls.json(Calls.ADMIN, Map.of("words", word + " erased", "order", "Valley Court", "reason", "r", "tag", plan))
                .post("/api/erasures")
                .then()
                .statusCode(201);
        search("q", word).get("/checks.json").then().body("items", empty());
    }

    private static RequestSpecification search(String... parameters) {
        RequestSpecification search = given();
        for (int i = 0; i < parameters.length; i += 2) {
            search.queryParam(parameters[i], parameters[i + 1]);
        }
        return search;
    }

    private String published(String headline, String rating, String language) {
        return published(headline, rating, language, "We read the register.");
    }

    /** With a topic of its own: the word and the language. */
    private String published(String headline, String rating, String language, String body) {
        String id = Calls.submit(Calls.EDITOR, Map.of("text", Calls.text(), "language", language))
                .path("claims.find { it.text.contains('312') }.id");
        Calls.put(Calls.EDITOR, id, "acceptance").then().statusCode(200);
        topics(id, word + language);
        Calls.json(Calls.EDITOR, Map.of("reviewers", List.of(Calls.ANA)))
                .put(Calls.claim(id, "assignment"))
                .then()
                .statusCode(200);
        Calls.verdict(Calls.ANA, id, rating).then().statusCode(200);
        Map<String, String> report = new HashMap<>(Calls.report(headline, rating));
        report.put("body", body);
        Calls.saveReport(Calls.ANA, id, report).then().statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, id).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, id, "publication").then().statusCode(200);
        return id;
    }

    private static void topics(String id, String topic) {
        Calls.json(Calls.EDITOR, Map.of("topics", List.of(topic)))
                .header("If-Match", Calls.tag(Calls.EDITOR, id))
                .patch(Calls.claim(id))
                .then()
                .statusCode(200);
    }

    private static String address(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }
}
