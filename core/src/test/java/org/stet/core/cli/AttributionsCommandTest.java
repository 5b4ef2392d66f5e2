package org.stet.core.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttributionsCommandTest {

    private static String answer(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Stet.run(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(new StringWriter()),
                "attributions",
                "--fast");
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void offsets_are_code_points_after_an_emoji() {
        assertThat(answer("{\"text\": \"🌉 shut.\\n\\nBrandt said it may close.\"}\n"))
                .startsWith(
                        "{\"attributions\":[{\"source\":[[9,15]],\"cue\":[[16,20]],\"content\":[[21,33]],"
                                + "\"chain\":[{\"name\":\"Brandt\",\"kind\":\"PERSON\",\"cue\":\"said\"}],\"hedges\":[\"may\"],\"hedged\":true}],\"models\":{\"attribution-fast\":\"1 ");
    }

    @Test
    void a_line_without_a_text_gets_an_error_and_the_run_goes_on() {
        assertThat(answer("{\"words\": 1}\n{\"text\": \"\"}\n").lines())
                .satisfiesExactly(first -> assertThat(first).contains("error"), second -> assertThat(second)
                        .startsWith("{\"attributions\":[],\"models\":{"));
    }
}
