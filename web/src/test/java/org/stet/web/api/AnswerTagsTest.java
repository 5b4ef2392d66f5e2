package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.DescribedApi;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.reader.Asking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

/** Whatever changes in the answer to a read: who has the answer before it gets the new one, and no 304. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class AnswerTagsTest {

    /** What is written once, and read under a tag all the same. */
    private static final Set<String> NEVER_CHANGES = Set.of("getSnapshot", "getEvidenceFile", "getEvidencePicture");

    @Inject
    EntityManager entities;

    @Inject
    Asking asking;

    private final Set<String> tried = new TreeSet<>();

    /** Something that changes the answer to a read. */
    private record Changed(String operation, String reader, String address, Runnable change) {}

    @Test
    void a_read_with_an_old_tag_has_whatever_changed() {
        String id = Calls.submitted();
        String evidence = as(EDITOR).get(claim(id)).path("evidence[0].id");
        String article = as(EDITOR).get(claim(id)).path("article.id");
        String hook = json(ADMIN, Map.of("address", "https://hooks.example.org/" + UUID.randomUUID()))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String desk = Calls.desk(Map.of());
        String question = question();
        List.of(
                        new Changed("getClaim", EDITOR, claim(id), () -> Calls.addEvidence(ANA, id)),
                        new Changed("getReport", EDITOR, claim(id, "report"), () -> Calls.addEvidence(ANA, id)),
                        new Changed("getClaim", EDITOR, claim(id), () -> ask(id)),
                        new Changed("getReport", EDITOR, claim(id, "report"), () -> ask(id)),
                        new Changed("getClaim", EDITOR, claim(id), () -> json(ANA, Map.of("locator", "line 4"))
                                .patch(claim(id, "evidence", evidence))
                                .then()
                                .statusCode(200)),
                        new Changed("getClaim", EDITOR, claim(id), () -> linkIsGone(evidence)),
                        new Changed("getClaim", EDITOR, claim(id), () -> json(ANA, Map.of("reason", "None can be had."))
                                .put(claim(id, "primary-source-reason"))
                                .then()
                                .statusCode(200)),
                        new Changed("getArticle", EDITOR, "/api/articles/" + article, () -> json(
                                        EDITOR, Map.of("start", 0, "end", 14))
                                .post("/api/articles/" + article + "/claims")
                                .then()
                                .statusCode(201)),
                        new Changed("planWithdrawal", EDITOR, "/api/articles/" + article + "/withdrawal", () -> json(
                                        EDITOR, Map.of("start", 2, "end", 14))
                                .post("/api/articles/" + article + "/claims")
                                .then()
                                .statusCode(201)),
                        new Changed("getArticle", EDITOR, "/api/articles/" + article, () -> as(EDITOR)
                                .put("/api/articles/" + article + "/closing")
                                .then()
                                .statusCode(200)),
                        new Changed("getRevision", EDITOR, claim(id, "report", "revisions", "1"), () -> publish(id)),
                        new Changed("getClaim", EDITOR, claim(id), () -> Calls.put(
                                        EDITOR, id, "correction", Map.of("kind", "typo", "reason", "A letter."))
                                .then()
                                .statusCode(200)),
                        new Changed("getPolicy", ADMIN, "/api/desks/" + desk + "/policy", () -> json(
                                        ADMIN, Map.of("evidenceRequired", 2))
                                .header("If-Match", "\"1\"")
                                .put("/api/desks/" + desk + "/policy")
                                .then()
                                .statusCode(200)),
                        new Changed("getNewsroom", ADMIN, "/api/newsroom", () -> newsroom(Map.of("language", "en"))),
                        new Changed("getAboutPage", EDITOR, "/api/newsroom/pages/team", () -> json(
                                        EDITOR, Map.of("text", "Who we are."))
                                .header("If-Match", "*")
                                .put("/api/newsroom/pages/team")
                                .then()
                                .statusCode(200)),
                        new Changed("getReaderCase", EDITOR, "/api/reader-cases/" + question, () -> as(EDITOR)
                                .header("If-Match", "*")
                                .delete("/api/reader-cases/" + question)
                                .then()
                                .statusCode(200)),
                        new Changed("getTimePolicy", ADMIN, "/api/desks/" + desk + "/time", () -> changeTime(desk)),
                        new Changed(
                                "getWebhook", ADMIN, "/api/webhooks/" + hook, () -> json(ADMIN, Map.of("paused", true))
                                        .header("If-Match", "*")
                                        .patch("/api/webhooks/" + hook)
                                        .then()
                                        .statusCode(200)))
                .forEach(this::isSeen);
        as(ADMIN).delete("/api/webhooks/" + hook).then().statusCode(204);
        newsroom(Map.of());
        assertThat(tried).containsExactlyInAnyOrderElementsOf(readsWithTags());
    }

    private void isSeen(Changed changed) {
        Response before = as(changed.reader()).get(changed.address());
        before.then().statusCode(200);
        String tag = before.header("ETag");
        as(changed.reader())
                .header("If-None-Match", tag)
                .get(changed.address())
                .then()
                .statusCode(304);
        changed.change().run();
        Response after = as(changed.reader()).header("If-None-Match", tag).get(changed.address());
        assertThat(after.statusCode()).as(changed.toString()).isEqualTo(200);
        assertThat(after.asString()).as(changed.toString()).isNotEqualTo(before.asString());
        assertThat(after.header("ETag")).isNotEqualTo(tag);
        tried.add(changed.operation());
    }

    /** Every operation that answers 304, but for what never changes. */
    private static List<String> readsWithTags() {
        return DescribedApi.read(given().get("/q/openapi?format=json").asString()).operations().stream()
                .filter(operation -> operation.path().startsWith("/api/")
                        && operation.node().path("responses").has("304"))
                .map(DescribedApi.Operation::id)
                .filter(id -> !NEVER_CHANGES.contains(id))
                .toList();
    }

    private static void ask(String id) {
        json(
                        ANA,
                        Map.of(
                                "party",
                                "The harbour office",
                                "channel",
                                "email",
                                "question",
                                "Is it so? " + UUID.randomUUID()))
                .post(claim(id, "replies"))
                .then()
                .statusCode(201);
    }

    private void linkIsGone(String evidence) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update evidence set link_state = 'GONE' where id = cast(? as uuid)")
                .setParameter(1, evidence)
                .executeUpdate());
    }

    private static void newsroom(Map<String, Object> shown) {
        json(ADMIN, shown).header("If-Match", "*").put("/api/newsroom").then().statusCode(200);
    }

    /** What a reader wants checked: the id of the case. */
    private String question() {
        String words = "Is it so? " + UUID.randomUUID();
        asking.askForCheck(Optional.of(words), Optional.empty());
        List<Map<String, Object>> waiting =
                as(EDITOR).get("/api/reader-cases?limit=200").path("items");
        return waiting.stream()
                .filter(each -> words.equals(each.get("text")))
                .map(each -> each.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    private static void publish(String id) {
        Calls.approve(SECOND_EDITOR, id).then().statusCode(200);
        Calls.put(SECOND_EDITOR, id, "publication").then().statusCode(200);
    }

    private static void changeTime(String desk) {
        String address = "/api/desks/" + desk + "/time";
        Response read = as(ADMIN).get(address);
        Map<String, Object> time = read.jsonPath().getMap("");
        time.put("correctionDays", 9);
        json(ADMIN, time)
                .header("If-Match", read.header("ETag"))
                .put(address)
                .then()
                .statusCode(200);
    }
}
