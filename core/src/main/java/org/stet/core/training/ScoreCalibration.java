package org.stet.core.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.stet.core.checkworthiness.SparseVector;

/**
 * Turns scores into probabilities: probability = 1 / (1 + exp(-(slope * score + offset))) (Platt, 1999).
 *
 * @param slope factor of the score
 * @param offset summand
 */
public record ScoreCalibration(double slope, double offset) {

    /**
     * Fits a calibration to scores of examples that took no part in the weights.
     *
     * @param positiveCost how many times more an example of the class counts than another
     */
    public static ScoreCalibration fit(double[] scores, boolean[] truth, double positiveCost) {
        List<SparseVector> points = Arrays.stream(scores)
                .mapToObj(score -> new SparseVector(new int[] {0}, new float[] {(float) score}))
                .toList();
        double[] fitted = LogisticRegression.fit(points, truth, 1, 1, positiveCost);
        return new ScoreCalibration(fitted[0], fitted[1]);
    }

    /** The probability for a score. */
    public double probability(double score) {
        return 1 / (1 + StrictMath.exp(-(slope * score + offset)));
    }

    /** The score from which on the class is said, for the best F1; half-way between two neighbours. */
    public static double bestThreshold(double[] scores, boolean[] truth) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long positives = Arrays.stream(order).filter(i -> truth[i]).count();
        double best = 0;
        double threshold = 0;
        int hits = 0;
        for (int rank = 0; rank < order.length; rank++) {
            hits += truth[order[rank]] ? 1 : 0;
            double f1 = 2.0 * hits / (rank + 1 + positives);
            if (f1 > best) {
                best = f1;
                double next = rank + 1 < order.length ? scores[order[rank + 1]] : scores[order[rank]];
                threshold = (scores[order[rank]] + next) / 2;
            }
        }
        return threshold;
    }
}
