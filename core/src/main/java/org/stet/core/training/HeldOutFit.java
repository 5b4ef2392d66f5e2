package org.stet.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.stet.core.checkworthiness.SparseVector;

/**
 * A logistic regression on all examples, with calibration (Platt, 1999) and threshold from scores that each example got from
 * the four fifths it does not belong to.
 *
 * @param weights one for each number of an example, then the bias
 * @param calibration from a score to a probability
 * @param threshold the probability from which an example counts as of the class
 */
record HeldOutFit(double[] weights, ScoreCalibration calibration, double threshold) {

    static final int FOLDS = 5;

    /**
     * What is fitted to.
     *
     * @param vectors the examples, in an order that decides the folds
     * @param width how many numbers an example can have
     * @param cost how little large weights are punished
     * @param balanced whether the rarer class counts for more, as much as the other in sum
     */
    record Examples(List<SparseVector> vectors, int width, double cost, boolean balanced) {

        /** Fits to tell those apart for which {@code truth} holds. */
        HeldOutFit fit(boolean[] truth) {
            double[] heldOut = heldOutScores(truth);
            ScoreCalibration calibration = ScoreCalibration.fit(heldOut, truth, positiveCost(truth));
            double threshold = balanced ? 0.5 : calibration.probability(ScoreCalibration.bestThreshold(heldOut, truth));
            return new HeldOutFit(weights(vectors, truth), calibration, threshold);
        }

        private double[] heldOutScores(boolean[] truth) {
            double[] scores = new double[truth.length];
            for (int fold = 0; fold < FOLDS; fold++) {
                int left = fold;
                int[] others = IntStream.range(0, truth.length)
                        .filter(i -> i % FOLDS != left)
                        .toArray();
                List<SparseVector> part = new ArrayList<>();
                boolean[] partTruth = new boolean[others.length];
                for (int i = 0; i < others.length; i++) {
                    part.add(vectors.get(others[i]));
                    partTruth[i] = truth[others[i]];
                }
                double[] weights = weights(part, partTruth);
                for (int i = fold; i < truth.length; i += FOLDS) {
                    scores[i] = vectors.get(i).dot(weights) + weights[width];
                }
            }
            return scores;
        }

        private double[] weights(List<SparseVector> examples, boolean[] truth) {
            return LogisticRegression.fit(examples, truth, width, cost, positiveCost(truth));
        }

        private double positiveCost(boolean[] truth) {
            if (!balanced) {
                return 1;
            }
            long positives =
                    IntStream.range(0, truth.length).filter(i -> truth[i]).count();
            return (truth.length - positives) / (double) Math.max(1, positives);
        }
    }
}
