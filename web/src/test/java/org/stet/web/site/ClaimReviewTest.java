package org.stet.web.site;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.web.ui.CheckMessages;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.publication.PublicChecks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A ClaimReview says what programs ask for, and what is none cannot be published. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ClaimReviewTest {

    @TestHTTPResource
    URI base;

    @Inject
    PublicChecks checks;

    @Inject
    CheckMessages messages;

    @Test
    void what_is_wrong_is_told_before_anybody_publishes_and_stops_it() {
        String claim = submittedOnAFlatScale();
        Calls.as(Calls.ANA)
                .get(Calls.claim(claim, "report"))
                .then()
                .body("findings[0].code", equalTo("rating-scale-flat"))
                .body("findings[0].severity", equalTo("error"))
                .body("findings[0].message", containsString("Ask an administrator"))
                .body("findings.severity", hasItem("warning"));
        String session = Calls.session(Calls.SECOND_EDITOR);
        given().cookie("stet-session", session)
                .get("/claims/" + claim + "/approval")
                .then()
                .statusCode(200)
                .body(containsString("This cannot be published as it is."))
                .body(containsString("have the same number"))
                .body(containsString("give the address in the page “Newsroom”"));
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.problem(Calls.put(Calls.SECOND_EDITOR, claim, "publication"), 409)
                .body("rule", equalTo("claim-review-has-errors"))
                .body("code", equalTo("claim-review-has-errors"))
                .body("detail", containsString("have the same number"))
                .body("state", equalTo("APPROVED"));
        Calls.as(Calls.EDITOR)
                .get(Calls.claim(claim))
                .then()
                .body("state", equalTo("APPROVED"))
                .body("publication", nullValue());
    }

    @Test
    void warnings_stop_nothing_and_come_with_the_answer() {
        Calls.as(Calls.EDITOR)
                .get(Calls.claim(Calls.published()))
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("report.findings.findAll { it.severity == 'error' }", empty())
                .body("report.findings.code", hasItem("address-not-set"));
    }

    @Test
    void it_says_its_languages_and_when_the_claim_was_made() {
        Map<String, String> article = new HashMap<>(Map.of("text", Calls.text()));
        article.put("publishedOn", "2026-03-02");
        article.put("language", "en-GB");
        article.put("url", "https://herald.example/" + UUID.randomUUID());
        given().get(publishedOf(article) + ".jsonld")
                .then()
                .body("inLanguage", equalTo("en"))
                .body("itemReviewed.inLanguage", equalTo("en-GB"))
                .body("itemReviewed.datePublished", equalTo("2026-03-02"))
                .body("itemReviewed.appearance[0].datePublished", equalTo("2026-03-02"))
                .body("itemReviewed.appearance[0].url", equalTo(article.get("url")));
    }

    @Test
    void a_video_that_is_checked_has_a_media_review_beside_the_claim_review() {
        String claim = submitted(Map.of("text", Calls.text()), "claims[0].id", "true");
        Map<String, String> report = new HashMap<>(Calls.report("The video is staged", "true"));
        report.put("medium", "video");
        Calls.problem(Calls.saveReport(Calls.ANA, claim, report), 422)
                .body("violations.field", hasItems("mediaAddress", "mediaAuthenticity"));
        report.put("mediaAddress", "https://video.example/ships");
        report.put("mediaAuthenticity", "made-up");
        Calls.problem(Calls.saveReport(Calls.ANA, claim, report), 422)
                .body("violations.field", hasItem("mediaAuthenticity"));
        report.put("mediaAuthenticity", "staged");
        String sha256 = Calls.saveReport(Calls.ANA, claim, report)
                .then()
                .statusCode(200)
                .body("medium", equalTo("video"))
                .body("mediaAddress", equalTo("https://video.example/ships"))
                .body("mediaAuthenticity", equalTo("staged"))
                .extract()
                .path("sha256");
        assertThat(Calls.saveReport(Calls.ANA, claim, report).<String>path("sha256"))
                .isEqualTo(sha256);
        String session = Calls.session(Calls.SECOND_EDITOR);
        for (String page : List.of("approval", "report", "report/revisions/2")) {
            given().cookie("stet-session", session)
                    .get("/claims/" + claim + "/" + page)
                    .then()
                    .statusCode(200)
                    .body(containsString("https://video.example/ships"))
                    .body(containsString("Staged"));
        }
        String path = publish(claim);
        given().get(path).then().body(containsString("https://video.example/ships"), containsString("Staged"));
        given().get(path + ".jsonld")
                .then()
                .body("'@type'", equalTo("ClaimReview"))
                .body("associatedMediaReview.'@type'", equalTo("MediaReview"))
                .body("associatedMediaReview.mediaAuthenticityCategory", equalTo("https://schema.org/StagedContent"))
                .body("associatedMediaReview.itemReviewed.mediaItemAppearance[0].'@type'", equalTo("VideoObject"))
                .body(
                        "associatedMediaReview.itemReviewed.mediaItemAppearance[0].contentUrl",
                        equalTo("https://video.example/ships"));
        given().get(path + ".json")
                .then()
                .body("versions[0].content.medium", equalTo("video"))
                .body("versions[0].content.mediaAuthenticity", equalTo("staged"));
        given().get(publishedOf(Map.of("text", Calls.text())) + ".jsonld")
                .then()
                .body("associatedMediaReview", nullValue());
    }

    @Test
    void what_is_wrong_and_what_is_checked_besides_words_is_shown_on_pages_that_everybody_can_use() {
        String flat = submittedOnAFlatScale();
        String video = submitted(Map.of("text", Calls.text()), "claims[0].id", "true");
        Map<String, String> report = new HashMap<>(Calls.report("The video is staged", "true"));
        report.put("medium", "video");
        report.put("mediaAddress", "https://video.example/ships/in/the/harbour/of/the/town/on/monday.mp4");
        report.put("mediaAuthenticity", "staged");
        Calls.saveReport(Calls.ANA, video, report).then().statusCode(200);
        try (StetBrowser browser = StetBrowser.on(base)) {
            browser.look("editor2", "/claims/" + flat + "/approval", "approval-findings");
            browser.look("editor2", "/claims/" + video + "/approval", "approval-media");
            browser.look("editor2", "/claims/" + video + "/report", "report-media");
            browser.look("editor2", "/claims/" + video + "/report/revisions/2", "revision-media");
            browser.look("", publish(video), "check-media");
        }
    }

    @Test
    void the_host_of_a_request_is_never_in_it() {
        String path = publishedOf(Map.of("text", Calls.text()));
        given().header("Host", "evil.example")
                .get(path + ".jsonld")
                .then()
                .statusCode(200)
                .body("url", equalTo(path))
                .body("author.url", nullValue())
                .body(not(containsString("evil.example")));
        given().header("Host", "evil.example")
                .get("/claim-reviews.jsonld")
                .then()
                .statusCode(200)
                .body(not(containsString("evil.example")));
    }

    @Test
    void its_addresses_and_other_places_are_those_that_are_set() {
        String path = publishedOf(Map.of("text", Calls.text()));
        Map<String, Object> review =
                ClaimReview.of(checks.at(path.substring("/checks/".length())), new Herald(), messages);
        assertThat(review)
                .containsEntry("url", "https://checks.herald.example" + path)
                .containsEntry("@id", "https://checks.herald.example" + path)
                .containsEntry("inLanguage", "fr");
        assertThat(review.get("author").toString())
                .contains("The Herald", "https://checks.herald.example", "https://encyclopedia.example/herald");
    }

    @Test
    void the_article_alone_is_no_claimant() {
        List<String> speakers = Calls.as(Calls.EDITOR)
                .get("/api/articles/" + article(Map.of("text", anonymous())))
                .path("claims.speaker");
        assertThat(speakers).contains("The article");
        String path = publishedOf(Map.of("text", anonymous()), "The article");
        given().get(path + ".jsonld")
                .then()
                .body("itemReviewed", notNullValue())
                .body("itemReviewed.author", nullValue())
                .body(not(containsString("\"The article\"")));
    }

    /** A newsroom with everything set. */
    private static final class Herald implements Publisher {

        @Override
        public String name() {
            return "The Herald";
        }

        @Override
        public Optional<URI> address() {
            return Optional.of(URI.create("https://checks.herald.example"));
        }

        @Override
        public Optional<List<URI>> sameAs() {
            return Optional.of(List.of(URI.create("https://encyclopedia.example/herald")));
        }

        @Override
        public String language() {
            return "fr";
        }
    }

    private static String anonymous() {
        return "The harbour lost " + UUID.randomUUID() + " containers in 2025.\n\n"
                + "Exports through the port rose by 14 per cent in 2025. It has 312 dockers.";
    }

    private static String article(Map<String, ?> article) {
        return Calls.submit(Calls.EDITOR, article)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String publishedOf(Map<String, ?> article) {
        return publish(submitted(article, "claims[0].id", "true"));
    }

    private static String publishedOf(Map<String, ?> article, String speaker) {
        return publish(submitted(article, "claims.find { it.speaker == '" + speaker + "' }.id", "true"));
    }

    private static String publish(String claim) {
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }

    private static String submitted(Map<String, ?> article, String which, String rating) {
        String claim = Calls.submit(Calls.EDITOR, article)
                .then()
                .statusCode(201)
                .extract()
                .path(which);
        Calls.put(Calls.EDITOR, claim, "acceptance").then().statusCode(200);
        Calls.json(Calls.EDITOR, Map.of("reviewers", List.of(Calls.ANA)))
                .put(Calls.claim(claim, "assignment"))
                .then()
                .statusCode(200);
        Calls.verdict(Calls.ANA, claim, rating).then().statusCode(200);
        return claim;
    }

    /** On a scale that has one number alone, so that its best rating is its worst. */
    private static String submittedOnAFlatScale() {
        String scale = Calls.json(
                        Calls.ADMIN,
                        Map.of(
                                "name",
                                "Flat " + UUID.randomUUID(),
                                "ratings",
                                List.of(
                                        Map.of(
                                                "code",
                                                "right",
                                                "name",
                                                "Right",
                                                "meaning",
                                                "It is right.",
                                                "value",
                                                1,
                                                "tone",
                                                "true"),
                                        Map.of(
                                                "code",
                                                "open",
                                                "name",
                                                "Open",
                                                "meaning",
                                                "Nobody knows.",
                                                "tone",
                                                "neutral"))))
                .post("/api/scales")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String desk = "flat-" + UUID.randomUUID().toString().substring(0, 8);
        Calls.json(Calls.ADMIN, Map.of("code", desk, "name", desk, "policy", Map.of("scale", scale)))
                .post("/api/desks")
                .then()
                .statusCode(201);
        return submitted(Map.of("text", Calls.text(), "desk", desk), "claims[0].id", "right");
    }
}
