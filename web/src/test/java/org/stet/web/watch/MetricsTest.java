package org.stet.web.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.security.MetricsSettings;
import org.stet.web.test.MovableClock;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.reading.figures.NewsroomFigures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.TOM;

/** The figures for whoever runs Stet: who gets them, that they are right, and that nothing sealed moves them. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class MetricsTest {

    private static final String CANDIDATES = "stet_claims{state=\"candidate\"}";
    private static final String OLDEST = "stet_claims_oldest_age_seconds{state=\"candidate\"}";
    private static final String OVERDUE = "stet_deadlines_overdue{clock=\"state\"}";

    @Inject
    EventPump pump;

    @Inject
    NewsroomFigures newsroom;

    @Inject
    Clock clock;

    @Inject
    MovableClock movable;

    @Test
    void only_the_token_of_the_installation_opens_them_no_account_and_no_place() {
        given().get("/q/metrics")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("detail", containsString("STET_METRICS_TOKEN"));
        for (String wrong : List.of(
                "Bearer ",
                "Bearer wrong",
                "Bearer " + StetDatabase.METRICS_TOKEN + "x",
                "Basic " + StetDatabase.METRICS_TOKEN)) {
            given().header("Authorization", wrong).get("/q/metrics").then().statusCode(401);
        }
        for (String account : List.of(Calls.EDITOR, Calls.ADMIN, ANA, Calls.INTEGRATOR)) {
            Calls.as(account).get("/q/metrics").then().statusCode(401);
            given().cookie("stet-session", Calls.session(account))
                    .get("/q/metrics")
                    .then()
                    .statusCode(401);
        }
        RequestSpecification collector = given().header("Authorization", "Bearer " + StetDatabase.METRICS_TOKEN);
        collector.get("/q/metrics").then().statusCode(200).body(containsString("stet_claims"));
        collector.get("/api/claims").then().statusCode(401);
        collector.redirects().follow(false).get("/queue").then().statusCode(302);
    }

    @Test
    void what_waits_is_counted_as_it_comes_and_goes() {
        Map<String, Double> before = Scrape.series();
        List<String> found = Calls.candidates();
        Map<String, Double> after = Scrape.series();
        assertThat(after.get(CANDIDATES)).isEqualTo(before.get(CANDIDATES) + found.size());
        assertThat(after.get("stet_extraction_seconds_count"))
                .isEqualTo(before.get("stet_extraction_seconds_count") + 1);
        movable.ago(Duration.ofDays(90), Calls::open);
        String old = movable.ago(Duration.ofDays(80), Calls::candidate);
        Map<String, Double> late = Scrape.series();
        assertThat(late.get(OLDEST)).isGreaterThanOrEqualTo(Duration.ofDays(80).toSeconds());
        assertThat(late.get(OVERDUE)).isGreaterThan(before.get(OVERDUE));
        Calls.put(Calls.EDITOR, old, "acceptance").then().statusCode(200);
        assertThat(Scrape.series().get(CANDIDATES)).isEqualTo(late.get(CANDIDATES) - 1);
        pump.run();
        assertThat(Scrape.series().get("stet_events_waiting")).isZero();
    }

    @Test
    void nothing_that_a_blind_reviewer_does_moves_a_figure_of_the_newsroom() {
        String id = Calls.assigned(ANA, TOM);
        Calls.review(TOM, id, "true", "first word").then().statusCode(200);
        pump.run();
        Map<String, Double> before = ofTheNewsroom();
        Calls.verdict(ANA, id, "mostly-false").then().statusCode(200);
        Calls.json(ANA, Map.of("text", "See this @" + TOM))
                .post(Calls.claim(id, "comments"))
                .then()
                .statusCode(201);
        assertSame(before, ofTheNewsroom());
        pump.run();
        assertSame(before, ofTheNewsroom());
        Calls.verdict(TOM, id, "false").then().statusCode(200);
        assertThat(ofTheNewsroom().get("stet_claims{state=\"disputed\"}"))
                .as("once all are in it shows")
                .isEqualTo(before.get("stet_claims{state=\"disputed\"}") + 1);
    }

    /** All that comes from the database; ages as the moment at which they began. */
    private static Map<String, Double> ofTheNewsroom() {
        Map<String, Double> figures = new TreeMap<>();
        double now = System.currentTimeMillis() / 1000.0;
        Scrape.series().forEach((series, value) -> {
            if (series.startsWith("stet_")
                    && !series.startsWith("stet_extraction")
                    && !series.contains("figures_age")) {
                figures.put(series, series.contains("_age_seconds") && value > 0 ? now - value : value);
            }
        });
        assertThat(figures).hasSizeGreaterThan(30);
        return figures;
    }

    private static void assertSame(Map<String, Double> before, Map<String, Double> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (series, value) -> assertThat(after.get(series)).as(series).isCloseTo(value, within(1.0)));
        before.forEach((series, value) -> {
            if (!series.contains("_age_seconds")) {
                assertThat(after.get(series)).as(series).isEqualTo(value);
            }
        });
    }

    @Test
    void requests_are_counted_by_area_and_outcome_so_that_no_address_tells_what_somebody_wrote() {
        String id = Calls.assigned(ANA, TOM);
        Calls.verdict(ANA, id, "mostly-false").then().statusCode(200);
        given().get("/checks").then().statusCode(200);
        Map<String, Double> series = Scrape.series();
        assertThat(series.keySet())
                .filteredOn(name -> name.startsWith("http_server_requests"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name)
                        .doesNotContain("uri=")
                        .doesNotContain("method=")
                        .doesNotContain(id));
        assertThat(series.keySet()).noneMatch(name -> name.contains("review") && !name.contains("state="));
        assertThat(series)
                .containsKey("http_server_requests_seconds_count{area=\"api\",outcome=\"success\"}")
                .containsKey("http_server_requests_seconds_count{area=\"readers\",outcome=\"success\"}");
    }

    @Test
    void they_are_counted_once_however_many_ask_and_by_one_statement() {
        LatestFigures latest = new LatestFigures(newsroom, clock, everyHour());
        List<String> statements = StatementCount.during(() -> {
            for (int scrape = 0; scrape < 20; scrape++) {
                assertThat(latest.get()).isPresent();
                assertThat(latest.age()).isLessThan(60);
            }
        });
        assertThat(statements).hasSize(1);
    }

    private static MetricsSettings everyHour() {
        return new MetricsSettings() {
            @Override
            public Optional<String> token() {
                return Optional.empty();
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }
        };
    }
}
