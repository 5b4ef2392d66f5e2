package org.stet.core.training.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.encoder.EncoderModel;
import org.stet.core.encoder.EncoderModel.Calibration;
import org.stet.core.encoder.Reading;
import org.stet.core.encoder.Window;
import org.stet.core.encoder.Windows;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EncoderExportTest {

    private static final int WIDTH = 64;
    private static final int INNER = 96;
    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "the", "mayor", "said", "harbour", "is", "open", ".", "“", "”", "##s");
    private static final String TEXT = "The mayor said the harbour is open.\n“The harbours,” said the mayor.";
    private static final List<Span> PARAGRAPHS = List.of(new Span(0, 35), new Span(36, TEXT.length()));

    private static EncoderWeights weights() {
        Random random = new Random(5);
        EncoderWeights weights = new EncoderWeights();
        weights.put("word", random(random, 1, VOCABULARY.size(), WIDTH));
        weights.put("position", random(random, 0.3, Window.LONGEST, WIDTH));
        weights.put("capital", random(random, 0.3, 5, WIDTH));
        weights.put("quotation", random(random, 0.3, 4, WIDTH));
        putNorm(weights, random, "norm");
        for (int layer = 0; layer < 2; layer++) {
            putDense(weights, random, EncoderWeights.layer(layer, "attention"), 3 * WIDTH, WIDTH);
            putDense(weights, random, EncoderWeights.layer(layer, "output"), WIDTH, WIDTH);
            putDense(weights, random, EncoderWeights.layer(layer, "inner"), INNER, WIDTH);
            putDense(weights, random, EncoderWeights.layer(layer, "outer"), WIDTH, INNER);
            putNorm(weights, random, EncoderWeights.layer(layer, "norm1"));
            putNorm(weights, random, EncoderWeights.layer(layer, "norm2"));
        }
        putDense(weights, random, "tags", Heads.TAGS, WIDTH);
        putDense(weights, random, "worth", Heads.WORTH, WIDTH);
        weights.put("transitions", random(random, 0.1, Heads.TRANSITIONS));
        weights.put("meaning.weight", random(random, 0.1, WIDTH, WIDTH));
        return weights;
    }

    private static void putDense(EncoderWeights weights, Random random, String name, int outputs, int inputs) {
        weights.put(name + ".weight", random(random, 1 / Math.sqrt(inputs), outputs, inputs));
        weights.put(name + ".bias", random(random, 0.1, outputs));
    }

    private static void putNorm(EncoderWeights weights, Random random, String name) {
        Tensor scale = random(random, 0.1, WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            scale.values()[i] += 1;
        }
        weights.put(name + ".scale", scale);
        weights.put(name + ".bias", random(random, 0.1, WIDTH));
    }

    private static Tensor random(Random random, double spread, int... shape) {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) (random.nextGaussian() * spread);
        }
        return tensor;
    }

    private static byte[] bytes(EncoderModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private static EncoderModel model() {
        return EncoderExport.model("test", VOCABULARY, weights(), new Calibration(1, 0, 0.5));
    }

    @Test
    void the_same_weights_give_the_same_bytes_and_these_can_be_read_back() throws IOException {
        byte[] written = bytes(model());
        assertThat(bytes(model())).isEqualTo(written);
        assertThat(bytes(EncoderModel.read(new ByteArrayInputStream(written)))).isEqualTo(written);
    }

    @Test
    void what_runs_in_whole_numbers_is_what_the_weights_say() {
        EncoderModel model = model();
        Window window = new Windows(model.pieces()).of(TEXT, PARAGRAPHS).get(0);
        double[][] rows = new PlainEncoder(weights()).rows(window);
        List<Span> whole = List.of(new Span(0, 35));
        try (Encoder encoder = new Encoder(model, "test", 1)) {
            EncodedArticle article = encoder.encode(TEXT, PARAGRAPHS);
            Reading reading = article.reading(whole);
            int end = window.end(window.wordFrom(36) - 1);
            for (int i = 0; i < WIDTH; i++) {
                double mean = 0;
                for (int row = 1; row < end; row++) {
                    mean += rows[row][i] / (end - 1);
                }
                assertThat((double) reading.mean()[i]).isCloseTo(mean, within(0.08));
            }
            double square = 0;
            for (float each : article.vector(whole)) {
                square += each * each;
            }
            assertThat(square).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void stretches_lie_on_words_and_windows_of_any_length_go_together() {
        List<Span> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            int start = text.length();
            text.append(
                    "the mayor said the harbour is open . ".repeat(i % 7 + 1).strip());
            paragraphs.add(new Span(start, text.length()));
            text.append('\n');
        }
        try (Encoder encoder = new Encoder(model(), "test", 2)) {
            EncodedArticle article = encoder.encode(text.toString(), paragraphs);
            assertThat(article.spans()).containsOnlyKeys(SpanRole.values());
            assertThat(article.spans().get(SpanRole.CONTENT))
                    .isNotEmpty()
                    .isSorted()
                    .allSatisfy(span -> assertThat(span.trim(text.toString())).isEqualTo(span));
        }
    }

    @Test
    void nothing_to_read_gives_nothing() {
        try (Encoder encoder = new Encoder(model(), "test", 1)) {
            EncodedArticle article = encoder.encode("", List.of());
            assertThat(article.spans().values())
                    .allSatisfy(spans -> assertThat(spans).isEmpty());
            assertThat(article.vector(List.of())).hasSize(WIDTH);
        }
    }
}
