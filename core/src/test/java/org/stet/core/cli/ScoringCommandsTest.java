package org.stet.core.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();
    private int status;

    private List<String> run(String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        status = Stet.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(errors, true),
                arguments);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void score_answers_each_line_in_order_and_goes_on_after_a_bad_one() {
        List<String> answers = run("""
                {"text": "Unemployment fell to 3.2 percent in March 2019.", "document": "d", "speaker": "Ada"}
                {"words": "no text here"}
                {"text": "Will the minister resign?"}
                """, "score", "--fast");
        assertThat(status).isZero();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).contains("\"checkworthy\":true", "\"numerical\"", "names a share: 3.2 percent");
        assertThat(answers.get(1)).contains("\"error\"");
        assertThat(answers.get(2)).contains("\"checkworthy\":false", "\"question\"");
    }

    @Test
    void match_names_the_archived_claim() throws IOException {
        Path archive = Files.writeString(folder.resolve("claims.jsonl"), """
                {"id": "a", "claim": "A whale was found in a wheat field."}
                {"id": "b", "claim": "The bridge cost £4 million.", "title": "What the bridge cost"}
                """);
        List<String> answers =
                run("{\"id\": 7, \"text\": \"4 million for a bridge!\"}\n", "match", "--claims", archive.toString());
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0))
                .startsWith("{\"id\":7,\"matches\":[{\"id\":\"b\"")
                .contains("\"known\":");
    }

    @Test
    void an_archive_that_is_not_there_is_wrong_usage() {
        run("", "match", "--claims", folder.resolve("nowhere.jsonl").toString());
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString()).contains("The archive cannot be read");
    }

    @Test
    void train_writes_the_same_model_twice_and_refuses_data_without_labels() throws IOException {
        Path data = Files.writeString(folder.resolve("data.jsonl"), examples("CFS"));
        Path once = folder.resolve("once.bin");
        Path again = folder.resolve("again.bin");
        run("", "train", "checkworthiness", "--claimbuster", data.toString(), "--out", once.toString());
        run("", "train", "checkworthiness", "--claimbuster", data.toString(), "--out", again.toString());
        assertThat(status).isZero();
        assertThat(once).hasSameBinaryContentAs(again);

        Path unlabelled = Files.writeString(folder.resolve("unlabelled.jsonl"), examples("NFS"));
        run("", "train", "checkworthiness", "--claimbuster", unlabelled.toString(), "--out", once.toString());
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString()).contains("No model was written: 0 of 20 sentences");
    }

    private static String examples(String label) {
        return IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0
                        ? "{\"text\": \"The port sold " + i + " cranes in 1998.\", \"label\": \"" + label + "\"}"
                        : "{\"text\": \"I am so glad, number " + i + ".\", \"label\": \"NFS\"}")
                .collect(Collectors.joining("\n"));
    }
}
