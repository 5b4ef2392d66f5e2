package org.stet.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class QueueFilterTest {

    private static final int THE_QUEUE = 16;

    @Inject
    TestClaims claims;

    @Test
    void a_filter_narrows_the_list_the_counts_and_stands_above_it_until_it_is_removed() {
        String topic = "harbour & " + UUID.randomUUID();
        Claim claim = tagged(claims.assigned(ANA), topic);
        String other = tagged(claims.candidate("news"), topic).id().toString();
        Document page = page("/queue?topic=" + encoded(topic));
        assertThat(page.select("table a[data-open]").eachAttr("href")).containsExactly("/claims/" + claim.id());
        assertThat(page.select(".tabs [aria-current] .count").text()).isEqualTo("1");
        assertThat(page.select(".tabs li:last-child .count").text()).isEqualTo("2");
        Element mark = page.selectFirst(".marks li:first-child a");
        assertThat(mark.text()).contains(topic);
        Document without = page(mark.attr("href"));
        assertThat(without.select(".marks")).isEmpty();
        Document all = page(page.selectFirst(".tabs li:last-child a").attr("href"));
        assertThat(all.select("table a[data-open]").eachAttr("href")).contains("/claims/" + other);
        Document mine = page("/queue?show=all&assignee=reviewer1&topic=" + encoded(topic));
        assertThat(mine.select("table a[data-open]")).hasSize(1);
        assertThat(mine.select(".marks li")).hasSize(3);
    }

    @Test
    void the_api_takes_the_same_filters_and_says_what_it_cannot_read() {
        String topic = "quays " + UUID.randomUUID();
        Claim claim = tagged(claims.assigned(ANA), topic);
        claims.submit(claim, ANA, "false", "The harbour register shows twelve departures.");
        claims.publish(claim);
        as(ANA).get("/api/claims?rating=false&topic=" + topic + "&createdFrom=2020-01-01T00:00:00Z")
                .then()
                .body("items.id", equalTo(List.of(claim.id().toString())))
                .body("total.number", equalTo(1));
        as(ANA).get("/api/claims?rating=true&topic=" + topic).then().body("items", hasSize(0));
        Calls.problem(as(ANA).get("/api/claims?dueBefore=tomorrow"), 422)
                .body("violations.field", equalTo(List.of("dueBefore")));
        Calls.problem(as(ANA).get("/api/claims?language=%3F%3F"), 422)
                .body("violations.field", equalTo(List.of("language")));
    }

    @Test
    void what_is_no_day_is_said_beside_its_field_and_narrows_nothing() {
        Document page = page("/queue?due=soon&show=all");
        assertThat(page.select(".error-summary a[href=#due]").text()).contains("2026-03-31");
        assertThat(page.select("details[open] input[name=due]").val()).isEqualTo("soon");
        assertThat(page.select(".marks")).isEmpty();
    }

    @Test
    void filters_and_counts_take_few_statements() {
        String session = Calls.session(EDITOR);
        for (String path : List.of("/queue", "/queue?topic=quays&q=the&speaker=x&rating=true")) {
            given().cookie("stet-session", session).get(path).then().statusCode(200);
            assertThat(StatementCount.during(() -> given().cookie("stet-session", session)
                            .get(path)
                            .then()
                            .statusCode(200)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(THE_QUEUE);
        }
    }

    @Test
    void articles_are_narrowed_by_desk_publisher_and_language() {
        String publisher = "Hafenblatt " + UUID.randomUUID();
        String id = Calls.submit(
                        EDITOR,
                        Map.of("text", Calls.text(), "publisher", publisher, "language", "en-GB", "desk", "news"))
                .path("id");
        String of = "/articles?publisher=" + encoded(publisher.toUpperCase());
        for (String more : List.of("", "&language=en", "&desk=news")) {
            assertThat(page(of + more).select("table a[data-open]").eachAttr("href"))
                    .containsExactly("/articles/" + id);
        }
        for (String more : List.of("&language=de", "&desk=investigations", "&show=closed")) {
            assertThat(page(of + more).select("table a[data-open]")).isEmpty();
        }
        assertThat(page(of + "&desk=news").select(".marks li")).hasSize(3);
    }

    private static Claim tagged(Claim claim, String topic) {
        String id = claim.id().toString();
        Calls.json(EDITOR, Map.of("topics", List.of(topic)))
                .header("If-Match", Calls.tag(EDITOR, id))
                .patch(Calls.claim(id))
                .then()
                .statusCode(200);
        return claim;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .cookie("stet-session", Calls.session(EDITOR))
                .get(path.endsWith("?") ? path.substring(0, path.length() - 1) : path)
                .asString());
    }
}
