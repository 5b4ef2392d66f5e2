package org.stet.core.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.sequence.Sequence;
import org.stet.core.sequence.SequenceModel;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanLabels.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SequenceTrainerTest {

    private static final int CUE = 1;
    private static final int WORD = 2;
    private static final int JOINT = 3;

    /** What stands before a cue is a span, however long. */
    private static Sequence sequence(int before, int after) {
        int size = before + 1 + after;
        int[][] features = new int[size][];
        int[][] joints = new int[size][];
        for (int i = 0; i < size; i++) {
            int side = i < before ? 10 : 20;
            features[i] = i == before ? new int[] {CUE} : new int[] {WORD, side, i == 0 ? 30 : 31};
            joints[i] = new int[] {JOINT};
        }
        return new Sequence(features, joints);
    }

    private static SequenceModel train() {
        List<Sequence> sequences = new ArrayList<>();
        List<byte[]> labels = new ArrayList<>();
        for (int before = 2; before < 7; before++) {
            for (int after = 1; after < 5; after++) {
                sequences.add(sequence(before, after));
                labels.add(SpanLabels.of(List.of(new Run(0, before)), before + 1 + after));
            }
        }
        return SequenceTrainer.train(sequences, labels);
    }

    @Test
    void it_learns_where_spans_begin_and_end() {
        assertThat(SpanLabels.runs(train().label(sequence(9, 2)))).containsExactly(new Run(0, 9));
    }

    @Test
    void the_same_chains_give_the_same_bytes() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        train().write(new DataOutputStream(one));
        train().write(new DataOutputStream(other));
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    @Test
    void chains_without_labels_are_refused() {
        assertThatThrownBy(() -> SequenceTrainer.train(List.of(sequence(1, 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
