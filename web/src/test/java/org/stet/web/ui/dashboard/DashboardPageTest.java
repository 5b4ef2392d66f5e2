package org.stet.web.ui.dashboard;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.reading.dashboard.DashboardTable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DashboardPageTest {

    @Inject
    TestClaims claims;

    @Test
    void every_chart_says_what_it_shows_and_has_its_table_and_its_file() {
        claims.published();
        claims.adjudicate(claims.disputed());
        Document page = page("/dashboard");
        assertThat(page.select(".charts > figure:not(.whole)"))
                .hasSizeGreaterThan(9)
                .allSatisfy(figure -> {
                    assertThat(figure.select("h2").text()).isNotEmpty();
                    assertThat(figure.select("figcaption p").text()).isNotEmpty();
                    assertThat(figure.select("a[href*=.csv]")).isNotEmpty();
                    assertThat(figure.select("table caption").text()).isNotEmpty();
                });
        assertThat(page.select("svg.chart[role=img]")).hasSizeGreaterThan(7).allSatisfy(chart -> {
            List<String> names = List.of(chart.attr("aria-labelledby").split(" "));
            assertThat(names)
                    .hasSize(2)
                    .allSatisfy(id -> assertThat(page.getElementById(id).text()).isNotEmpty());
        });
        assertThat(page.select("[style]")).isEmpty();
        for (Element file : page.select("a[href*=.csv]")) {
            csv(file.attr("href")).then().statusCode(200).contentType("text/csv");
        }
    }

    @Test
    void a_figure_is_the_same_on_the_page_in_the_file_and_in_json() {
        claims.published();
        long published =
                as(EDITOR).get("/api/dashboard?desk=news").jsonPath().getList("flow.published", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum();
        assertThat(published).isPositive();
        String page = page("/dashboard?desk=news")
                .select(".figures li:nth-child(3) b")
                .text();
        assertThat(page).isEqualTo(String.valueOf(published));
        long inFile = csv("/dashboard/flow.csv?desk=news")
                .asString()
                .lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
        assertThat(inFile).isEqualTo(published);
    }

    @Test
    void every_table_is_a_file_of_the_api() {
        for (DashboardTable table : DashboardTable.values()) {
            String file =
                    as(ADMIN).get("/api/dashboard/" + table.code() + ".csv").asString();
            assertThat(file.lines().findFirst().orElseThrow()).isEqualTo(String.join(",", table.columns()));
        }
        Calls.problem(as(ADMIN).get("/api/dashboard/nothing.csv"), 404);
        Calls.problem(as(ADMIN).get("/api/dashboard/flow.xml"), 404);
    }

    @Test
    void what_cannot_be_read_is_said_beside_its_field_and_the_page_still_shows_figures() {
        Document page = page("/dashboard?from=yesterday&to=2026-01-01");
        assertThat(page.select(".error-summary").text()).contains("2026-03-31");
        assertThat(page.select(".charts > figure")).isNotEmpty();
        assertThat(page("/dashboard?from=2020-01-01&to=2026-01-01")
                        .select(".error-summary")
                        .text())
                .contains("366 days");
        Calls.problem(as(EDITOR).get("/api/dashboard?from=2026-02-01&to=2026-01-01"), 422)
                .body("violations.field", equalTo(List.of("to")));
        Calls.problem(as(EDITOR).get("/api/dashboard?from=x"), 422).body("violations", hasSize(1));
        Calls.problem(as(EDITOR).get("/api/dashboard?desk=nowhere"), 422).body("detail", containsString("nowhere"));
    }

    @Test
    void it_is_for_editors_and_administrators() {
        Calls.problem(as(ANA).get("/api/dashboard"), 403);
        given().cookie("stet-session", Calls.session(ANA))
                .get("/dashboard")
                .then()
                .statusCode(403);
        assertThat(page("/inbox").select("nav a[href=/dashboard]")).hasSize(1);
    }

    private static Response csv(String path) {
        return given().cookie("stet-session", Calls.session(EDITOR)).get(path);
    }

    private static Document page(String path) {
        return Jsoup.parse(
                given().cookie("stet-session", Calls.session(EDITOR)).get(path).asString());
    }
}
