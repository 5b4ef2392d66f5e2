package org.stet.core.encoder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * What one pass of the encoder over an article gave: the stretches of every role, and a {@link Reading} of whichever words
 * are asked for. Immutable; holds about two megabytes for an article of a thousand words.
 */
public final class EncodedArticle {

    private static final int ROLES = SpanRole.values().length;

    private final EncoderModel model;
    private final List<EncodedWindow> windows;
    private final SpanIndex<EncodedWindow> places;
    private final Map<SpanRole, List<Span>> spans = new EnumMap<>(SpanRole.class);

    EncodedArticle(EncoderModel model, List<EncodedWindow> windows) {
        this.model = model;
        this.windows = List.copyOf(windows);
        this.places = SpanIndex.of(windows, EncodedWindow::place);
        for (SpanRole role : SpanRole.values()) {
            spans.put(role, spans(role, List.of(), 0));
        }
    }

    /**
     * The stretches of a role, with more of them where some are wanted.
     *
     * @param wanted stretches of the text in which to be eager
     * @param eagerness what the beginning of a stretch has ahead there, in log-odds
     */
    public List<Span> spans(SpanRole role, List<Span> wanted, float eagerness) {
        List<Span> found = new ArrayList<>();
        SpanIndex<Span> eager = SpanIndex.of(wanted);
        for (EncodedWindow window : windows) {
            float[][] scores = scores(window, role);
            for (Span stretch : eager.overlapping(window.place())) {
                int to = window.window().wordFrom(stretch.end());
                for (int word = window.window().wordFrom(stretch.start()); word < to; word++) {
                    scores[word][SpanLabels.BEGIN] += eagerness;
                    scores[word][SpanLabels.SINGLE] += eagerness;
                }
            }
            byte[] tags = model.transitions().get(role.ordinal()).best(scores);
            found.addAll(window.window().spans(tags));
        }
        return List.copyOf(found);
    }

    private static float[][] scores(EncodedWindow encoded, SpanRole role) {
        Window window = encoded.window();
        float[][] scores = new float[window.words().size()][SpanLabels.COUNT];
        for (int word = 0; word < scores.length; word++) {
            int at = (window.first(word) * ROLES + role.ordinal()) * SpanLabels.COUNT;
            System.arraycopy(encoded.emissions(), at, scores[word], 0, SpanLabels.COUNT);
        }
        return scores;
    }

    /** The stretches of each role, in the order of the text; those of one role do not overlap. */
    public Map<SpanRole, List<Span>> spans() {
        return Map.copyOf(spans);
    }

    /**
     * What the encoder made of some words in their surroundings.
     *
     * @param parts the stretches that hold them; a sentence is one
     */
    public Reading reading(List<Span> parts) {
        float[] mean = mean(parts);
        float[] scores = model.worth().of(mean);
        double rest = Math.log(Math.exp(scores[0]) + Math.exp(scores[1]));
        double probability = model.calibration().probability(scores[2] - rest);
        return new Reading(mean, probability, model.calibration().threshold());
    }

    /**
     * What some words mean in their surroundings: of length one, so that the product of two vectors is the likeness of two
     * sentences.
     *
     * @param parts the stretches that hold them; a sentence is one
     */
    public float[] vector(List<Span> parts) {
        return unit(model.meaning().of(mean(parts)));
    }

    private float[] mean(List<Span> parts) {
        float[] mean = new float[model.worth().inputs()];
        int count = 0;
        for (Span part : parts) {
            for (EncodedWindow window : places.overlapping(part)) {
                count += add(mean, window, part);
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= Math.max(1, count);
        }
        return mean;
    }

    /** Adds the rows of the words of a part; how many. */
    private static int add(float[] sum, EncodedWindow encoded, Span part) {
        Window window = encoded.window();
        int from = window.wordFrom(part.start());
        int to = window.wordFrom(part.end());
        if (from >= to) {
            return 0;
        }
        int first = window.first(from);
        int end = window.end(to - 1);
        for (int at = first * sum.length; at < end * sum.length; at++) {
            sum[at % sum.length] += encoded.rows()[at];
        }
        return end - first;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += each * each;
        }
        float length = (float) Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
