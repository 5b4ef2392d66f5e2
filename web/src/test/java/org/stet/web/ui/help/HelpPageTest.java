package org.stet.web.ui.help;

import java.net.URI;

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

/** The product serves its guides, with their pictures, and finds words in them. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class HelpPageTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void a_form_leads_to_its_section_and_the_pictures_are_there() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn("admin", StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate("/newsroom");
            page.locator(".for-help a").click();
            assertThat(page.url()).endsWith("/help/administrator#newsroom");
            assertThat(page.locator("#newsroom").textContent()).isEqualTo("Newsroom");
            StetBrowser.assertAccessible(page);
            given().get(page.locator("main img").first().getAttribute("src"))
                    .then()
                    .statusCode(200)
                    .contentType("image/png");
            page.setViewportSize(StetBrowser.PHONE, 900);
            assertThat(StetBrowser.scrollsSideways(page)).isFalse();
        }
    }

    @Test
    void words_are_found_in_the_guides() {
        String session = Calls.session(Calls.ANA);
        given().cookie("stet-session", session)
                .get("/help?q=sealed blind")
                .then()
                .statusCode(200)
                .body(containsString("/help/reviewer#"));
        given().cookie("stet-session", session)
                .get("/help?q=" + "zxqv".repeat(300))
                .then()
                .statusCode(200)
                .body(containsString("Nothing found"));
        given().cookie("stet-session", session)
                .get("/help/no-such-guide")
                .then()
                .statusCode(404);
    }
}
