package org.stet.core.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExtractCommandTest {

    private static final String TEXT = """
            Harbour news 🚢

            The harbour of Karsten handled 85,000 containers in 2019, the port authority said on Monday. It was the \
            highest figure since the new cranes were built.

            “The northern pier will be closed for two years,” Mayor Ilse Brandt said. “Three ferries will move to the \
            old quay.”
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    private int run(String in, String... arguments) {
        return Stet.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(errors), arguments);
    }

    private JsonNode answer() throws IOException {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static String cut(String text, JsonNode place) {
        int start = text.offsetByCodePoints(0, place.get("start").asInt());
        int end = text.offsetByCodePoints(0, place.get("end").asInt());
        return text.substring(start, end);
    }

    @Test
    void a_text_on_the_standard_input_becomes_an_article_with_claims_counted_in_code_points() throws IOException {
        assertThat(run(TEXT, "extract", "-")).isZero();
        JsonNode answer = answer();
        String text = answer.get("text").textValue();
        assertThat(answer.get("claims")).isNotEmpty();
        for (JsonNode claim : answer.get("claims")) {
            assertThat(cut(text, claim)).isEqualTo(claim.get("text").textValue());
            assertThat(claim.get("chain")).isNotEmpty();
            assertThat(claim.get("wording").textValue()).endsWith(".");
        }
        assertThat(answer.get("claims").findValuesAsText("speaker")).contains("Ilse Brandt", "the port authority");
        assertThat(answer.get("paragraphs").get(0).get("kind").isTextual()).isTrue();
        assertThat(answer.get("models").isObject()).isTrue();
    }

    @Test
    void a_page_is_told_from_a_text_by_its_marks(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        String paragraph = "<p>The harbour of Karsten handled 85,000 containers in 2019, the port authority said.</p>";
        Files.writeString(
                page,
                "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1>"
                        + paragraph
                        + "<p>The pier will be closed for two years while workers replace the cranes there.</p>"
                        + "<p>Three ferries will move to the old quay, where the city built a new waiting hall last spring.</p>"
                        + "</article></body></html>");
        assertThat(run("", "extract", page.toString())).isZero();
        assertThat(answer().get("text").textValue())
                .contains("85,000 containers")
                .doesNotContain("<p>");
    }

    @Test
    void a_file_that_is_not_there_ends_with_a_sentence_and_status_1() {
        assertThat(run("", "extract", "no-such-file.html")).isEqualTo(1);
        assertThat(errors.toString()).contains("There is no file no-such-file.html.");
    }

    @Test
    void nothing_to_read_ends_with_status_1() {
        assertThat(run("", "extract", "-")).isEqualTo(1);
        assertThat(errors.toString()).isNotBlank();
    }

    @Test
    void no_place_is_wrong_usage_and_so_are_a_place_and_lines() {
        assertThat(run("", "extract")).isEqualTo(2);
        assertThat(run("", "extract", "--lines", "page.html")).isEqualTo(2);
    }

    private List<JsonNode> answers() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    try {
                        return JsonMapper.builder().build().readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @Test
    void of_many_articles_each_line_is_answered_in_order_with_its_id_and_what_it_says_about_itself() {
        String text = "The port of Karsten handled 85,000 containers last year, the port authority said on Monday.";
        String lines = String.join(
                "\n",
                "{\"id\":\"a\",\"text\":\"" + text + "\",\"title\":\"Port news\",\"published\":\"2020-03-02\","
                        + "\"publisher\":\"Karsten Post\",\"language\":\"en-GB\"}",
                "{\"id\":2,\"html\":\"<html lang='de'><title>Other</title><p>" + text + "</p></html>\","
                        + "\"title\":\"Port news\",\"language\":\"en\",\"published\":null}");
        assertThat(run(lines, "extract", "--lines", "--fast")).isZero();
        assertThat(answers()).hasSize(2);
        JsonNode first = answers().get(0);
        assertThat(first.get("id").textValue()).isEqualTo("a");
        assertThat(first.get("text").textValue()).isEqualTo(text);
        assertThat(first.get("title").textValue()).isEqualTo("Port news");
        assertThat(first.get("publisher").textValue()).isEqualTo("Karsten Post");
        assertThat(first.get("published").textValue()).isEqualTo("2020-03-02");
        assertThat(first.get("language").textValue()).isEqualTo("en-GB");
        assertThat(first.get("claims").findValuesAsText("resolvedAgainst")).contains("2020-03-02");
        JsonNode second = answers().get(1);
        assertThat(second.get("id").intValue()).isEqualTo(2);
        assertThat(second.get("title").textValue()).isEqualTo("Port news");
        assertThat(second.get("language").textValue()).isEqualTo("en");
        assertThat(second.get("claims")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':1} | either",
                "{'id':1,'text':'A.','html':'<p>A.</p>'} | either",
                "{'id':1,'text':'Share'} | no text",
                "{'id':1,'text':7} | \"text\"",
                "{'id':1,'text':'A town.','published':'May'} | 2026-03-31",
                "{'id':1,'text':'A town.','language':'?'} | BCP 47",
            })
    void a_line_without_an_article_gets_an_error_with_its_id_and_the_run_goes_on(String line, String said) {
        String good = "{\"id\":3,\"text\":\"The town has 900 houses.\"}";
        assertThat(run(line.replace('\'', '"') + "\nno JSON\n" + good, "extract", "--lines", "--fast"))
                .isZero();
        assertThat(answers()).hasSize(3);
        assertThat(answers().get(0).get("id").intValue()).isEqualTo(1);
        assertThat(answers().get(0).get("error").textValue()).contains(said);
        assertThat(answers().get(1).get("error").textValue()).contains("no JSON");
        assertThat(answers().get(2).has("error")).isFalse();
    }

    /** As much as is read at all, of what takes longest. */
    private static final String ENDLESS = "“a ".repeat(83_000);

    @Test
    void an_article_that_takes_too_long_is_given_up_with_the_reason() {
        assertThat(run(ENDLESS, "extract", "--fast", "--limit", "1", "-")).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(errors.toString()).contains("This took longer than 1 second to read and was given up.");
    }

    @Test
    void a_line_that_takes_too_long_is_answered_with_the_reason_and_the_run_goes_on() throws IOException {
        String lines = "{\"id\": 1, \"text\": \"" + ENDLESS + "\"}\n{\"id\": 2, \"text\": \"The council spent 5 million"
                + " crowns in 2020.\"}\n";

        assertThat(run(lines, "extract", "--lines", "--fast", "--limit", "1")).isZero();
        String[] answers = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(answers).hasSize(2);
        assertThat(answers[0]).startsWith("{\"id\":1,").contains("longer than 1 second");
        assertThat(answers[1]).contains("spent 5 million crowns");
    }

    @Test
    void a_limit_of_nothing_is_wrong_usage() {
        assertThat(run(TEXT, "extract", "--limit", "0", "-")).isEqualTo(2);
        assertThat(errors.toString()).contains("--limit must be 1 or more.");
    }
}
