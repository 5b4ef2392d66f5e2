package org.stet.web.ui.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class SearchPageTest {

    private static final int A_SEARCH = 14;

    @Inject
    TestClaims claims;

    @Test
    void what_is_found_is_marked_where_it_was_found() {
        String word = word();
        Claim claim = claims.assigned(ANA);
        claims.evidence(claim, ANA, "The Zürich " + word + " <b>register</b>");
        Document page = page(EDITOR, "/search?q=zurich+" + word.substring(0, 6).toUpperCase());
        assertThat(page.select(".results > li")).hasSize(1);
        assertThat(page.select(".results dt").text()).isEqualTo("In the evidence");
        assertThat(page.select(".results dd mark").eachText()).containsExactly("Zürich", word.substring(0, 6));
        assertThat(page.select(".results dd").text()).contains("<b>register</b>");
        assertThat(page.select(".results b")).isEmpty();
        assertThat(page.select(".results a.claim").attr("href")).isEqualTo("/claims/" + claim.id());
        as(INTEGRATOR)
                .get("/api/search?q=" + word)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("claim"))
                .body("items[0].passages[0].where", equalTo("evidence"))
                .body("items[0].passages[0].text.findAll { it.found }.text", hasItems(word))
                .body("total.number", equalTo(1));
    }

    @Test
    void an_article_is_found_by_its_words() {
        String word = word();
        String id = Calls.submit(
                        EDITOR,
                        Map.of(
                                "text",
                                "The council spent 12 million euros on the " + word + " in 2024, the mayor said."))
                .path("id");
        as(EDITOR)
                .get("/api/search?kind=article&q=" + word)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].passages[0].where", equalTo("article"));
        Document page = page(ANA, "/search?in=articles&q=" + word);
        assertThat(page.select(".results a.claim").attr("href")).isEqualTo("/articles/" + id);
        assertThat(page.select(".results dd mark").text()).isEqualTo(word);
        assertThat(page.select(".tabs [aria-current] .count").text()).isEqualTo("1");
    }

    @Test
    void sealed_words_are_found_by_nobody_before_they_are_opened() {
        String word = word();
        Claim claim = claims.assigned(ANA, TOM);
        claims.review(claim, ANA, "false", "Because of " + word);
        claims.evidence(claim, ANA, word);
        for (String user : List.of(ANA, TOM, EDITOR, Calls.ADMIN, INTEGRATOR)) {
            as(user).get("/api/search?q=" + word)
                    .then()
                    .body("items", hasSize(0))
                    .body("total.number", equalTo(0));
            assertThat(page(user, "/search?q=" + word).select(".results li")).isEmpty();
        }
    }

    @Test
    void every_page_has_the_search_and_what_is_too_long_is_said() {
        assertThat(page(ANA, "/inbox").select("header form[action=/search] input[name=q]"))
                .hasSize(1);
        assertThat(page(ANA, "/search?q=" + "x".repeat(201))
                        .select(".error-summary")
                        .text())
                .contains("200 characters");
        assertThat(page(ANA, "/search?q=%25").select(".empty")).hasSize(1);
        Calls.problem(as(ANA).get("/api/search"), 422).body("violations.field", hasItems("q"));
        Calls.problem(as(ANA).get("/api/search?q=x&kind=report"), 422);
    }

    @Test
    void a_search_sends_few_statements_however_much_is_found() {
        claims.submitted();
        String session = Calls.session(EDITOR);
        given().cookie("stet-session", session).get("/search?q=the").then().statusCode(200);
        assertThat(StatementCount.during(() -> given().cookie("stet-session", session)
                        .get("/search?q=the")
                        .then()
                        .statusCode(200)))
                .hasSizeLessThanOrEqualTo(A_SEARCH);
    }

    private static Document page(String user, String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .cookie("stet-session", Calls.session(user))
                .get(path)
                .asString());
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
