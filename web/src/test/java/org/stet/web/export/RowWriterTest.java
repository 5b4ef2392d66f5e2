package org.stet.web.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Fields are written as RFC 4180 has it, and none is a formula in a spreadsheet. */
class RowWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", " =1", "＝1", "＋1", "－1", "＠A"})
    void what_looks_like_a_formula_gets_an_apostrophe(String text) {
        assertThat(RowWriter.field(text).replaceFirst("^\"", "")).isEqualTo("'" + text + ended(text));
    }

    private static String ended(String text) {
        return RowWriter.field(text).startsWith("\"") ? "\"" : "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"no\"|\"say \"\"no\"\"\"",
                "~two\nlines~|~\"two\nlines\"~",
                "~ edge ~|\" edge \"",
                "a=b|a=b"
            })
    void other_words_stay_as_they_are(String text, String field) {
        assertThat(RowWriter.field(text)).isEqualTo(field);
    }

    @Test
    void numbers_and_times_are_written_plainly() {
        assertThat(RowWriter.field(-0.25)).isEqualTo("-0.25");
        assertThat(RowWriter.field(Instant.parse("2026-03-31T10:00:00Z"))).isEqualTo("2026-03-31T10:00:00Z");
        assertThat(RowWriter.field(null)).isEmpty();
    }

    @Test
    void a_line_of_json_has_every_column() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowWriter writer = new RowWriter(ExportFile.Format.JSONL, List.of("a", "b", "c"), out);
        writer.write(Arrays.asList("=1\n", 2, null));
        writer.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"=1\\n\",\"b\":2,\"c\":null}\n");
    }
}
