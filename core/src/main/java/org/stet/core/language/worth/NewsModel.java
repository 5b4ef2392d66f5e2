package org.stet.core.language.worth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.stet.core.encoder.Encoder;
import org.stet.core.model.StoredModel;

/**
 * The weights by which statements of news are ranked, as readable text: those that go with one encoder and weigh what it made
 * of the words, those for English without it, and those for what every language shows.
 */
public final class NewsModel implements StoredModel {

    /** What the model is called. */
    private static final String NAME = "news-worth";

    private static final String RESOURCE = "/org/stet/core/models/news-worth.txt";

    private static final String FORMAT = "stet-news-worth-1";

    private static final String BIAS = "BIAS";

    private static final String MEANING = "MEANING";

    private final String version;
    private final String encoder;
    private final Map<Use, Weights> weights;

    /** What weights are for. */
    public enum Use {
        /** English that the encoder has read. */
        ENCODED,
        /** English without the encoder. */
        PLAIN,
        /** Every other language. */
        ANY_LANGUAGE
    }

    /**
     * Weights of one regression.
     *
     * @param bias what every statement has
     * @param features one weight for each feature
     * @param meaning one for each number that the encoder gives; empty without an encoder
     */
    public record Weights(double bias, List<Double> features, List<Double> meaning) {

        /** Keeps its own copies of the lists. */
        public Weights {
            features = List.copyOf(features);
            meaning = List.copyOf(meaning);
        }

        /** The log-odds that a fact-checker puts a statement on the list, by its features alone. */
        public double logOdds(double[] values) {
            return logOdds(values, new float[0]);
        }

        /** The log-odds that a fact-checker puts a statement on the list. */
        public double logOdds(double[] values, float[] mean) {
            double sum = bias;
            for (int i = 0; i < values.length; i++) {
                sum += features.get(i) * values[i];
            }
            for (int i = 0; i < mean.length; i++) {
                sum += meaning.get(i) * mean[i];
            }
            return sum;
        }
    }

    /** Read once, at the first call. */
    private static final class Shipped {
        private static final Optional<NewsModel> MODEL = load();
    }

    /**
     * A model.
     *
     * @param version what it says of itself
     * @param encoder the version of the encoder with which its weights go
     * @param weights those for each use
     */
    public NewsModel(String version, String encoder, Map<Use, Weights> weights) {
        this.version = version;
        this.encoder = encoder;
        this.weights = Map.copyOf(weights);
    }

    /** The model of this distribution; empty where it came without. */
    public static Optional<NewsModel> shipped() {
        return Shipped.MODEL;
    }

    /** What of it an extraction uses, by name: its version and digest; empty where the distribution came without it. */
    public static Map<String, String> used() {
        return shipped().map(model -> Map.of(NAME, model.versionAndDigest())).orElse(Map.of());
    }

    /** Whether it was fitted to what an encoder gives. */
    public boolean goesWith(Encoder reader) {
        return encoder.equals(reader.version());
    }

    /** The weights for a use. */
    public Weights weights(Use use) {
        return weights.get(use);
    }

    @Override
    public String version() {
        return version;
    }

    private static Optional<NewsModel> load() {
        try (InputStream in = NewsModel.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + NAME + " cannot be read", e);
        }
    }

    private static NewsModel read(InputStream in) throws IOException {
        Map<String, String> lines = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int tab = line.indexOf('\t');
            lines.put(line.substring(0, tab), line.substring(tab + 1));
        }
        Map<Use, Weights> weights = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            weights.put(use, weights(lines, use + " "));
        }
        return new NewsModel(lines.get(FORMAT), lines.get("encoder"), weights);
    }

    private static Weights weights(Map<String, String> lines, String which) {
        return new Weights(
                Double.parseDouble(lines.get(which + BIAS)),
                List.of(NewsFeature.values()).stream()
                        .map(feature -> Double.valueOf(lines.get(which + feature.name())))
                        .toList(),
                lines.containsKey(which + MEANING)
                        ? List.of(lines.get(which + MEANING).split(" ")).stream()
                                .map(Double::valueOf)
                                .toList()
                        : List.of());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, FORMAT, version);
        line(text, "encoder", encoder);
        for (Use use : Use.values()) {
            write(text, use + " ", weights(use));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(StringBuilder text, String which, Weights weights) {
        line(text, which + BIAS, number(weights.bias()));
        for (NewsFeature feature : NewsFeature.values()) {
            line(text, which + feature.name(), number(weights.features().get(feature.ordinal())));
        }
        if (!weights.meaning().isEmpty()) {
            line(
                    text,
                    which + MEANING,
                    String.join(
                            " ",
                            weights.meaning().stream().map(NewsModel::number).toList()));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('\t').append(value).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
