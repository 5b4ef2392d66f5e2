package org.stet.core.training;

import org.stet.core.sequence.SpanLabels;

/** All labellings of one sequence at once: how likely each label, and each pair of neighbouring labels, is (forward-backward). */
final class Lattice {

    private static final int LABELS = SpanLabels.COUNT;
    private static final int PAIRS = LABELS * LABELS;

    private final int size;
    private final double[] tokens;
    private final double[] pairs;
    private final double[] forward;
    private final double[] backward;
    private final double[] scale;

    Lattice(int size) {
        this.size = size;
        this.tokens = new double[size * LABELS];
        this.pairs = new double[size * PAIRS];
        this.forward = new double[size * LABELS];
        this.backward = new double[size * LABELS];
        this.scale = new double[size];
    }

    /** Sets the scores of token {@code i} and of the pairs that end with it. */
    void put(int i, double[] scores, double[] pairScores) {
        double most = scores[0];
        for (double score : scores) {
            most = Math.max(most, score);
        }
        for (int label = 0; label < LABELS; label++) {
            tokens[i * LABELS + label] = possible(i, label) ? StrictMath.exp(scores[label] - most) : 0;
            for (int next = 0; next < LABELS; next++) {
                int pair = label * LABELS + next;
                pairs[i * PAIRS + pair] = SpanLabels.mayFollow(label, next) ? StrictMath.exp(pairScores[pair]) : 0;
            }
        }
    }

    private boolean possible(int i, int label) {
        return (i > 0 || SpanLabels.mayOpen(label)) && (i < size - 1 || SpanLabels.mayClose(label));
    }

    void sum() {
        for (int i = 0; i < size; i++) {
            for (int label = 0; label < LABELS; label++) {
                double before = i == 0 ? 1 : 0;
                for (int each = 0; i > 0 && each < LABELS; each++) {
                    before += forward[(i - 1) * LABELS + each] * pairs[i * PAIRS + each * LABELS + label];
                }
                forward[i * LABELS + label] = before * tokens[i * LABELS + label];
                scale[i] += forward[i * LABELS + label];
            }
            for (int label = 0; label < LABELS; label++) {
                forward[i * LABELS + label] /= scale[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int label = 0; label < LABELS; label++) {
                backward[i * LABELS + label] = i == size - 1 ? 1 : after(i, label) / scale[i + 1];
            }
        }
    }

    private double after(int i, int label) {
        double sum = 0;
        for (int next = 0; next < LABELS; next++) {
            int at = (i + 1) * LABELS + next;
            sum += pairs[(i + 1) * PAIRS + label * LABELS + next] * tokens[at] * backward[at];
        }
        return sum;
    }

    /** How likely each label of token {@code i} is, less 1 for the true one; returns the largest of them, without sign. */
    double beliefs(int i, int truth, double[] beliefs) {
        double most = 0;
        for (int label = 0; label < LABELS; label++) {
            double belief = forward[i * LABELS + label] * backward[i * LABELS + label];
            beliefs[label] = label == truth ? belief - 1 : belief;
            most = Math.max(most, Math.abs(beliefs[label]));
        }
        return most;
    }

    /** The same for the pairs of token {@code i} and the one before it. */
    double pairBeliefs(int i, int truthBefore, int truth, double[] beliefs) {
        double most = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            int at = i * LABELS + pair % LABELS;
            double belief = forward[(i - 1) * LABELS + pair / LABELS]
                    * pairs[i * PAIRS + pair]
                    * tokens[at]
                    * backward[at]
                    / scale[i];
            beliefs[pair] = pair == truthBefore * LABELS + truth ? belief - 1 : belief;
            most = Math.max(most, Math.abs(beliefs[pair]));
        }
        return most;
    }
}
