package org.stet.core.encoder;

import org.stet.core.sequence.SpanLabels;

/**
 * The chain over the tags of one role: what it costs to pass from a tag to the next, with impossible passages ruled out. It
 * finds the best sequence (Viterbi).
 */
public final class Transitions {

    /** The score of what cannot be. */
    public static final double IMPOSSIBLE = -1e4;

    private final float[] weights;
    private final double[][] scores;

    /**
     * Scores of passages.
     *
     * @param weights tag by next tag, row by row; those of impossible passages are of no account
     */
    public Transitions(float[] weights) {
        this.weights = weights.clone();
        scores = new double[SpanLabels.COUNT][SpanLabels.COUNT];
        for (int label = 0; label < SpanLabels.COUNT; label++) {
            for (int next = 0; next < SpanLabels.COUNT; next++) {
                scores[label][next] =
                        SpanLabels.mayFollow(label, next) ? weights[label * SpanLabels.COUNT + next] : IMPOSSIBLE;
            }
        }
    }

    /** What it was made from. */
    public float[] weights() {
        return weights.clone();
    }

    /** The score of passing from one tag to the next. */
    public double score(int tag, int next) {
        return scores[tag][next];
    }

    /** The score of beginning with a tag. */
    public static double begin(int tag) {
        return SpanLabels.mayOpen(tag) ? 0 : IMPOSSIBLE;
    }

    /** The score of ending with a tag. */
    public static double end(int tag) {
        return SpanLabels.mayClose(tag) ? 0 : IMPOSSIBLE;
    }

    /**
     * The best sequence of tags.
     *
     * @param emissions word by tag
     * @return one of {@link SpanLabels} for each word
     */
    public byte[] best(float[][] emissions) {
        int words = emissions.length;
        byte[][] from = new byte[words][SpanLabels.COUNT];
        double[] score = new double[SpanLabels.COUNT];
        for (int tag = 0; words > 0 && tag < SpanLabels.COUNT; tag++) {
            score[tag] = begin(tag) + emissions[0][tag];
        }
        for (int word = 1; word < words; word++) {
            double[] next = new double[SpanLabels.COUNT];
            for (int tag = 0; tag < SpanLabels.COUNT; tag++) {
                byte best = 0;
                for (byte before = 1; before < SpanLabels.COUNT; before++) {
                    if (score[before] + scores[before][tag] > score[best] + scores[best][tag]) {
                        best = before;
                    }
                }
                from[word][tag] = best;
                next[tag] = score[best] + scores[best][tag] + emissions[word][tag];
            }
            score = next;
        }
        return backwards(from, score);
    }

    private static byte[] backwards(byte[][] from, double[] score) {
        byte[] tags = new byte[from.length];
        byte tag = 0;
        for (byte each = 1; each < SpanLabels.COUNT; each++) {
            if (score[each] + end(each) > score[tag] + end(tag)) {
                tag = each;
            }
        }
        for (int word = from.length - 1; word >= 0; word--) {
            tags[word] = tag;
            tag = from[word][tag];
        }
        return tags;
    }
}
