package org.stet.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestFiles;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.reading.dashboard.DashboardTable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.put;
import static org.stet.web.api.Calls.review;

/** What one reviewer of a blind review finds, nobody learns before the other is done. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class SealingTest {

    private static final String SECRET = "zweifelhaft";
    /** Finds whatever would be found by the secret; a page that shows what was searched for does not show the secret. */
    private static final String BEGINNING = "zweifelh";

    private static final List<String> OTHERS = List.of(TOM, LIN, EDITOR, ADMIN, INTEGRATOR);

    @Inject
    EventPump pump;

    @Inject
    Checkpoints checkpoints;

    @Test
    void nothing_that_one_reviewer_does_shows_to_anybody_else_not_even_that_something_was_done() {
        String id = assigned(ANA, TOM);
        review(TOM, id, "true", "first word").then().statusCode(200);
        pump.run();
        checkpoints.make();
        List<Map<String, String>> before =
                OTHERS.stream().map(other -> everything(other, id)).toList();
        review(ANA, id, "mostly-false", SECRET).then().statusCode(200);
        String evidence = json(
                        ANA,
                        Map.of(
                                "url",
                                "https://" + SECRET + ".example",
                                "title",
                                SECRET,
                                "quote",
                                SECRET,
                                "stance",
                                "refutes",
                                "kind",
                                "primary"))
                .post(claim(id, "evidence"))
                .then()
                .statusCode(201)
                .body("sealed", equalTo(true))
                .extract()
                .path("id");
        String files = claim(id, "evidence", evidence, "files");
        String file = Calls.file(ANA, files, SECRET + ".png", SECRET, TestFiles.png(20, 20))
                .then()
                .statusCode(201)
                .body("sealed", equalTo(true))
                .extract()
                .path("id");
        as(ANA).get(files + "/" + file + "/picture").then().statusCode(200);
        for (String other : OTHERS) {
            as(other).get(files + "/" + file).then().statusCode(404);
            as(other).get(files + "/" + file + "/picture").then().statusCode(404);
            String page = files.replace("/api", "") + "/" + file;
            given().cookie("stet-session", Calls.session(other))
                    .get(page)
                    .then()
                    .statusCode(404);
            given().cookie("stet-session", Calls.session(other))
                    .get(page + "/picture")
                    .then()
                    .statusCode(404);
        }
        String asked = json(ANA, Map.of("party", SECRET, "channel", "phone", "question", SECRET))
                .post(claim(id, "replies"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(ANA, Map.of("party", SECRET + " office"))
                .post(claim(id, "replies/" + asked + "/corrections"))
                .then()
                .statusCode(201)
                .body("corrects", equalTo(asked));
        json(ANA, Map.of("text", SECRET + " @" + TOM))
                .post(claim(id, "comments"))
                .then()
                .statusCode(201)
                .body("sealed", equalTo(true));
        put(ANA, id, "review/submission").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        pump.run();
        List<Map<String, String>> after =
                OTHERS.stream().map(other -> everything(other, id)).toList();
        for (int other = 0; other < OTHERS.size(); other++) {
            String who = OTHERS.get(other);
            Map<String, String> then = before.get(other);
            after.get(other)
                    .forEach((path, answer) ->
                            assertThat(answer).as(path + " as " + who).isEqualTo(then.get(path)));
        }
        assertThat(after).allSatisfy(seen -> assertThat(seen.values()).noneMatch(answer -> answer.contains(SECRET)));
    }

    @Test
    void the_feed_of_others_tells_nothing_of_it_until_it_opens() {
        String id = assigned(ANA, TOM);
        review(TOM, id, "true", "first word").then().statusCode(200);
        List<String> cursors = OTHERS.stream().map(this::end).toList();
        String own = end(ANA);
        Calls.verdict(ANA, id, "mostly-false").then().statusCode(200);
        for (int other = 0; other < cursors.size(); other++) {
            assertThat(told(OTHERS.get(other), cursors.get(other), id)).isEmpty();
        }
        assertThat(told(ANA, own, id)).contains("org.stet.claim.submit", "org.stet.claim.collect-evidence");
        Calls.verdict(TOM, id, "false").then().statusCode(200);
        assertThat(told(INTEGRATOR, cursors.get(OTHERS.indexOf(INTEGRATOR)), id))
                .contains("org.stet.claim.open-review", "org.stet.claim.submit")
                .doesNotContain("org.stet.claim.save-review");
    }

    private String end(String user) {
        pump.run();
        return as(user).get("/api/events?after=now").path("next");
    }

    private List<String> told(String user, String cursor, String claim) {
        pump.run();
        return as(user).get("/api/events?limit=200&after=" + cursor)
                .path("items.findAll { it.subject == '" + claim + "' }.type");
    }

    @Test
    void each_reviewer_sees_their_own_work() {
        String id = assigned(ANA, TOM);
        review(ANA, id, "mostly-false", SECRET).then().statusCode(200);
        as(ANA).get(claim(id))
                .then()
                .body("reviews", hasSize(1))
                .body("reviews[0].rating", equalTo("mostly-false"))
                .body("reviews[0].open", equalTo(false));
    }

    @Test
    void what_is_sealed_cannot_be_changed_any_more() {
        String id = assigned(ANA, TOM);
        Calls.verdict(ANA, id, "true").then().statusCode(200);
        Calls.problem(review(ANA, id, "false", "On second thoughts"), 409).body("rule", equalTo("has-not-submitted"));
        Calls.problem(json(ANA, Calls.evidence()).post(claim(id, "evidence")), 409)
                .body("rule", equalTo("has-not-submitted"));
    }

    @Test
    void with_the_last_verdict_everything_opens_and_the_history_tells_it() {
        String id = assigned(ANA, TOM);
        Calls.verdict(ANA, id, "true").then().statusCode(200);
        assertThat(as(EDITOR).get(claim(id, "events")).asString()).doesNotContain("The register that");
        Calls.verdict(TOM, id, "false").then().statusCode(200);
        as(INTEGRATOR)
                .get(claim(id))
                .then()
                .body("reviews.rating", hasItems("true", "false"))
                .body("evidence", hasSize(2))
                .body("evidence.sealed", contains(false, false));
        Response events = as(EDITOR).get(claim(id, "events"));
        assertThat(events.asString()).contains("reviewer1 read", "reviewer2 read", "open-review");
    }

    @Test
    void while_a_blind_review_runs_nobody_writes_the_report() {
        String id = assigned(ANA, TOM);
        review(ANA, id, "true", "x").then().statusCode(200);
        Calls.problem(json(EDITOR, Calls.report("h", "true")).put(claim(id, "report")), 409)
                .body("rule", equalTo("is-not-blind"));
    }

    /** Every way in which this account can look at the claim: the answer of each address. */
    private static Map<String, String> everything(String user, String id) {
        Response own = as(user).get(claim(id));
        String article = own.path("article.id");
        String session = Calls.session(user);
        Map<String, String> seen = new LinkedHashMap<>();
        Stream.of(
                        "/inbox",
                        "/queue",
                        "/deadlines",
                        "/notifications",
                        "/agreement",
                        "/dashboard",
                        "/search?q=" + BEGINNING,
                        "/search?in=articles&q=" + BEGINNING,
                        "/queue?q=" + BEGINNING,
                        "/queue?show=in-review&assignee=reviewer1",
                        "/queue?rating=mostly-false&show=all",
                        "/dashboard/load.csv",
                        "/published",
                        "/claims/" + id,
                        "/claims/" + id + "/comments",
                        "/articles/" + article,
                        "/inbox?verify=true",
                        "/checks")
                .forEach(path -> seen.put(path, page(session, path)));
        Stream.of(DashboardTable.values())
                .map(table -> "/api/dashboard/" + table.code() + ".csv")
                .forEach(path -> seen.put(path, answer(user, path)));
        Stream.of(
                        claim(id),
                        claim(id, "events"),
                        claim(id, "report"),
                        claim(id, "comments"),
                        claim(id, "suggestions"),
                        "/api/articles/" + article,
                        "/api/articles",
                        "/api/deadlines",
                        "/api/notifications",
                        "/api/deadlines/breaches",
                        "/api/agreement",
                        "/api/dashboard",
                        "/api/search?q=" + BEGINNING,
                        "/api/claims?rating=mostly-false",
                        "/api/dashboard?desk=investigations",
                        "/api/rechecks",
                        "/api/reviewers",
                        "/api/absences",
                        "/api/recusals",
                        "/api/desks",
                        "/api/audit/verification",
                        "/api/claims?q=" + SECRET,
                        "/api/claims?sort=-createdAt&limit=1",
                        "/api/claims?sort=dueAt&limit=2",
                        "/api/claims?sort=-updatedAt&limit=5",
                        "/api/articles?sort=-updatedAt&limit=5",
                        "/api/deadlines?sort=-updatedAt",
                        "/api/notifications?sort=-updatedAt",
                        "/api/rechecks?sort=-updatedAt",
                        "/api/reviewers?sort=-updatedAt",
                        "/api/absences?sort=-updatedAt",
                        "/api/recusals?sort=-updatedAt",
                        "/api/desks?sort=-updatedAt",
                        "/api/desks/news/members?sort=-updatedAt",
                        "/api/scales?sort=-updatedAt",
                        "/api/people?sort=-updatedAt",
                        claim(id, "comments?sort=-updatedAt"),
                        claim(id, "report/revisions?sort=-updatedAt"))
                .forEach(path -> seen.put(path, answer(user, path)));
        return seen;
    }

    /** What a program reads: the answer with every header that can tell of a change. */
    private static String answer(String user, String path) {
        Response response = as(user).get(path);
        return response.statusCode() + " " + response.header("ETag") + " " + response.header("Last-Modified") + " "
                + response.asString().replaceAll("\"instance\": *\"[^\"]*\"", "");
    }

    /** The page, but for the secret of its forms, which is another each time, and the minute at which it was read. */
    private static String page(String session, String path) {
        return given().cookie("stet-session", session)
                .get(path)
                .asString()
                .replaceAll("(X-CSRF-Token\":|name=\"csrf\" value=)\"[^\"]*\"", "")
                .replaceAll("As of [^<]*<", "<");
    }
}
