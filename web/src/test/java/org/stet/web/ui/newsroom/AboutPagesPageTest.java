package org.stet.web.ui.newsroom;

import java.net.URI;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Editors write what the newsroom tells of itself; readers and programs find it once it is published. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class AboutPagesPageTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void an_editor_writes_and_publishes_a_page_and_readers_find_it_at_the_foot_of_every_page() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
            editor.navigate("/readers");
            editor.locator("main a[href='/about-pages']").click();
            StetBrowser.assertAccessible(editor);
            editor.locator("main a[href='/about-pages/method']").click();
            editor.locator("main form button").first().click();
            assertThat(editor.locator(".error-summary").textContent()).contains("Write something in “Text”");
            editor.locator("#text")
                    .fill("Two sources for everything.\n\n## Who approves\n\nAn editor who wrote none of it.");
            editor.locator("main form button").first().click();
            assertThat(editor.locator(".notice").textContent()).contains("before you publish it");
            StetBrowser.assertAccessible(editor);
            given().get("/about/method").then().statusCode(404);
            given().get("/checks").then().body(not(containsString("/about/method")));
            editor.locator("form[action$='/publication'] button").click();
            Page reader = browser.window(StetBrowser.PHONE, ColorScheme.DARK);
            reader.navigate("/checks");
            reader.locator("footer a[href='/about/method']").click();
            assertThat(reader.locator("main h2").textContent()).isEqualTo("Who approves");
            StetBrowser.assertAccessible(reader);
            String check =
                    Calls.as(Calls.EDITOR).get(Calls.claim(Calls.published())).path("publication.url");
            given().get(check + ".jsonld")
                    .then()
                    .body("publisher.publishingPrinciples", containsString("/about/method"));
            editor.locator("form[action$='/removal'] button").click();
            given().get("/about/method").then().statusCode(404);
        }
    }

    @Test
    void programs_write_and_publish_by_version() {
        String tag = Calls.as(Calls.EDITOR).get("/api/newsroom/pages/funding").header("ETag");
        Calls.json(Calls.EDITOR, Map.of("text", "Readers pay for us. <b>All of it.</b>"))
                .header("If-Match", tag)
                .put("/api/newsroom/pages/funding")
                .then()
                .statusCode(200)
                .body("publicNumber", nullValue());
        Calls.json(Calls.EDITOR, Map.of("text", "Somebody else."))
                .header("If-Match", tag)
                .put("/api/newsroom/pages/funding")
                .then()
                .statusCode(412);
        Calls.as(Calls.ADMIN)
                .header("If-Match", "*")
                .put("/api/newsroom/pages/funding/publication")
                .then()
                .statusCode(200)
                .body("path", equalTo("/about/funding"));
        given().get("/about/funding")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .body(containsString("&lt;b&gt;All of it."));
        Calls.as(Calls.EDITOR)
                .delete("/api/newsroom/pages/funding/publication")
                .then()
                .statusCode(200);
        Calls.as(Calls.EDITOR)
                .delete("/api/newsroom/pages/funding/publication")
                .then()
                .statusCode(409);
        Calls.as(Calls.EDITOR).get("/api/newsroom/pages/no-such").then().statusCode(404);
    }
}
