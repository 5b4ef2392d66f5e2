package org.stet.web.site;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Anybody's cache may keep what readers see, and is right after every change, at once. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class PublicCachingTest {

    @Inject
    PublicPages pages;

    /** A colon in a path stays as it is, as browsers send it. */
    @BeforeEach
    void send_addresses_as_they_are() {
        RestAssured.urlEncodingEnabled = false;
    }

    @AfterEach
    void encode_addresses_again() {
        RestAssured.urlEncodingEnabled = true;
    }

    @Test
    void every_public_page_may_be_kept_sets_no_cookie_and_is_the_same_for_who_is_signed_in() {
        String check = address(Calls.published());
        String session = Calls.session(Calls.EDITOR);
        for (String address : everything(check)) {
            Response anonymous = given().get(address);
            anonymous
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .header("Vary", "Accept-Encoding");
            assertThat(anonymous.header("ETag")).as(address).startsWith("\"");
            assertThat(anonymous.header("Last-Modified")).endsWith(" GMT");
            assertThat(anonymous.headers().hasHeaderWithName("Set-Cookie")).isFalse();
            Response signedIn = given().cookie("stet-session", session)
                    .cookie("stet-kept", "a-form")
                    .get(address);
            assertThat(signedIn.statusCode()).isEqualTo(200);
            assertThat(signedIn.asString())
                    .isEqualTo(anonymous.asString())
                    .doesNotContain("<form method=\"post\"", "csrf", "<script src");
            assertThat(signedIn.header("ETag")).isEqualTo(anonymous.header("ETag"));
            assertThat(signedIn.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        }
    }

    @Test
    void who_has_a_page_gets_304_by_one_statement() {
        for (String address : everything(address(Calls.published()))) {
            Response page = given().get(address);
            List<String> statements = StatementCount.during(() -> {
                pages.forget();
                given().header("If-None-Match", page.header("ETag"))
                        .get(address)
                        .then()
                        .statusCode(304)
                        .header("ETag", page.header("ETag"))
                        .header("Cache-Control", "public, no-cache")
                        .body(equalTo(""));
                // what was looked up a moment ago holds for the next ones
                given().get(address).then().statusCode(200);
            });
            // how the newsroom shows itself is looked at now and then, whoever asks
            assertThat(statements.stream().filter(each -> each.contains("from masthead")))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(statements.stream().filter(each -> !each.contains("from masthead")))
                    .as(address)
                    .hasSizeBetween(1, 2)
                    .allMatch(each -> each.contains("public_change"));
        }
    }

    @Test
    void head_has_the_headers_alone() {
        String check = address(Calls.published());
        for (String address : everything(check)) {
            String tag = given().get(address).header("ETag");
            given().head(address)
                    .then()
                    .statusCode(200)
                    .header("ETag", tag)
                    .header("Cache-Control", "public, no-cache")
                    .body(equalTo(""));
            given().header("If-None-Match", tag).head(address).then().statusCode(304);
        }
        given().head("/checks/no-such-check").then().statusCode(404);
    }

    @Test
    void a_correction_and_a_retraction_are_there_at_once() {
        String claim = Calls.published();
        String address = address(claim);
        String other = address(Calls.published());
        String otherTag = given().get(other).header("ETag");
        Response first = given().get(address);
        String list = given().get("/checks").header("ETag");
        correct(claim, "The register was misread, readers told us.");
        Response corrected = changed(address, first.header("ETag"));
        assertThat(corrected.asString()).contains("The register was misread, readers told us.");
        assertThat(changed("/checks", list).asString()).contains("The register was misread, readers told us.");
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        assertThat(changed(address, corrected.header("ETag")).asString()).contains("The source was made up.");
        assertThat(changed("/corrections.atom", "\"older\"").asString()).contains("The source was made up.");
        assertThat(changed(address + ".jsonld", "\"older\"").asString()).contains("The source was made up.");
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get(address)
                .then()
                .statusCode(200);
        given().header("If-None-Match", otherTag).get(other).then().statusCode(304);
    }

    @Test
    void what_is_erased_by_order_is_gone_at_once() {
        String claim = Calls.submitted();
        Calls.saveReport(Calls.ANA, claim, Calls.report("Wolframina counted the ships", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        String tag = given().get("/checks")
                .then()
                .body(containsString("Wolframina"))
                .extract()
                .header("ETag");
        Map<String, String> words = Map.of("words", "Wolframina");
        String plan = Calls.json(Calls.ADMIN, words).post("/api/erasures/plans").path("tag");
        Calls.json(
                        Calls.ADMIN,
                        Map.of("words", "Wolframina", "order", "Valley Court, 3 C 13/26", "reason", "r", "tag", plan))
                .post("/api/erasures")
                .then()
                .statusCode(201);
        assertThat(changed("/checks", tag).asString())
                .doesNotContain("Wolframina", "wolframina")
                .contains("Valley Court, 3 C 13/26");
    }

    @Test
    void what_readers_do_not_see_changes_no_page() {
        String claim = Calls.published();
        String address = address(claim);
        String before = given().get(address).header("ETag");
        Calls.put(Calls.EDITOR, claim, "correction", Map.of("kind", "typo", "reason", "A letter is missing."))
                .then()
                .statusCode(200);
        Calls.addEvidence(Calls.EDITOR, claim);
        Calls.saveReport(Calls.ANA, claim, Calls.report("Another headline", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        given().header("If-None-Match", before).get(address).then().statusCode(304);
    }

    @Test
    void errors_for_readers_are_kept_by_nobody_and_speak_of_no_inbox() {
        for (String address : List.of(
                "/checks/no-such-check",
                "/checks/no/such/address",
                "/checks/no-such-check.jsonld",
                "/checks/no-such-check/card",
                "/checks/no-such-check/files/01a20427-77aa-7c2e-9d41-0b7f5a1c9e21.jpg",
                "/checks/no-such-check/card.png")) {
            Response nothing = given().get(address);
            nothing.then()
                    .statusCode(404)
                    .header("Cache-Control", "no-store")
                    .contentType(containsString("text/html"))
                    .body(not(containsString("inbox")))
                    .body(containsString("href=\"/checks\">See the fact-checks"));
            assertThat(nothing.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        }
    }

    private static List<String> everything(String check) {
        return List.of(
                "/checks",
                check,
                check + ".jsonld",
                check + ".json",
                "/checks?q=register&rating=true",
                "/checks.json",
                "/checks.json?q=register&sort=updatedAt",
                "/checks/corrections.json",
                "/v1alpha1/claims:search?query=register",
                "/v1alpha1/pages",
                check + "/card",
                check + "/card.png",
                check + "/proof",
                check + "/provenance.jsonld",
                "/checks/corrections",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/claim-reviews.jsonld",
                "/corrections.atom",
                "/corrections.rss",
                "/corrections.json",
                "/newsroom/colours.css",
                "/robots.txt",
                "/sitemap.xml",
                "/sitemap-news.xml",
                "/sitemap-index.xml",
                "/.well-known/security.txt",
                "/.well-known/stet-keys.json");
    }

    private static Response changed(String address, String tag) {
        Response page = given().header("If-None-Match", tag).get(address);
        page.then().statusCode(200);
        assertThat(page.header("ETag")).isNotEqualTo(tag);
        return page;
    }

    private static void correct(String claim, String reason) {
        Calls.put(Calls.EDITOR, claim, "correction", Map.of("kind", "correction", "reason", reason))
                .then()
                .statusCode(200);
        Calls.saveReport(Calls.ANA, claim, Calls.report("What the register says now", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
    }

    private static String address(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }
}
