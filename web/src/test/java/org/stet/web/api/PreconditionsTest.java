package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.candidate;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;
import static org.stet.web.api.Calls.report;
import static org.stet.web.api.Calls.submitted;
import static org.stet.web.api.Calls.tag;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class PreconditionsTest {

    private record Write(String user, String method, String what, Object body) {}

    private static final Object NOTHING = Map.of();
    private static final List<Write> WRITES = List.of(
            new Write(EDITOR, "PATCH", "", Map.of("priority", "high")),
            new Write(EDITOR, "PUT", "acceptance", NOTHING),
            new Write(EDITOR, "DELETE", "acceptance", NOTHING),
            new Write(EDITOR, "PUT", "dismissal", Map.of("reason", "opinion")),
            new Write(EDITOR, "DELETE", "dismissal", NOTHING),
            new Write(EDITOR, "PUT", "merge", Map.of("into", UUID.randomUUID())),
            new Write(EDITOR, "DELETE", "merge", NOTHING),
            new Write(ANA, "PUT", "review", Map.of("rating", "true")),
            new Write(ANA, "PUT", "review/submission", NOTHING),
            new Write(TOM, "PUT", "adjudication", Map.of("rating", "true", "rationale", "x")),
            new Write(EDITOR, "PUT", "report", report("h", "true")),
            new Write(EDITOR, "PUT", "return", Map.of("reason", "x")),
            new Write(SECOND_EDITOR, "PUT", "approval", Map.of("sha256", "x")),
            new Write(EDITOR, "DELETE", "approval", NOTHING),
            new Write(EDITOR, "PUT", "publication", NOTHING),
            new Write(EDITOR, "DELETE", "publication", Map.of("reason", "x")),
            new Write(EDITOR, "PUT", "correction", Map.of("kind", "typo", "reason", "x")),
            new Write(EDITOR, "DELETE", "correction", NOTHING));

    @Test
    void a_write_that_names_no_version_is_428() {
        String id = submitted();
        for (Write write : WRITES) {
            problem(json(write.user(), write.body()).request(write.method(), path(id, write)), 428)
                    .body("type", equalTo("/problems/version-required"))
                    .body("detail", containsString("If-Match"));
        }
    }

    @Test
    void a_write_that_names_an_old_version_is_412_and_changes_nothing() {
        String id = submitted();
        String before = as(EDITOR).get(claim(id)).asString();
        for (Write write : WRITES) {
            problem(
                    json(write.user(), write.body())
                            .header("If-Match", "\"0\"")
                            .request(write.method(), path(id, write)),
                    412);
        }
        assertThat(as(EDITOR).get(claim(id)).asString()).isEqualTo(before);
    }

    @Test
    void the_answer_to_a_write_names_the_version_for_the_next_one() {
        String id = candidate();
        Response accepted = as(EDITOR).header("If-Match", tag(EDITOR, id)).put(claim(id, "acceptance"));
        assertThat(accepted.header("ETag")).isEqualTo(tag(EDITOR, id));
        Response edited = json(EDITOR, Map.of("priority", "urgent"))
                .header("If-Match", accepted.header("ETag"))
                .patch(claim(id));
        edited.then().statusCode(200).body("priority", equalTo("urgent"));
        assertThat(edited.header("ETag")).isEqualTo(tag(EDITOR, id)).isNotEqualTo(accepted.header("ETag"));
        assertThat(edited.header("ETag")).matches("\"" + edited.path("version") + "-[0-9a-f]{16}\"");
    }

    @Test
    void a_write_is_held_to_the_version_and_not_to_the_rest_of_the_answer() {
        String id = submitted();
        String read = tag(ANA, id);
        String report = as(ANA).get(claim(id, "report")).header("ETag");
        Calls.addEvidence(ANA, id);
        assertThat(tag(ANA, id)).isNotEqualTo(read);
        assertThat(as(ANA).get(claim(id, "report")).header("ETag")).isNotEqualTo(report);
        json(ANA, report("Second", "true"))
                .header("If-Match", report)
                .put(claim(id, "report"))
                .then()
                .statusCode(200);
        String now = tag(EDITOR, id);
        json(EDITOR, Map.of("priority", "high"))
                .header("If-Match", now)
                .patch(claim(id))
                .then()
                .statusCode(200);
        problem(json(EDITOR, Map.of("priority", "low")).header("If-Match", now).patch(claim(id)), 412);
        json(EDITOR, Map.of("priority", "low"))
                .header("If-Match", "\"" + as(EDITOR).get(claim(id)).path("version") + "\"")
                .patch(claim(id))
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_created_comes_with_its_version() {
        Response article = Calls.submit(EDITOR, Map.of("text", Calls.text()));
        String id = article.path("id");
        Response read = as(EDITOR).get("/api/articles/" + id);
        assertThat(read.asString()).isEqualTo(article.asString());
        assertThat(read.header("ETag")).isEqualTo(article.header("ETag"));
        Response marked = json(EDITOR, Map.of("start", 0, "end", 14)).post("/api/articles/" + id + "/claims");
        marked.then().statusCode(201);
        as(EDITOR)
                .header("If-None-Match", article.header("ETag"))
                .get("/api/articles/" + id)
                .then()
                .statusCode(200)
                .body("claims.id", hasItem(marked.<String>path("id")));
        assertThat(marked.header("ETag")).isEqualTo(tag(EDITOR, marked.path("id")));
        assertThat(marked.header("Location")).endsWith(claim(marked.path("id")));
    }

    @Test
    void a_weak_tag_that_a_proxy_made_of_a_strong_one_is_understood() {
        String id = candidate();
        as(EDITOR)
                .header("If-Match", "W/" + tag(EDITOR, id))
                .put(claim(id, "acceptance"))
                .then()
                .statusCode(200);
    }

    @Test
    void the_report_has_a_version_of_its_own() {
        String id = submitted();
        String first = as(ANA).get(claim(id, "report")).header("ETag");
        Response saved =
                json(ANA, report("Second", "true")).header("If-Match", first).put(claim(id, "report"));
        saved.then().statusCode(200);
        assertThat(saved.header("ETag"))
                .isEqualTo(as(ANA).get(claim(id, "report")).header("ETag"));
        problem(json(ANA, report("Third", "true")).header("If-Match", first).put(claim(id, "report")), 412);
        as(ANA).get(claim(id, "report")).then().body("headline", equalTo("Second"));
    }

    @Test
    void a_first_report_needs_no_version_but_a_second_first_one_is_refused() {
        String id = Calls.assigned(ANA);
        Calls.review(ANA, id, "true", "x").then().statusCode(200);
        problem(as(ANA).get(claim(id, "report")), 404);
        json(ANA, report("First", "true")).put(claim(id, "report")).then().statusCode(200);
        problem(json(EDITOR, report("Also first", "true")).put(claim(id, "report")), 428);
    }

    @Test
    void an_approval_of_a_revision_that_has_moved_on_is_not_this_revision() {
        String id = submitted();
        String read = as(SECOND_EDITOR).get(claim(id, "report")).path("sha256");
        Calls.saveReport(ANA, id, report("Moved on", "true")).then().statusCode(200);
        problem(Calls.put(SECOND_EDITOR, id, "approval", Map.of("sha256", read)), 409)
                .body("rule", equalTo("not-this-revision"))
                .body("state", equalTo("SUBMITTED"))
                .body(
                        "allowed.size()",
                        equalTo(as(SECOND_EDITOR)
                                .get(claim(id))
                                .<List<String>>path("allowed")
                                .size()));
    }

    @Test
    void whatever_readers_will_see_is_in_the_reports_hash_and_what_changed_since_it_was_read_is_not_approved() {
        String id = submitted();
        String read = as(SECOND_EDITOR).get(claim(id, "report")).path("sha256");
        as(SECOND_EDITOR).get(claim(id)).then().body("report.sha256", equalTo(read));
        Calls.addEvidence(ANA, id);
        String now = as(SECOND_EDITOR).get(claim(id, "report")).path("sha256");
        assertThat(now).isNotEqualTo(read);
        problem(Calls.put(SECOND_EDITOR, id, "approval", Map.of("sha256", read)), 409)
                .body("rule", equalTo("not-this-revision"));
        Calls.put(SECOND_EDITOR, id, "approval", Map.of("sha256", now))
                .then()
                .statusCode(200)
                .body("approval.sha256", equalTo(now));
    }

    @Test
    void who_added_evidence_does_not_approve() {
        String id = submitted();
        Calls.addEvidence(SECOND_EDITOR, id);
        problem(Calls.approve(SECOND_EDITOR, id), 409).body("rule", equalTo("wrote-none-of-it"));
    }

    private static String path(String id, Write write) {
        return write.what().isEmpty() ? claim(id) : claim(id, write.what());
    }
}
