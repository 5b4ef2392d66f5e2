package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;
import static org.stet.web.api.Calls.submit;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class IntakeTest {

    @Test
    void a_text_is_kept_to_the_character_and_found_again() {
        String text = Calls.text();
        Response taken = submit(
                INTEGRATOR,
                Map.of("text", text, "title", "Cargo", "url", "https://paper.example.org/cargo", "desk", "news"));
        taken.then()
                .statusCode(201)
                .body("text", equalTo(text))
                .body("title", equalTo("Cargo"))
                .body("url", equalTo("https://paper.example.org/cargo"))
                .body("desk", equalTo("news"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("claims.state", hasItem("CANDIDATE"))
                .header("Location", endsWith("/api/articles/" + taken.path("id")));
        assertThat(as(ANA).get("/api/articles/" + taken.path("id")).<Object>path("$"))
                .isEqualTo(taken.path("$"));
    }

    @Test
    void what_is_known_of_an_article_is_believed_before_what_it_says_itself() {
        String page = "<html lang=en><head><title>Another title</title></head><body><article><h1>Another title</h1><p>"
                + Calls.text() + "</p><p>On Monday the harbour moved 40 ships.</p></article></body></html>";
        for (Map.Entry<String, String> source :
                Map.of("text", Calls.text(), "html", page).entrySet()) {
            submit(
                            INTEGRATOR,
                            Map.of(
                                    source.getKey(),
                                    source.getValue(),
                                    "title",
                                    "Cargo",
                                    "authors",
                                    List.of("Ada Brook", "Bram Oswick"),
                                    "publisher",
                                    "The Carrow Ledger",
                                    "publishedOn",
                                    "2026-03-31",
                                    "language",
                                    "en-GB"))
                    .then()
                    .statusCode(201)
                    .body("title", equalTo("Cargo"))
                    .body("authors", contains("Ada Brook", "Bram Oswick"))
                    .body("publisher", equalTo("The Carrow Ledger"))
                    .body("publishedOn", equalTo("2026-03-31"))
                    .body("language", equalTo("en-GB"));
        }
    }

    @Test
    void what_is_known_and_cannot_be_so_is_refused_by_its_field() {
        Map<String, Object> wrong = Map.of(
                "publishedOn",
                "31 March",
                "language",
                "Klingon!",
                "publisher",
                "x".repeat(201),
                "authors[0]",
                List.of(" "));
        wrong.forEach(
                (field, value) -> submit(INTEGRATOR, Map.of("text", Calls.text(), field.replace("[0]", ""), value))
                        .then()
                        .statusCode(422)
                        .body("violations.field", contains(field)));
    }

    @Test
    void the_same_content_again_is_200_and_the_same_article() {
        Map<String, String> article = Map.of("text", Calls.text());
        Response first = submit(EDITOR, article);
        Response second = submit(INTEGRATOR, article);
        second.then()
                .statusCode(200)
                .body("id", equalTo(first.path("id")))
                .body("claims.id", equalTo(first.path("claims.id")));
    }

    @Test
    void a_page_is_read_for_its_title_authors_publisher_day_and_language() {
        String ship = UUID.randomUUID().toString();
        String page = "<html lang='en'><head><title>Port loses cargo</title>"
                + "<meta name='author' content='Mia Holt'><meta property='og:site_name' content='Harbour Gazette'>"
                + "<meta property='article:published_time' content='2026-03-02T08:00:00Z'></head><body><article>"
                + "<h1>Port loses cargo</h1><p>The ship " + ship
                + " lost 1,204 containers in 2025, the office said.</p>"
                + "<p>Exports rose by 14 per cent in the same year, according to the ministry of trade, and the port"
                + " hired 312 dockers in March to keep up with the traffic.</p></article></body></html>";
        submit(EDITOR, Map.of("html", page, "url", "https://gazette.example.org/port"))
                .then()
                .statusCode(201)
                .body("title", equalTo("Port loses cargo"))
                .body("authors", contains("Mia Holt"))
                .body("publisher", equalTo("Harbour Gazette"))
                .body("publishedOn", equalTo("2026-03-02"))
                .body("language", equalTo("en"))
                .body("claims.text", hasItem(containsString("The ship " + ship + " lost 1,204 containers")));
    }

    @Test
    void offsets_count_code_points_also_after_an_emoji() {
        String text = "🚢🚢 Harbour news 🏴‍☠️\n\nMV " + UUID.randomUUID()
                + " lost 1,204 containers 📦 in 2025, the harbour office said.\n\nExports rose by 14 per cent 📈 in 2025.";
        Response article = submit(EDITOR, Map.of("text", text));
        article.then().statusCode(201).body("text", equalTo(text));
        for (Map<String, Object> claim : article.<List<Map<String, Object>>>path("claims")) {
            assertThat(slice(text, claim)).isEqualTo(claim.get("text"));
        }
        for (Map<String, Object> paragraph : article.<List<Map<String, Object>>>path("paragraphs")) {
            assertThat(text.split("\n\n")).contains(slice(text, paragraph));
        }
        int start = text.codePointCount(0, text.indexOf("📦"));
        json(ANA, Map.of("start", start, "end", start + 1, "wording", "A 📦"))
                .post("/api/articles/" + article.path("id") + "/claims")
                .then()
                .statusCode(201)
                .body("text", equalTo("📦"))
                .body("start", equalTo(start))
                .body("end", equalTo(start + 1))
                .body("wording", equalTo("A 📦"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:8080/api/claims",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://user:secret@93.184.216.34/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "http:///path"
            })
    void an_address_that_is_not_on_the_public_web_is_refused_in_a_sentence(String address) {
        problem(submit(EDITOR, Map.of("url", address)), 422)
                .body("violations.field", contains("url"))
                .body("violations[0].message", matchesPattern("[A-Z].*\\."));
    }

    @Test
    void a_text_longer_than_an_article_is_refused() {
        String text = "A sentence of thirty characters. ".repeat(9_091);
        problem(submit(EDITOR, Map.of("text", text)), 422).body("violations.field", contains("text"));
    }

    @Test
    void a_title_without_a_word_is_none() {
        submit(EDITOR, Map.of("text", Calls.text(), "title", " "))
                .then()
                .statusCode(201)
                .body("title", equalTo("Harbour office counts lost cargo"));
    }

    private static String slice(String text, Map<String, Object> place) {
        int start = text.offsetByCodePoints(0, (Integer) place.get("start"));
        return text.substring(start, text.offsetByCodePoints(0, (Integer) place.get("end")));
    }
}
