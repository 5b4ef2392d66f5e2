package org.stet.core.training;

/** Weights in the making: each step goes as far as its weight has moved little so far (AdaGrad; Duchi, Hazan and Singer, 2011). */
final class LearnedWeights {

    private static final double RATE = 0.15;
    private static final double PENALTY = 1e-4;
    private static final double SMOOTHING = 1e-2;

    private final int width;
    private final float[] weights;
    private final float[] moved;
    private final float[] sum;
    private int summed;

    LearnedWeights(int features, int width) {
        this.width = width;
        this.weights = new float[features * width];
        this.moved = new float[features * width];
        this.sum = new float[features * width];
    }

    /** The sums of the features' weights. */
    void score(int[] features, double[] scores) {
        for (int j = 0; j < width; j++) {
            scores[j] = 0;
        }
        for (int feature : features) {
            int at = feature * width;
            for (int j = 0; j < width; j++) {
                scores[j] += weights[at + j];
            }
        }
    }

    /** Takes a step against the gradient, which is the same for each of the features. */
    void descend(int[] features, double[] gradient) {
        for (int feature : features) {
            int at = feature * width;
            for (int j = 0; j < width; j++) {
                float slope = (float) (gradient[j] + PENALTY * weights[at + j]);
                moved[at + j] += slope * slope;
                weights[at + j] -= (float) (RATE * slope / Math.sqrt(moved[at + j] + SMOOTHING));
            }
        }
    }

    /** Lets the weights as they are now count in the mean. */
    void remember() {
        summed++;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i];
        }
    }

    /** The mean of the remembered weights. */
    float[] mean() {
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum[i] / summed;
        }
        return mean;
    }
}
