package org.stet.core.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StetTest {

    private final StringWriter errors = new StringWriter();
    private int status;

    @Test
    void offsets_are_counted_in_code_points() {
        assertThat(run("{\"text\": \"Hi 😀. Bye.\"}\n", "sentences")).isEqualTo("{\"spans\":[[0,5],[6,10]]}\n");
        assertThat(status).isZero();
    }

    @Test
    void a_bad_line_gets_an_error_and_the_run_goes_on() {
        String answers = run("nonsense\n\n[1]\n{\"txt\": 1}\n{\"text\": \"Yes.\"}", "sentences");

        assertThat(answers.lines())
                .hasSize(4)
                .satisfies(
                        lines -> assertThat(lines.subList(0, 3)).allMatch(line -> line.startsWith("{\"error\":\"")),
                        lines -> assertThat(lines.get(3)).isEqualTo("{\"spans\":[[0,4]]}"));
        assertThat(status).isZero();
    }

    @Test
    void wrong_usage_ends_with_status_2_and_says_why() {
        run("", "no-such-command");
        assertThat(status).isEqualTo(2);
        run("", "read");
        assertThat(status).isEqualTo(2);
        run("");
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString()).contains("Usage: stet");
    }

    @Test
    void a_page_is_read_plain_or_packed_and_a_missing_file_does_not_end_the_run(@TempDir Path folder)
            throws IOException {
        Path plain = folder.resolve("page.html");
        Path packed = folder.resolve("page.html.gz");
        byte[] page;
        try (InputStream in = getClass().getResourceAsStream("/pages/harbour.html")) {
            page = in.readAllBytes();
        }
        Files.write(plain, page);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(page);
        }

        String answers =
                run("", "read", plain.toString(), folder.resolve("none.html").toString(), packed.toString());

        assertThat(answers.lines())
                .hasSize(3)
                .satisfies(
                        lines -> assertThat(lines.get(0))
                                .contains(
                                        "\"authors\":[\"Ines Okafor\",\"Tom Vale\"]",
                                        "\"published\":\"2025-03-14\"",
                                        "\"modified\":\"2025-03-16\"",
                                        "\"languageDeclared\":\"en-GB\"",
                                        "\"languageDetected\":\"en\""),
                        lines -> assertThat(lines.get(1)).contains("\"error\":\"The file cannot be read"),
                        lines -> assertThat(lines.get(2)).contains("\"title\":\"Harbour bridge to close"));
        assertThat(status).isZero();
    }

    @Test
    void what_a_file_is_shows_in_how_it_begins_and_not_in_its_name(@TempDir Path folder) throws IOException {
        Path packed = folder.resolve("page.html");
        Path plain = folder.resolve("page.gz");
        Path cut = folder.resolve("cut.html");
        Path bomb = folder.resolve("bomb.html.gz");
        Path picture = folder.resolve("picture.html");
        byte[] page = "<p>The pier will be closed for two years while workers replace the cranes, the mayor said.</p>"
                .getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(page);
        }
        Files.write(plain, page);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(packed), 30));
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                out.write(new byte[1_000_000]);
            }
        }
        Files.write(picture, "GIF89a and so on".getBytes(StandardCharsets.US_ASCII));

        String answers = run(
                "", "read", packed.toString(), plain.toString(), cut.toString(), bomb.toString(), picture.toString());

        assertThat(answers.lines().toList())
                .satisfiesExactly(
                        answer -> assertThat(answer).contains("\"paragraphs\":[\"The pier"),
                        answer -> assertThat(answer).contains("\"paragraphs\":[\"The pier"),
                        answer -> assertThat(answer).contains("\"error\":\"The file cannot be read"),
                        answer -> assertThat(answer)
                                .contains("\"error\":\"It is too large")
                                .contains("10,000,000 bytes"),
                        answer -> assertThat(answer).contains("It is a picture (GIF)."));
    }

    private String run(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        status = Stet.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(errors, true),
                arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
