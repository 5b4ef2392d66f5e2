package org.stet.web.ui.newsroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
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

/** What an administrator sets in the page “Newsroom” is on everything that readers see, at once. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class NewsroomPageTest {

    @TestHTTPResource("/")
    URI base;

    @AfterEach
    void nothing_is_set() {
        Calls.newsroomAsShipped();
    }

    @Test
    void name_colours_and_logo_are_on_everything_that_readers_see_at_once() throws IOException {
        String check =
                Calls.as(Calls.EDITOR).get(Calls.claim(Calls.published())).path("publication.url");
        List<String> named = List.of(
                "/checks",
                check,
                check + "/card",
                check + ".jsonld",
                check + "/provenance.jsonld",
                "/checks/corrections",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/claim-reviews.jsonld",
                "/corrections.json",
                "/sitemap-news.xml",
                "/oembed?url=" + base.resolve(check));
        named.forEach(address -> given().get(address).then().statusCode(200).body(containsString("Stet newsroom")));
        byte[] picture = given().get(check + "/card.png").asByteArray();
        change(Map.of("name", "Harbour Herald", "colour", "#7a0019", "contact", "desk@herald.example"))
                .then()
                .statusCode(200)
                .body("contact", equalTo("mailto:desk@herald.example"))
                .body("shown.name", equalTo("Harbour Herald"))
                .body("shown.logo", nullValue());
        for (String address : named) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString("Harbour Herald"))
                    .body(not(containsString("Stet")));
        }
        assertThat(given().get(check + "/card.png").asByteArray()).isNotEqualTo(picture);
        given().get("/checks")
                .then()
                .body(containsString("/newsroom/colours.css?7a0019"))
                .body(containsString("mailto:desk@herald.example"));
        given().get("/newsroom/colours.css")
                .then()
                .statusCode(200)
                .contentType("text/css")
                .body(containsString("light-dark(#7a0019, #"));
        Calls.json(Calls.ADMIN, Map.of("logo", Base64.getEncoder().encodeToString(picture(300, 100))))
                .header("If-Match", "*")
                .put("/api/newsroom/logo")
                .then()
                .statusCode(200);
        given().get("/newsroom/logo.png").then().statusCode(200).contentType("image/png");
        given().get("/checks").then().body(containsString("/newsroom/logo.png?"));
        given().get("/feed.json").then().body("icon", containsString("/newsroom/logo.png?"));
        given().get(check + ".jsonld").then().body("publisher.logo", containsString("/newsroom/logo.png?"));
    }

    @Test
    void the_address_and_the_contact_for_security_are_those_that_are_set() {
        change(Map.of(
                        "address", "https://checks.herald.example",
                        "securityContact", "https://herald.example/security",
                        "sameAs", List.of("https://encyclopedia.example/herald"),
                        "language", "de"))
                .then()
                .statusCode(200);
        given().get("/.well-known/security.txt")
                .then()
                .body(containsString("Contact: https://herald.example/security"))
                .body(containsString("https://checks.herald.example/.well-known/security.txt"));
        given().get("/checks").then().body(containsString("href=\"https://checks.herald.example/checks\""));
        given().get("/robots.txt").then().body(containsString("https://checks.herald.example/sitemap-index.xml"));
    }

    @Test
    void a_version_that_was_read_before_is_refused_and_so_is_what_is_no_picture() {
        String tag = Calls.as(Calls.ADMIN).get("/api/newsroom").header("ETag");
        change(Map.of("name", "First")).then().statusCode(200);
        Calls.json(Calls.ADMIN, Map.of("name", "Second"))
                .header("If-Match", tag)
                .put("/api/newsroom")
                .then()
                .statusCode(412);
        Calls.json(Calls.ADMIN, Map.of("logo", "no base64!"))
                .header("If-Match", "*")
                .put("/api/newsroom/logo")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("logo"));
        change(Map.of("colour", "#ffcc00"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("colour"))
                .body("violations[0].message", containsString("contrast of 1.3 to 1"));
    }

    @Test
    void an_upload_without_the_forms_token_is_refused() throws IOException {
        String session = Calls.session(Calls.ADMIN);
        Response refused = given().cookie("stet-session", session)
                .cookie("stet-csrf", "a-token-that-is-not-the-forms")
                .multiPart("csrf", "another")
                .multiPart("logo", "logo.png", picture(10, 10), "image/png")
                .post("/newsroom/logo");
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
        given().cookie("stet-session", session)
                .multiPart("csrf", "another")
                .post("/newsroom")
                .then()
                .statusCode(415);
        given().get("/newsroom/logo.png").then().statusCode(404);
    }

    @Test
    void an_administrator_sets_it_all_in_the_page() throws IOException {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn("admin", StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate("/newsroom");
            StetBrowser.assertAccessible(page);
            page.locator("#name").fill("Harbour Herald");
            page.locator("#colour").fill("#ffcc00");
            page.locator("main button.main").click();
            assertThat(page.locator(".error-summary").textContent()).contains("contrast of 1.3 to 1");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Harbour Herald");
            page.locator("#colour").fill("#7A0019");
            page.locator("main button.main").click();
            assertThat(page.locator("main .notice").textContent()).contains("Readers see it now");
            page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", picture(300, 100)));
            page.locator("form[action='/newsroom/logo'] button").click();
            assertThat(page.locator("main img.logo").count()).isEqualTo(1);
            StetBrowser.assertAccessible(page);
            page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", new byte[] {1, 2, 3}));
            page.locator("form[action='/newsroom/logo'] button").click();
            assertThat(page.locator(".error-summary").textContent()).contains("no PNG or JPEG");
            Page reader = browser.window(StetBrowser.PHONE, ColorScheme.DARK);
            reader.navigate("/checks");
            assertThat(reader.locator(".bar img").getAttribute("alt")).isEqualTo("Harbour Herald");
            StetBrowser.assertAccessible(reader);
            page.navigate("/newsroom");
            page.locator("form[action='/newsroom/logo/removal'] button").click();
            assertThat(page.locator("main img.logo").count()).isZero();
        }
    }

    private static Response change(Map<String, ?> wish) {
        return Calls.json(Calls.ADMIN, wish).header("If-Match", "*").put("/api/newsroom");
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", written);
        return written.toByteArray();
    }
}
