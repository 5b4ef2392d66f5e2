package org.stet.core.sequence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.sequence.SpanLabels.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SequenceModelTest {

    private static final int NAME = 11;
    private static final int WORD = -7;

    private static final Sequence NAME_NAME_WORD =
            new Sequence(new int[][] {{NAME}, {NAME}, {WORD}}, new int[][] {{1}, {1}, {1}});

    /** Names are inside spans, other words outside. */
    private static SequenceModel model() {
        float[] tokens = {2, -1, -1, -1, -1, -2, 1, 1, 1, 0.5f};
        return SequenceModel.of(new int[] {WORD, NAME}, tokens, new int[] {1}, new float[25], 0.01f);
    }

    private static byte[] bytes(SequenceModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void labels_mark_runs_and_runs_are_read_from_labels() {
        List<Run> runs = List.of(new Run(0, 1), new Run(1, 4), new Run(5, 7));
        assertThat(SpanLabels.runs(SpanLabels.of(runs, 8))).isEqualTo(runs);
    }

    @Test
    void two_neighbours_make_one_span() {
        assertThat(SpanLabels.runs(model().label(NAME_NAME_WORD))).containsExactly(new Run(0, 2));
    }

    @Test
    void every_labelling_is_well_formed() {
        SequenceModel model = SequenceModel.of(
                new int[] {WORD, NAME}, new float[] {0, 0, 9, 0, 0, 0, 0, 9, 0, 0}, new int[0], new float[0], 0);
        byte[] labels = model.label(NAME_NAME_WORD);
        assertThat(SpanLabels.mayOpen(labels[0])).isTrue();
        assertThat(SpanLabels.mayFollow(labels[0], labels[1])).isTrue();
        assertThat(SpanLabels.mayFollow(labels[1], labels[2])).isTrue();
        assertThat(SpanLabels.mayClose(labels[2])).isTrue();
    }

    @Test
    void an_eager_model_finds_more_and_a_cautious_one_less() {
        assertThat(SpanLabels.runs(model().label(NAME_NAME_WORD, new float[] {9, 9, 9})))
                .hasSizeGreaterThan(0);
        assertThat(SpanLabels.runs(model().label(NAME_NAME_WORD, new float[] {-9, -9, -9})))
                .isEmpty();
    }

    @Test
    void an_empty_chain_has_no_labels() {
        assertThat(model().label(new Sequence(new int[0][], new int[0][]))).isEmpty();
    }

    @Test
    void what_is_written_is_read_again_and_gives_the_same_bytes() throws IOException {
        byte[] written = bytes(model());
        SequenceModel read = SequenceModel.read(new DataInputStream(new ByteArrayInputStream(written)));
        assertThat(bytes(read)).isEqualTo(written);
        assertThat(read.label(NAME_NAME_WORD)).isEqualTo(model().label(NAME_NAME_WORD));
    }

    @Test
    void a_file_that_ends_too_soon_is_refused() throws IOException {
        byte[] written = bytes(model());
        DataInputStream half = new DataInputStream(new ByteArrayInputStream(written, 0, written.length / 2));
        assertThatThrownBy(() -> SequenceModel.read(half)).isInstanceOf(IOException.class);
    }

    @Test
    void features_that_weigh_too_little_are_left_out() {
        float[] weights = {2, 0, 0, 0, 0, 0.01f, 0, 0, 0, 0};
        assertThat(SequenceModel.of(new int[] {1, 2}, weights, new int[0], new float[0], 0.1f)
                        .size())
                .isEqualTo(1);
    }
}
