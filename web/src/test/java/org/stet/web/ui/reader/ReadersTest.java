package org.stet.web.ui.reader;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Readers report errors and ask for checks; editors answer, in the open where it is about an error. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ReadersTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void a_reader_reports_an_error_an_editor_answers_in_the_open_and_everybody_sees_it() {
        String check = published();
        String words = "It was 14 trawlers, says Quillon Verrity " + check;
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page reader = browser.window(StetBrowser.PHONE, ColorScheme.DARK);
            reader.navigate(check);
            reader.getByText("Report an error").click();
            StetBrowser.assertAccessible(reader);
            reader.locator("main button.main").click();
            assertThat(reader.locator(".error-summary").textContent()).contains("What is wrong?");
            reader.locator("#text").fill(words);
            reader.locator("main button.main").click();
            assertThat(reader.locator(".notice").textContent()).contains("Keep this code");
            StetBrowser.assertAccessible(reader);
            String code = reader.locator("main code").textContent();
            reader.navigate("/ask/case");
            reader.locator("#code").fill(code.toLowerCase(Locale.ROOT));
            reader.locator("main button.main").click();
            assertThat(reader.locator("main").textContent()).contains("We have received it", words);

            Page editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
            editor.navigate("/inbox");
            assertThat(editor.locator("main").textContent()).contains("of readers wait for an answer");
            editor.navigate("/readers");
            StetBrowser.assertAccessible(editor);
            editor.getByText(words).first().click();
            StetBrowser.assertAccessible(editor);
            editor.locator("input[name=outcome][value=stands]").check();
            editor.locator("#answer").fill("The register has twelve; two are pilot boats.");
            editor.locator("input[name=inTheOpen]").check();
            editor.locator("main form.form button").click();
            assertThat(editor.locator(".error-summary").textContent()).contains("in your own words");
            editor.locator("#summary").fill("A reader counts fourteen trawlers.");
            editor.locator("main form.form button").click();
            assertThat(editor.locator(".notice").textContent()).contains("Saved");

            reader.navigate(check);
            assertThat(reader.locator("#reported").textContent())
                    .contains("A reader counts fourteen trawlers.", "two are pilot boats")
                    .doesNotContain("Quillon");
            StetBrowser.assertAccessible(reader);
            reader.navigate("/ask/case?code=" + code);
            assertThat(reader.locator("main").textContent()).contains("Looked at: it stands");
        }
    }

    @Test
    void what_a_reader_wants_checked_becomes_an_article_that_is_triaged_as_any_other() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page reader = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
            reader.navigate("/checks");
            reader.locator("footer a[href='/ask']").click();
            StetBrowser.assertAccessible(reader);
            String words = "The mayor said that the harbour lost 412 jobs in 2025 (" + System.nanoTime() + ").";
            reader.locator("#text").fill(words);
            reader.locator("main button.main").click();
            String code = reader.locator("main code").textContent();
            Page editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
            editor.navigate("/readers");
            editor.getByText(words).first().click();
            editor.locator("button[value=words]").click();
            assertThat(editor.url()).contains("/articles/");
            assertThat(editor.locator("main").textContent()).contains("harbour lost 412 jobs");
            reader.navigate("/ask/case?code=" + code);
            assertThat(reader.locator("main").textContent()).contains("We are reading it");
        }
    }

    @Test
    void a_program_that_fills_in_the_hidden_field_or_has_opened_no_form_is_asked_to_send_again_and_nothing_is_kept() {
        String words = "Cheap pills " + System.nanoTime();
        for (Map<String, String> form : List.of(
                Map.of("text", words, "opened", "made-up", "nickname", ""),
                Map.of("text", words, "nickname", "a program"))) {
            send("/ask", form)
                    .then()
                    .statusCode(422)
                    .body(containsString("nothing is lost"))
                    .body(containsString(words));
        }
        Calls.as(Calls.EDITOR)
                .get("/api/reader-cases?limit=100")
                .then()
                .statusCode(200)
                .body("items.text", not(hasItem(words)));
    }

    @Test
    void the_forms_set_a_cookie_and_are_kept_by_nobody_and_lead_nowhere_else() {
        String check = published();
        given().get("/ask").then().statusCode(200).header("Cache-Control", "no-store");
        given().get("/ask/error/" + check.substring("/checks/".length()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
        given().get("/ask/error/no-such-check").then().statusCode(404);
        given().get("/ask/case?code=AAAA-BBBB-CCCC-DDDD").then().statusCode(404).body(containsString("no case"));
    }

    @Test
    void programs_of_editors_answer_as_well() {
        send("/ask", Map.of("text", "Is it true that the bridge is closed? " + System.nanoTime(), "address", "ftp://x"))
                .then()
                .statusCode(422)
                .body(containsString("begins with https://"));
        String words = "Is it true that the bridge is closed? " + System.nanoTime();
        send("/ask", Map.of("text", words)).then().statusCode(303);
        List<Map<String, Object>> items = Calls.as(Calls.EDITOR)
                .get("/api/reader-cases?limit=200&sort=-updatedAt")
                .path("items");
        String id = items.stream()
                .filter(item -> words.equals(item.get("text")))
                .map(item -> item.get("id").toString())
                .findFirst()
                .orElseThrow();
        String tag = Calls.as(Calls.EDITOR).get("/api/reader-cases/" + id).header("ETag");
        Map<String, Object> answer = Map.of("outcome", "not-checked", "answer", "It is a question of opinion.");
        Calls.json(Calls.EDITOR, answer)
                .header("If-Match", tag)
                .put("/api/reader-cases/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("outcome", equalTo("not-checked"));
        Calls.json(Calls.EDITOR, answer)
                .header("If-Match", tag)
                .put("/api/reader-cases/" + id + "/answer")
                .then()
                .statusCode(412);
        Calls.as(Calls.EDITOR)
                .header("If-Match", "*")
                .delete("/api/reader-cases/" + id)
                .then()
                .statusCode(409);
        Calls.as(Calls.EDITOR)
                .get("/api/reader-cases?settled=true&limit=200&sort=-updatedAt")
                .then()
                .body("items.id", hasItem(id));
    }

    /** Posts a form as a browser does that has opened it. */
    private static Response send(String path, Map<String, String> fields) {
        Response page = given().get("/ask");
        String html = page.asString();
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("csrf", after(html, "name=\"csrf\" value=\""))
                .formParam("opened", fields.getOrDefault("opened", after(html, "name=\"opened\" value=\"")))
                .formParam("text", fields.getOrDefault("text", ""))
                .formParam("address", fields.getOrDefault("address", ""))
                .formParam("nickname", fields.getOrDefault("nickname", ""))
                .post(path);
    }

    private static String after(String html, String before) {
        int start = html.indexOf(before) + before.length();
        return html.substring(start, html.indexOf('"', start));
    }

    private static String published() {
        return Calls.as(Calls.EDITOR).get(Calls.claim(Calls.published())).path("publication.url");
    }
}
