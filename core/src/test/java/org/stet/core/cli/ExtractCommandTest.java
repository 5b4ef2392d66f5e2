package org.stet.core.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void no_place_is_wrong_usage() {
        assertThat(run("", "extract")).isEqualTo(2);
    }
}
