package org.stet.core.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.stet.core.model.StoredModel;

/**
 * The weights by which candidates are put in order and by which the first of them is believed to be the same claim: one
 * set for texts that carry their day (how near it is to the check's says much), one for all others.
 *
 * <p>On disk: lines of text, "name TAB value", so that a person can read what counts.
 *
 * @param version what the trainer called it
 * @param dated for a text with a day in its signature
 * @param undated for any other text
 */
public record MatchModel(String version, Weights dated, Weights undated) implements StoredModel {

    private static final String RESOURCE = "/org/stet/core/models/matching.txt";
    private static final String HEAD = "stet-matching-1";
    private static final String DATED = "dated";
    private static final String UNDATED = "undated";

    /**
     * One set of weights.
     *
     * @param rank a weight for each feature of a pair
     * @param known a weight for each feature of the first pair, then of the answer, then the bias
     */
    public record Weights(List<Double> rank, List<Double> known) {

        /**
         * Checks the number of weights and keeps its own copies.
         *
         * @throws IllegalArgumentException if there is not one weight for each feature
         */
        public Weights {
            rank = List.copyOf(rank);
            known = List.copyOf(known);
            if (rank.size() != MatchFeatures.PAIR.size()
                    || known.size() != MatchFeatures.PAIR.size() + MatchFeatures.ANSWER.size() + 1) {
                throw new IllegalArgumentException(rank.size() + " and " + known.size() + " weights");
            }
        }

        /** Weights for the order alone, before the belief is learned. */
        public static Weights ofRank(List<Double> rank) {
            return new Weights(
                    rank, Collections.nCopies(MatchFeatures.PAIR.size() + MatchFeatures.ANSWER.size() + 1, 0.0));
        }

        private static Weights in(Map<String, String> values, String set) {
            return new Weights(listed(values, set + " rank: "), listed(values, set + " known: "));
        }

        private static List<Double> listed(Map<String, String> values, String prefix) {
            return values.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .map(entry -> Double.valueOf(entry.getValue()))
                    .toList();
        }

        private void write(StringBuilder text, String set) {
            for (int i = 0; i < rank.size(); i++) {
                text.append(set).append(" rank: ").append(MatchFeatures.PAIR.get(i));
                text.append('\t').append(rank.get(i)).append('\n');
            }
            for (int i = 0; i < known.size(); i++) {
                text.append(set).append(" known: ").append(knownName(i));
                text.append('\t').append(known.get(i)).append('\n');
            }
        }
    }

    /**
     * The model of this distribution, or empty where it was left out.
     *
     * @throws UncheckedIOException if it is there but cannot be read
     */
    public static Optional<MatchModel> shipped() {
        try (InputStream in = MatchModel.class.getResourceAsStream(RESOURCE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the model matching cannot be read", broken);
        }
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static MatchModel parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().map(line -> line.split("\t", 2)).forEach(parts -> values.put(parts[0], parts[parts.length - 1]));
        if (!values.containsKey(HEAD)) {
            throw new IllegalArgumentException("not a model of format " + HEAD);
        }
        return new MatchModel(values.get(HEAD), Weights.in(values, DATED), Weights.in(values, UNDATED));
    }

    /** The model as text; the same weights always give the same text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD + "\t" + version + "\n");
        dated.write(text, DATED);
        undated.write(text, UNDATED);
        return text.toString();
    }

    private static String knownName(int i) {
        int answer = i - MatchFeatures.PAIR.size();
        if (answer < 0) {
            return MatchFeatures.PAIR.get(i);
        }
        return answer < MatchFeatures.ANSWER.size() ? MatchFeatures.ANSWER.get(answer) : "bias";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The inner product of weights with features; weights beyond the features are left out. */
    static double weigh(List<Double> weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(i) * features[i];
        }
        return sum;
    }
}
