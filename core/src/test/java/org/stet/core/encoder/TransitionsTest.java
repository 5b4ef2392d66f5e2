package org.stet.core.encoder;

import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import org.stet.core.sequence.SpanLabels;

import static org.assertj.core.api.Assertions.assertThat;

class TransitionsTest {

    private static float[] random(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * 3);
        }
        return values;
    }

    @RepeatedTest(20)
    void the_best_sequence_is_possible_and_no_other_scores_more(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Transitions transitions = new Transitions(random(random, SpanLabels.COUNT * SpanLabels.COUNT));
        float[][] emissions = new float[5][];
        for (int word = 0; word < emissions.length; word++) {
            emissions[word] = random(random, SpanLabels.COUNT);
        }
        byte[] best = transitions.best(emissions);
        double most = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < Math.pow(SpanLabels.COUNT, emissions.length); code++) {
            byte[] tags = new byte[emissions.length];
            for (int word = 0, rest = code; word < tags.length; word++, rest /= SpanLabels.COUNT) {
                tags[word] = (byte) (rest % SpanLabels.COUNT);
            }
            most = Math.max(most, score(transitions, emissions, tags));
        }
        assertThat(score(transitions, emissions, best)).isEqualTo(most).isGreaterThan(-1000);
    }

    private static double score(Transitions transitions, float[][] emissions, byte[] tags) {
        double score = Transitions.begin(tags[0]) + Transitions.end(tags[tags.length - 1]);
        for (int word = 0; word < tags.length; word++) {
            score += emissions[word][tags[word]];
            score += word > 0 ? transitions.score(tags[word - 1], tags[word]) : 0;
        }
        return score;
    }

    @Test
    void no_words_have_no_tags() {
        assertThat(new Transitions(new float[SpanLabels.COUNT * SpanLabels.COUNT]).best(new float[0][]))
                .isEmpty();
    }
}
