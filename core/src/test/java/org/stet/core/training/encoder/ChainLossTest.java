package org.stet.core.training.encoder;

import java.util.Random;

import org.junit.jupiter.api.Test;

import org.stet.core.sequence.SpanLabels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ChainLossTest {

    private static final double STEP = 1e-2;

    private final Random random = new Random(3);
    private final float[] emissions = random(4 * Heads.TAGS);
    private final float[] transitions = random(Heads.TRANSITIONS);
    private final byte[][] tags = {
        {SpanLabels.BEGIN, SpanLabels.INSIDE, SpanLabels.END, SpanLabels.OUTSIDE},
        {SpanLabels.SINGLE, SpanLabels.OUTSIDE, SpanLabels.SINGLE, SpanLabels.SINGLE},
        {SpanLabels.OUTSIDE, SpanLabels.OUTSIDE, SpanLabels.BEGIN, SpanLabels.END},
    };

    private float[] random(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private double loss() {
        ChainLoss loss = new ChainLoss(transitions);
        loss.add(emissions, 0, tags, new float[emissions.length]);
        return loss.loss();
    }

    @Test
    void the_gradient_is_the_slope_of_the_loss() {
        ChainLoss loss = new ChainLoss(transitions);
        float[] gradient = new float[emissions.length];
        loss.add(emissions, 0, tags, gradient);
        assertThat(loss.loss()).isPositive();
        assertSlopes(emissions, gradient);
        assertSlopes(transitions, loss.transitionGradient());
    }

    private void assertSlopes(float[] values, float[] gradient) {
        for (int i = 0; i < values.length; i++) {
            float kept = values[i];
            values[i] = (float) (kept + STEP);
            double more = loss();
            values[i] = (float) (kept - STEP);
            double less = loss();
            values[i] = kept;
            assertThat((double) gradient[i]).isCloseTo((more - less) / (2 * STEP), within(1e-3));
        }
    }
}
