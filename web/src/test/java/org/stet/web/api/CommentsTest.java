package org.stet.web.api;

import java.net.URI;
import java.util.Map;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** People talk about a claim by programs and on its page. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class CommentsTest {

    @TestHTTPResource("/")
    URI base;

    @Inject
    TestClaims claims;

    @Test
    void a_thread_is_written_answered_and_resolved_by_a_program() {
        String id = Calls.assigned(Calls.ANA);
        String thread = Calls.json(Calls.EDITOR, Map.of("text", "Which year, @reviewer1?"))
                .post(Calls.claim(id, "comments"))
                .then()
                .statusCode(201)
                .body("sealed", equalTo(false), "thread", nullValue())
                .extract()
                .path("id");
        Calls.json(Calls.ANA, Map.of("text", "2025.", "thread", thread))
                .post(Calls.claim(id, "comments"))
                .then()
                .statusCode(201)
                .body("thread", equalTo(thread));
        Calls.as(Calls.ANA)
                .put(Calls.claim(id, "comments", thread, "resolution"))
                .then()
                .statusCode(204);
        Calls.as(Calls.INTEGRATOR)
                .get(Calls.claim(id, "comments"))
                .then()
                .statusCode(200)
                .body("items.text", contains("Which year, @reviewer1?", "2025."))
                .body("items[0].resolvedBy.username", equalTo(Calls.ANA));
        Calls.as(Calls.ANA)
                .delete(Calls.claim(id, "comments", thread, "resolution"))
                .then()
                .statusCode(204);
        Calls.problem(Calls.json(Calls.ANA, Map.of("text", " ")).post(Calls.claim(id, "comments")), 422)
                .body("violations.field", contains("text"));
        Calls.problem(
                Calls.json(Calls.ANA, Map.of("text", "x", "thread", "nothing")).post(Calls.claim(id, "comments")), 422);
    }

    @Test
    void on_the_page_without_scripts_and_on_a_phone() {
        Claim claim = claims.assigned(Calls.ANA);
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page editor = browser.windowWithoutScripts();
            editor.navigate("/claims/" + claim.id() + "/comments");
            StetBrowser.signIn(editor, Calls.EDITOR, StetDatabase.PASSWORD);
            editor.locator("form:not(.thread form) textarea[name=text]")
                    .last()
                    .fill("Please look at the year, @reviewer1.");
            editor.locator("main button.main").click();
            assertThat(editor.locator(".thread").textContent()).contains("Please look at the year");

            Page ana = browser.signedIn(Calls.ANA, StetBrowser.PHONE, ColorScheme.DARK);
            ana.navigate("/claims/" + claim.id());
            ana.getByText("Comments: 1 open thread").click();
            StetBrowser.assertAccessible(ana);
            ana.locator(".thread summary").click();
            ana.locator(".thread textarea").fill("It is 2025.");
            ana.locator(".thread details button").click();
            assertThat(ana.locator(".thread article")).isNotNull();
            assertThat(ana.locator(".thread article").count()).isEqualTo(2);
            ana.locator(".thread details summary").click();
            ana.locator(".thread details button").click();
            assertThat(ana.locator(".error-summary").count()).isEqualTo(1);
            StetBrowser.assertAccessible(ana);
            ana.locator(".thread > form button").click();
            assertThat(ana.locator("main").textContent()).contains("The thread is resolved", "1 resolved thread");
            StetBrowser.assertAccessible(ana);
        }
    }
}
