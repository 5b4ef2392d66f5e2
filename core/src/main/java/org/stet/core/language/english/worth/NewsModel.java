package org.stet.core.language.english.worth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.stet.core.encoder.Encoder;
import org.stet.core.model.StoredModel;

/**
 * The weights by which statements of news are ranked, as readable text: those that need no encoder, and those that go with
 * one encoder and weigh what it made of the words too.
 */
public final class NewsModel implements StoredModel {

    /** What the model is called. */
    public static final String NAME = "news-worth";

    private static final String RESOURCE = "/org/stet/core/models/news-worth.txt";

    private static final String FORMAT = "stet-news-worth-1";

    private static final String BIAS = "BIAS";

    private static final String MEANING = "MEANING";

    private final String version;
    private final String encoder;
    private final Weights plain;
    private final Weights encoded;

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

        /** The log-odds that a fact-checker puts a statement on the list. */
        double logOdds(double[] values, float[] mean) {
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
     * @param encoder the version of the encoder that the second weights go with
     */
    public NewsModel(String version, String encoder, Weights plain, Weights encoded) {
        this.version = version;
        this.encoder = encoder;
        this.plain = plain;
        this.encoded = encoded;
    }

    /** The model of this distribution; empty where it came without. */
    public static Optional<NewsModel> shipped() {
        return Shipped.MODEL;
    }

    /** Whether it was fitted to what an encoder gives. */
    boolean goesWith(Encoder reader) {
        return encoder.equals(reader.version());
    }

    /** The weights with or without the encoder. */
    Weights weights(boolean withEncoder) {
        return withEncoder ? encoded : plain;
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
        return new NewsModel(
                lines.get(FORMAT), lines.get("encoder"), weights(lines, "plain "), weights(lines, "encoded "));
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
        write(text, "plain ", plain);
        write(text, "encoded ", encoded);
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
