package org.stet.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.core.language.worth.NewsModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewsWorthTrainerTest {

    private static final String ARTICLE =
            "{\"text\": \"The port of Dorvik handled 3.1 million containers in 2023.\\n\\nIt was a lovely morning by the"
                    + " water.\\n\\nThe council fined the operator 40,000 crowns on Friday.\\n\\nPeople strolled along the quay and"
                    + " ate ice cream.\", \"published\": \"2024-03-25\", \"claims\": [{\"quote\": \"The port of Dorvik handled 3.1"
                    + " million containers in 2023\", \"level\": \"must\"}, {\"quote\": \"The council fined the operator 40,000"
                    + " crowns on Friday\", \"level\": \"must\"}]}\n";

    @TempDir
    Path folder;

    private List<MarkedArticle> articles(String lines) throws IOException {
        return MarkedArticle.read(Files.writeString(folder.resolve("articles.jsonl"), lines));
    }

    @Test
    void the_same_articles_give_the_same_bytes() throws IOException {
        NewsModel model = NewsWorthTrainer.train("7", articles(ARTICLE));

        assertThat(model.version()).isEqualTo("7");
        assertThat(NewsWorthTrainer.train("7", articles(ARTICLE)).bytes()).isEqualTo(model.bytes());
    }

    @Test
    void what_was_marked_gives_its_features_weight() throws IOException {
        String model = new String(NewsWorthTrainer.train("7", articles(ARTICLE)).bytes());

        assertThat(model.lines())
                .anyMatch(line -> line.matches("ENCODED WITH_FIGURE\t0\\.\\d+"))
                .anyMatch(line -> line.startsWith("ENCODED MEANING\t"));
    }

    @Test
    void a_line_without_a_text_is_refused() {
        assertThatThrownBy(() -> articles("{\"claims\": []}\n")).isInstanceOf(UnreadableExample.class);
    }
}
