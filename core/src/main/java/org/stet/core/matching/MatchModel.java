package org.stet.core.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weights by which candidates are put in order and by which the first of them is believed to be the same claim.
 *
 * <p>On disk: lines of text, "name TAB value", so that a person can read what counts.
 *
 * @param version what the trainer called it
 * @param rank a weight for each feature of a pair
 * @param known a weight for each feature of the first pair, then of the answer, then the bias
 */
public record MatchModel(String version, List<Double> rank, List<Double> known) {

    private static final String RESOURCE = "/org/stet/core/models/matching.txt";
    private static final String HEAD = "stet-matching-1";

    /**
     * Checks the number of weights and keeps its own copies.
     *
     * @throws IllegalArgumentException if there is not one weight for each feature
     */
    public MatchModel {
        rank = List.copyOf(rank);
        known = List.copyOf(known);
        if (rank.size() != MatchFeatures.PAIR.size()
                || known.size() != MatchFeatures.PAIR.size() + MatchFeatures.ANSWER.size() + 1) {
            throw new IllegalArgumentException(rank.size() + " and " + known.size() + " weights");
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
        return new MatchModel(values.get(HEAD), weights(values, "rank: "), weights(values, "known: "));
    }

    private static List<Double> weights(Map<String, String> values, String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> Double.valueOf(entry.getValue()))
                .toList();
    }

    /** The model as text; the same weights always give the same text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD + "\t" + version + "\n");
        for (int i = 0; i < rank.size(); i++) {
            text.append("rank: ").append(MatchFeatures.PAIR.get(i));
            text.append('\t').append(rank.get(i)).append('\n');
        }
        for (int i = 0; i < known.size(); i++) {
            text.append("known: ").append(knownName(i));
            text.append('\t').append(known.get(i)).append('\n');
        }
        return text.toString();
    }

    private static String knownName(int i) {
        int answer = i - MatchFeatures.PAIR.size();
        if (answer < 0) {
            return MatchFeatures.PAIR.get(i);
        }
        return answer < MatchFeatures.ANSWER.size() ? MatchFeatures.ANSWER.get(answer) : "bias";
    }

    /** "version sha256" of the text. */
    public String identity() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return version + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
