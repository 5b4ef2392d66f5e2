package org.stet.web.ui;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A person reads times in their own zone and language; readers read them in the newsroom's, whoever is signed in. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class OwnSettingsTest {

    private static final String USER = "reviewer2";

    @TestHTTPResource("/")
    URI base;

    @AfterEach
    void the_newsrooms_again() {
        Calls.json(USER, Map.of()).put("/api/account/settings").then().statusCode(200);
    }

    @Test
    void pages_tell_times_in_the_zone_and_language_that_were_chosen() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn(USER, StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate("/account");
            page.locator("#timeZone").fill("Berlin");
            page.locator("form[action='/account/times'] button").click();
            assertThat(page.locator(".error-summary").textContent()).contains("Name a time zone");
            page.locator("#timeZone").fill("Pacific/Kiritimati");
            page.locator("#language").selectOption("fr");
            page.locator("form[action='/account/times'] button").click();
            StetBrowser.assertAccessible(page);
            String kiritimati =
                    page.locator("section[aria-labelledby=times] p.quiet").textContent();
            Calls.json(USER, Map.of("timeZone", "Pacific/Pago_Pago", "language", "de"))
                    .put("/api/account/settings")
                    .then()
                    .statusCode(200)
                    .body("timeZone", equalTo("Pacific/Pago_Pago"))
                    .body("language", equalTo("de"));
            page.navigate("/account");
            // a day and an hour lie between the two: it is never the same date
            assertThat(page.locator("section[aria-labelledby=times] p.quiet").textContent())
                    .isNotEqualTo(kiritimati)
                    .containsPattern("\\d+\\. \\p{L}");
        }
    }

    @Test
    void readers_read_the_newsrooms_times_whoever_is_signed_in() {
        String check =
                Calls.as(Calls.EDITOR).get(Calls.claim(Calls.published())).path("publication.url");
        Calls.json(USER, Map.of("timeZone", "Pacific/Kiritimati", "language", "fr"))
                .put("/api/account/settings")
                .then()
                .statusCode(200);
        // the first to ask has it made
        String own =
                given().cookie("stet-session", Calls.session(USER)).get(check).asString();
        assertThat(given().get(check).asString()).isEqualTo(own);
        assertThat(own).doesNotContain("janv.", "févr.", "déc.", "nov. 2");
    }

    @Test
    void what_is_no_zone_or_language_is_refused() {
        Calls.json(USER, Map.of("timeZone", "Nowhere/Town", "language", "tlh"))
                .put("/api/account/settings")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("timeZone", "language")));
    }
}
