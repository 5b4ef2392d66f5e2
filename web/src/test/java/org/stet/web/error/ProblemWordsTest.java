package org.stet.web.error;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.stet.web.api.Calls.EDITOR;

/** Problems are told in the language that is asked for, and mean the same to programs in every one. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ProblemWordsTest {

    private final Phrases german = new Phrases("de");

    @Test
    void every_kind_of_problem_has_german_words() {
        assertThat(Arrays.stream(ProblemCode.values())
                        .flatMap(code -> Stream.of(code.title(), code.explanation(), code.advice())))
                .allSatisfy(
                        english -> assertThat(german.of(english)).as(english).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    Give one of: a, b.|Geben Sie eines von diesen an: a, b.
                    “x” is not one of: a, b.|„x“ ist keines von diesen: a, b.
                    There is no field “dekk”. Did you mean “desk”?|Es gibt kein Feld „dekk“. Meinten Sie „desk“?
                    There is no field “x”.|Es gibt kein Feld „x“.
                    The body cannot be read at line 1, column 9: give a text.|Der Inhalt ist ab Zeile 1, Spalte 9 nicht lesbar: Geben Sie einen Text an.
                    Keep “{1}$0” within 9 characters.|Halten Sie „{1}$0“ innerhalb von 9 Zeichen.
                    """)
    void what_differs_each_time_is_put_in_its_place(String english, String told) {
        assertThat(german.of(english)).contains(told);
    }

    @Test
    void what_there_are_no_words_for_stays_english_and_that_is_said() {
        assertThat(german.of("Give one of")).isEmpty();
        Problem problem = Problem.of(ProblemCode.NOT_VALID, 422, "Nobody translated this.", "/api");
        ProblemWords.Told told = new ProblemWords().told(problem, "de");
        assertThat(told.languages()).isEqualTo("de, en");
        assertThat(told.problem().title()).isEqualTo("Nicht gültig");
        assertThat(told.problem().detail()).isEqualTo("Nobody translated this.");
    }

    @Test
    void a_violation_is_told_in_the_readers_language_and_its_code_stays() {
        Response german =
                as("de-AT, en;q=0.5").body(Map.of("start", 1)).post("/api/articles/" + UUID.randomUUID() + "/claims");
        german.then()
                .statusCode(422)
                .header("Content-Language", "de")
                .header("Vary", "Accept-Language")
                .body("title", equalTo("Nicht gültig"))
                .body("code", equalTo("not-valid"))
                .body("detail", equalTo("Geben Sie den Codepunkt nach dem letzten an."))
                .body("violations.message", equalTo(List.of("Geben Sie den Codepunkt nach dem letzten an.")))
                .body("violations.code", equalTo(List.of("missing")))
                .body("violations.pointer", equalTo(List.of("/end")));
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "fr;q=0.9;de;q=0.1, en",
        "'fr, de;q=0.3, en;q=0.2', de",
        "'en, de;q=0.9', en",
        "'de;q=0, en', en",
        "*, en",
        "'', en",
        "garbage_%%%, en"
    })
    void the_language_that_is_preferred_of_those_that_there_are(String asked, String told) {
        as(asked)
                .get("/api/claims/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Language", told)
                .header("Vary", "Accept-Language");
    }

    @Test
    void who_is_not_known_and_what_no_resource_answers_is_told_too() {
        given().header("Accept-Language", "de")
                .get("/api/claims")
                .then()
                .statusCode(401)
                .header("Content-Language", "de")
                .body("title", equalTo("Melden Sie sich zuerst an"));
        as("de").get("/api/nothing-here").then().statusCode(404).body("title", equalTo("Nicht gefunden"));
        as("de").contentType("text/plain")
                .body("x")
                .post("/api/articles")
                .then()
                .statusCode(415)
                .header("Content-Language", "de")
                .body("title", equalTo("Nicht in dieser Form"));
        String id = Calls.candidate();
        as("de").body(Map.of("priority", "high"))
                .patch(Calls.claim(id))
                .then()
                .statusCode(428)
                .body("title", equalTo("Welche Version?"));
        as("de").header("If-Match", "*")
                .put(Calls.claim(id, "publication"))
                .then()
                .statusCode(409)
                .body("title", equalTo("Nicht in diesem Zustand"))
                .body("code", equalTo("not-in-this-state"));
    }

    private static RequestSpecification as(String language) {
        return Calls.as(EDITOR).contentType("application/json").header("Accept-Language", language);
    }
}
