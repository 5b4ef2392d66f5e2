package org.stet.core.checkworthiness;

/**
 * How sure something is, and from where on it counts.
 *
 * @param probability 0 to 1
 * @param threshold 0 to 1
 */
record Belief(double probability, double threshold) {

    private static final double SUREST = 1e-6;

    /** What two of equal weight come to: the mean of their log-odds, and of those of their thresholds. */
    Belief and(Belief other) {
        return new Belief(mean(probability, other.probability), mean(threshold, other.threshold));
    }

    boolean holds() {
        return probability >= threshold;
    }

    private static double mean(double one, double other) {
        return 1 / (1 + StrictMath.exp(-(logOdds(one) + logOdds(other)) / 2));
    }

    private static double logOdds(double probability) {
        double within = Math.min(1 - SUREST, Math.max(SUREST, probability));
        return StrictMath.log(within / (1 - within));
    }
}
