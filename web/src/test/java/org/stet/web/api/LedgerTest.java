package org.stet.web.api;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.deadline.DeadlineWatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

/** The evidence ledger, the right of reply and time, from outside. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class LedgerTest {

    private static final String EVIL = "<html><script>document.title='run'</script><p>Words.</p></html>";

    @TestHTTPResource
    URI base;

    @Inject
    EntityManager entities;

    @Inject
    DeadlineWatch watch;

    @Test
    void sources_that_go_back_to_one_agency_count_as_one() {
        String id = Calls.assigned(ANA);
        String first = add(ANA, id, "https://morning.example/a", "Morning Post", "Coast News Agency");
        String second = add(ANA, id, "https://evening.example/b", "Evening Star", "");
        as(EDITOR).get(claim(id)).then().body("ledger.independentSources", equalTo(2));
        json(ANA, Map.of("independenceGroup", "coast news agency", "locator", "second paragraph"))
                .patch(claim(id, "evidence", second))
                .then()
                .statusCode(200)
                .body("ledger.independentSources", equalTo(1))
                .body("evidence.find { it.id == '" + second + "' }.locator", equalTo("second paragraph"))
                .body("evidence.find { it.id == '" + second + "' }.publisher", equalTo("Evening Star"))
                .body("evidence.find { it.id == '" + first + "' }.link.state", notNullValue());
        json(LIN, Map.of("locator", "x"))
                .patch(claim(id, "evidence", second))
                .then()
                .statusCode(403);
        json(ANA, Map.of("archiveUrl", "nowhere"))
                .patch(claim(id, "evidence", second))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("archiveUrl"));
    }

    @Test
    void a_reply_that_is_awaited_stops_the_clock_and_is_public_knowledge_in_the_house() {
        String id = Calls.assigned(ANA);
        String due = as(ANA).get(claim(id)).path("clocks[0].dueAt");
        String reply = ask(ANA, id);
        JsonPath paused = as(EDITOR).get(claim(id)).jsonPath();
        assertThat(paused.getBoolean("clocks[0].paused")).isTrue();
        assertThat(Instant.parse(paused.getString("clocks[0].dueAt"))).isAfter(Instant.parse(due));
        as(EDITOR)
                .get("/api/deadlines?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.claim == '" + id + "' }.clock.paused", equalTo(true));
        json(ANA, Map.of("outcome", "answered"))
                .put(claim(id, "replies", reply, "outcome"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("answer"));
        json(ANA, Map.of("outcome", "answered", "answer", "It was us."))
                .put(claim(id, "replies", reply, "outcome"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("answered"));
        as(EDITOR)
                .get(claim(id))
                .then()
                .body("clocks[0].paused", equalTo(false))
                .body("ledger.replies[0].answer", equalTo("It was us."));
    }

    @Test
    void what_a_blind_reviewer_asks_and_why_there_is_no_primary_source_is_seen_by_nobody_else() {
        String id = Calls.assigned(ANA, TOM);
        Calls.review(ANA, id, "true", "A start.").then().statusCode(200);
        Calls.review(TOM, id, "true", "A start.").then().statusCode(200);
        Map<String, String> before = readByOthers(id);
        String reply = ask(ANA, id);
        json(ANA, Map.of("reason", "None can be had."))
                .put(claim(id, "primary-source-reason"))
                .then()
                .statusCode(200);
        String evidence = Calls.addEvidence(ANA, id);
        json(ANA, Map.of("locator", "line 4"))
                .patch(claim(id, "evidence", evidence))
                .then()
                .statusCode(200);
        assertThat(readByOthers(id)).isEqualTo(before);
        json(TOM, Map.of("outcome", "declined"))
                .put(claim(id, "replies", reply, "outcome"))
                .then()
                .statusCode(404);
        as(TOM).get(claim(id, "evidence", evidence, "snapshot")).then().statusCode(404);
        as(ANA).get(claim(id))
                .then()
                .body("ledger.replies", hasSize(1))
                .body("ledger.replies[0].sealed", equalTo(true))
                .body("ledger.primarySourceReasons", hasSize(1));
    }

    private Map<String, String> readByOthers(String id) {
        Object deadline = as(TOM).get("/api/deadlines?limit=200").path("items.find { it.claim == '" + id + "' }");
        return Map.of(
                "tom", as(TOM).get(claim(id)).asString(),
                "editor", as(EDITOR).get(claim(id)).asString(),
                "admin", as(ADMIN).get(claim(id)).asString(),
                "events", as(TOM).get(claim(id, "events")).asString(),
                "deadline", String.valueOf(deadline));
    }

    @Test
    void a_snapshot_is_handed_out_and_never_runs() {
        String id = Calls.assigned(ANA);
        String evidence = Calls.addEvidence(ANA, id);
        as(ANA).get(claim(id, "evidence", evidence, "snapshot")).then().statusCode(404);
        keep(evidence, EVIL, "text/html");
        as(EDITOR)
                .get(claim(id, "evidence", evidence, "snapshot"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("contentType", equalTo("text/html"));
        as(EDITOR).get(claim(id)).then().body("evidence[0].snapshot.size", equalTo(EVIL.length()));
        given().cookie("stet-session", Calls.session(ANA))
                .get("/claims/" + id + "/evidence/" + evidence + "/snapshot")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/plain"))
                .header("Content-Security-Policy", startsWith("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(equalTo(EVIL));
        String other = Calls.addEvidence(ANA, id);
        keep(other, "%PDF-1.7", "application/pdf");
        given().cookie("stet-session", Calls.session(ANA))
                .get("/claims/" + id + "/evidence/" + other + "/snapshot")
                .then()
                .header("Content-Type", startsWith("application/octet-stream"))
                .header("Content-Disposition", startsWith("attachment"))
                .header("Content-Security-Policy", startsWith("sandbox"));
    }

    @Test
    void a_verdict_holds_until_an_editor_says() {
        String id = Calls.published();
        Calls.put(EDITOR, id, "expiry", Map.of("at", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422);
        Calls.put(EDITOR, id, "expiry", Map.of("at", "2027-05-01T09:00:00Z"))
                .then()
                .statusCode(200)
                .body("validUntil", equalTo("2027-05-01T09:00:00Z"));
        as(LIN).get("/api/rechecks?limit=200").then().body("items.claim", hasItem(id));
        Calls.delete(EDITOR, id, "expiry").then().statusCode(200).body("validUntil", nullValue());
        as(LIN).get("/api/rechecks?limit=200").then().body("items.claim", not(hasItem(id)));
        as(LIN).get("/api/deadlines/breaches").then().statusCode(200).body("items.desk", hasItem("news"));
    }

    @Test
    void a_desks_calendar_is_read_and_changed_by_version() {
        var held = as(ADMIN).get("/api/desks/investigations/time");
        Map<String, Object> policy = new HashMap<>(held.jsonPath().getMap(""));
        policy.put("holidays", List.of("2027-01-01"));
        policy.put("hours", Map.of("monday", "08:00-12:00, 13:00-24:00"));
        json(ADMIN, policy).put("/api/desks/investigations/time").then().statusCode(428);
        String tag = json(ADMIN, policy)
                .header("If-Match", held.header("ETag"))
                .put("/api/desks/investigations/time")
                .then()
                .statusCode(200)
                .body("holidays", contains("2027-01-01"))
                .body("hours.MONDAY", equalTo("08:00-12:00, 13:00-24:00"))
                .extract()
                .header("ETag");
        json(ADMIN, policy)
                .header("If-Match", held.header("ETag"))
                .put("/api/desks/investigations/time")
                .then()
                .statusCode(412);
        policy.put("zone", "Atlantis/Capital");
        policy.put("hours", Map.of("monday", "nine to five"));
        json(ADMIN, policy)
                .header("If-Match", tag)
                .put("/api/desks/investigations/time")
                .then()
                .statusCode(422)
                .body("violations.field", contains("zone", "hours.monday", "hours"));
    }

    @Test
    void the_pages_do_what_the_api_does_and_are_accessible() {
        String id = Calls.assigned(ANA);
        String evidence = Calls.addEvidence(ANA, id);
        keep(evidence, EVIL, "text/html");
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn(ANA, StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate("/claims/" + id);
            page.locator("#evidence summary:has-text('Say more')").first().click();
            Locator form = page.locator("#evidence .ledger form:has-text('Goes back to')")
                    .first();
            form.getByLabel("Goes back to").fill("Coast News Agency");
            form.locator("button").first().click();
            assertThat(page.locator(".notice")).containsText("Saved");
            assertThat(page.locator("#evidence .ledger")).containsText("goes back to Coast News Agency");
            page.locator("#replies > summary").click();
            page.locator("#replies summary").last().click();
            page.locator("#replies").getByLabel("Whom").fill("The harbour board");
            page.locator("#replies").locator("button:has-text('Log a request')").click();
            assertThat(page.locator(".error-summary")).containsText("Choose how they were asked.");
            page.locator("#replies").getByLabel("How").selectOption("EMAIL");
            page.locator("#replies").getByLabel("What was asked").fill("How many?");
            page.locator("#replies").locator("button:has-text('Log a request')").click();
            assertThat(page.locator("#replies")).containsText("awaited");
            assertThat(page.locator(".facts")).containsText("waiting for a reply");
            browser.look(ANA, "/claims/" + id, "ledger");
            page.locator("#replies .ledger summary").first().click();
            page.locator("#replies form[action$='/outcome']")
                    .getByLabel("The answer")
                    .fill("Twelve.");
            page.locator("#replies").locator("button:has-text('They answered')").click();
            assertThat(page.locator("#replies")).containsText("Twelve.");
            page.locator("#replies .ledger summary:has-text('Put the entry right')")
                    .click();
            Locator correction = page.locator("#replies form[action$='/corrections']");
            correction.getByLabel("Whom").fill(" ");
            correction.getByLabel("The answer").fill("Thirteen.");
            correction.locator("button").click();
            assertThat(page.locator(".error-summary")).containsText("Whom");
            assertThat(page.locator("#replies form[action$='/corrections']").getByLabel("The answer"))
                    .hasValue("Thirteen.");
            correction.getByLabel("Whom").fill("The harbour board");
            correction.locator("button").click();
            assertThat(page.locator("#replies")).containsText("This entry was corrected");
            assertThat(page.locator("#replies")).containsText("Thirteen.");
            escalate(Calls.open());
            Page editor = browser.signedIn(EDITOR, StetBrowser.DESK, ColorScheme.LIGHT);
            editor.navigate("/inbox");
            assertThat(editor.locator("main")).containsText("Too late");
            editor.navigate("/deadlines");
            assertThat(editor.locator("main")).containsText("escalated");
            browser.look(EDITOR, "/deadlines", "deadlines");
            browser.look(ADMIN, "/desks/news/time", "desk-time");
            Page admin = browser.signedIn(ADMIN, StetBrowser.DESK, ColorScheme.LIGHT);
            admin.navigate("/desks/news/time");
            admin.getByLabel("Holidays").fill("2027-12-24\nsoon");
            admin.locator("button:has-text('Save')").click();
            assertThat(admin.locator(".error-summary")).containsText("“soon” is no day");
            admin.getByLabel("Holidays").fill("2027-12-24");
            admin.locator("button:has-text('Save')").click();
            assertThat(admin.locator(".notice")).containsText("Saved");
        }
    }

    @Test
    void readers_see_whose_reply_was_sought_and_what_was_read() {
        String id = Calls.assigned(ANA);
        Calls.review(ANA, id, "true", "The register says so.").then().statusCode(200);
        String evidence = add(ANA, id, "https://morning.example/z", "Morning Post", "Coast News Agency");
        keep(evidence, EVIL, "text/html");
        String reply = ask(ANA, id);
        json(ANA, Map.of("outcome", "answered", "answer", "It was us."))
                .put(claim(id, "replies", reply, "outcome"))
                .then()
                .statusCode(200);
        Calls.put(ANA, id, "review/submission").then().statusCode(200);
        Calls.approve("editor2", id).then().statusCode(200);
        Calls.put("editor2", id, "publication").then().statusCode(200);
        String path = as(ANA).get(claim(id)).path("publication.url");
        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString("It was us."))
                .body(containsString("The harbour board"))
                .body(containsString("goes back to Coast News Agency"));
        Calls.put(EDITOR, id, "correction", Map.of("kind", "typo", "reason", "A letter."))
                .then()
                .statusCode(200);
        add(EDITOR, id, "https://later.example/z", "Later Post", "");
        given().get(path).then().body(not(containsString("later.example")));
    }

    private static String add(String user, String id, String url, String publisher, String group) {
        return json(
                        user,
                        Map.of(
                                "url",
                                url,
                                "title",
                                "A report",
                                "publisher",
                                publisher,
                                "independenceGroup",
                                group,
                                "stance",
                                "supports",
                                "kind",
                                "secondary"))
                .post(claim(id, "evidence"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String ask(String user, String id) {
        return json(user, Map.of("party", "The harbour board", "channel", "email", "question", "How many?"))
                .post(claim(id, "replies"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void keep(String evidence, String content, String type) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into evidence_snapshot (evidence_id, content, size, content_type,"
                                + " sha256, address, taken_at) values (:id, convert_to(:content, 'UTF8'), octet_length(:content), :type,"
                                + " encode(sha256(convert_to(:content, 'UTF8')), 'hex'), 'https://records.example.org/',"
                                + " now()) on conflict do nothing")
                .setParameter("id", UUID.fromString(evidence))
                .setParameter("content", content)
                .setParameter("type", type)
                .executeUpdate());
    }

    private void escalate(String claim) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update claim_clock set warn_at = now() - interval '2 hours',"
                                + " due_at = now() - interval '1 hour' where claim_id = :claim")
                        .setParameter("claim", UUID.fromString(claim))
                        .executeUpdate());
        boolean more = true;
        while (more) {
            boolean warned = watch.warnNext();
            more = watch.escalateNext() || warned;
        }
    }
}
