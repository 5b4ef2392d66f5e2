package org.stet.core.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.core.article.Article;
import org.stet.core.language.english.span.ParagraphFeatures;
import org.stet.core.language.english.span.SpanModel;
import org.stet.core.sequence.SpanRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AttributionTrainerTest {

    private static final List<String> PEOPLE = List.of("Brandt", "Olsen", "Mayor Lund", "Engineer Ito");

    private static final List<String> SAYINGS =
            List.of("the bridge is safe", "trains will run again", "two ferries were sold", "the harbour lost money");

    @TempDir
    private Path folder;

    /** Sixteen articles in which somebody says something, one of them after an emoji. */
    private Path examples() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String who : PEOPLE) {
            for (String what : SAYINGS) {
                String text = (lines.isEmpty() ? "🌉" : "") + "It rained. " + who + " said " + what + ".";
                int start = text.codePointCount(0, text.indexOf(who));
                int cue = start + who.length() + 1;
                lines.add("{\"id\":\"" + lines.size() + "\",\"text\":\"" + text + "\",\"attributions\":[{\"source\":[["
                        + start + "," + (cue - 1) + "]],\"cue\":[[" + cue + "," + (cue + 4) + "]],\"content\":[["
                        + (cue + 5) + "," + (cue + 5 + what.length()) + "]]}]}");
            }
        }
        return Files.write(folder.resolve("articles.jsonl"), lines);
    }

    private static List<String> found(SpanModel model, String text) {
        Article article = Article.ofLines(text);
        ParagraphFeatures paragraph =
                ParagraphFeatures.ofAll(List.of(article)).get(0).get(0);
        return model.label(paragraph).stream()
                .flatMap(labels -> paragraph.spans(labels).stream())
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void places_are_read_as_code_points() throws IOException {
        LabelledArticle first = LabelledArticle.read(examples()).get(0);
        assertThat(first.spans(SpanRole.SOURCE))
                .extracting(span -> span.of(first.article().text()))
                .containsExactly("Brandt");
    }

    @Test
    void it_learns_cue_source_and_content_and_the_same_articles_give_the_same_bytes() throws IOException {
        SpanModel model = AttributionTrainer.train("test", LabelledArticle.read(examples()));
        assertThat(found(model, "It rained. Brandt said the harbour is safe."))
                .containsExactly("said", "Brandt", "the harbour is safe");
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        model.write(one);
        AttributionTrainer.train("test", LabelledArticle.read(examples())).write(other);
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    @Test
    void too_few_articles_are_refused() {
        assertThatThrownBy(() -> AttributionTrainer.train("test", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_without_text_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"1\"}\n");
        assertThatThrownBy(() -> LabelledArticle.read(file)).isInstanceOf(UnreadableExample.class);
    }
}
