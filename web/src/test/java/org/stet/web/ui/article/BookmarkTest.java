package org.stet.web.ui.article;

import java.net.URI;
import java.util.List;

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

/** A bookmark sends the page that one is on to the form, and nothing is read before somebody says so. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class BookmarkTest {

    private static final String NOTHING_IS_READ = "Nothing is read before you press";

    @TestHTTPResource
    URI base;

    @Test
    void the_bookmark_leads_from_a_page_to_the_form_with_its_address() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate(base.resolve("/articles/new").toString());
            String bookmark = page.locator("#bookmark").inputValue();
            assertThat(bookmark).startsWith("javascript:");
            String there = base.resolve("/checks?q=a%20b&tone=%27").toString();
            page.navigate(there);
            page.evaluate(bookmark.substring("javascript:".length()));
            page.waitForURL("**/articles/new?url=*");
            assertThat(page.locator("#url").inputValue()).isEqualTo(page.evaluate("x => new URL(x).href", there));
            assertThat(page.content()).contains(NOTHING_IS_READ);
        }
    }

    @Test
    void an_address_that_is_sent_is_shown_and_escaped_and_reads_nothing() {
        String session = Calls.session("editor");
        List<String> before = latest();
        String page = given().cookie("stet-session", session)
                .queryParam("url", "https://a.example/\"><script>alert(1)</script>")
                .get("/articles/new")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains(NOTHING_IS_READ).doesNotContain("<script>alert(1)");
        assertThat(given().cookie("stet-session", session)
                        .queryParam("url", "x".repeat(2_001))
                        .get("/articles/new")
                        .asString())
                .doesNotContain("xxxx")
                .doesNotContain("Another page led you here");
        assertThat(latest()).isEqualTo(before);
    }

    private static List<String> latest() {
        return Calls.as("editor").get("/api/articles?limit=5").path("items.id");
    }
}
