package org.stet.web.ui.article;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** The details of an article are amended by program and by form. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ArticleDetailsTest {

    @Test
    void a_program_amends_what_it_names_and_nothing_else() {
        String path = article();
        Response read = as(EDITOR).get(path);
        json(EDITOR, Map.of("publisher", "The Ledger", "publishedOn", "2026-03-31", "language", "de-at"))
                .header("If-Match", read.header("ETag"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(read.header("ETag"))))
                .body("title", equalTo(read.path("title")))
                .body("publisher", equalTo("The Ledger"))
                .body("publishedOn", equalTo("2026-03-31"))
                .body("language", equalTo("de-AT"))
                .body("text", equalTo(read.path("text")));
        json(EDITOR, Map.of("publisher", "", "publishedOn", ""))
                .header("If-Match", as(EDITOR).get(path).header("ETag"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("publisher", equalTo(null))
                .body("publishedOn", equalTo(null))
                .body("language", equalTo("de-AT"));
    }

    @Test
    void a_program_names_the_version_that_it_has_read() {
        String path = article();
        String read = as(EDITOR).get(path).header("ETag");
        problem(json(EDITOR, Map.of("title", "First")).patch(path), 428);
        json(EDITOR, Map.of("title", "First"))
                .header("If-Match", read)
                .patch(path)
                .then()
                .statusCode(200);
        problem(
                json(SECOND_EDITOR, Map.of("title", "Second"))
                        .header("If-Match", read)
                        .patch(path),
                412);
        problem(json(EDITOR, Map.of("title", " ")).header("If-Match", "*").patch(path), 422)
                .body("violations[0].field", equalTo("title"));
        problem(json(EDITOR, Map.of("language", "?")).header("If-Match", "*").patch(path), 422)
                .body("violations[0].field", equalTo("language"));
    }

    @Test
    void the_form_saves_without_scripts_and_the_page_tells_what_stood_there() {
        String path = article();
        String page = path.replace("/api", "") + "/details";
        String session = Calls.session(EDITOR);
        Response form = given().cookie("stet-session", session).get(page);
        String version = value(form, "version");
        send(session, page, form, version, "The right title", "2026-13-40")
                .then()
                .statusCode(422)
                .body(containsString("Give a day, such as 2026-03-31."))
                .body(containsString("The right title"));
        send(session, page, form, version, "The right title", "2026-03-31")
                .then()
                .statusCode(303);
        given().cookie("stet-session", session)
                .get(page)
                .then()
                .body(containsString("Harbour office counts lost cargo"))
                .body(containsString("The right title"))
                .body(containsString("Ada Brook, Bram Oswick"));
        assertThat(as(EDITOR).get(path).<List<String>>path("authors")).containsExactly("Ada Brook", "Bram Oswick");
        send(session, page, form, version, "Too late", "2026-03-31")
                .then()
                .statusCode(412)
                .body(containsString("Too late"))
                .body(containsString("The right title"));
    }

    private static Response send(String session, String page, Response form, String version, String title, String day) {
        return given().redirects()
                .follow(false)
                .cookie("stet-session", session)
                .cookie("stet-csrf", form.getCookie("stet-csrf"))
                .formParam("csrf", value(form, "csrf"))
                .formParam("version", version)
                .formParam("title", title)
                .formParam("authors", "Ada Brook; Bram Oswick")
                .formParam("publisher", "The Ledger")
                .formParam("publishedOn", day)
                .formParam("language", "en")
                .post(page);
    }

    private static String value(Response form, String name) {
        return form.htmlPath().getString("**.find { it.@name == '" + name + "' }.@value");
    }

    private static String article() {
        return "/api/articles/"
                + Calls.submit(EDITOR, Map.of("text", Calls.text()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }
}
