package org.stet.core.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodePointsTest {

    private static final String FLAGS = "a😀b👩‍🚒c";

    @Test
    void a_surrogate_pair_counts_once() {
        CodePoints points = CodePoints.of(FLAGS);

        assertThat(points.length()).isEqualTo(FLAGS.codePointCount(0, FLAGS.length()));
        assertThat(points.fromPosition(FLAGS.indexOf('b'))).isEqualTo(2);
        assertThat(points.fromPosition(2)).as("inside the pair").isEqualTo(1);
    }

    @Test
    void every_code_point_leads_to_its_position_and_back() {
        CodePoints points = CodePoints.of(FLAGS);

        for (int i = 0; i <= points.length(); i++) {
            assertThat(points.toPosition(i)).isEqualTo(FLAGS.offsetByCodePoints(0, i));
            assertThat(points.fromPosition(points.toPosition(i))).isEqualTo(i);
        }
    }

    @Test
    void a_stretch_of_code_points_becomes_a_span() {
        assertThat(CodePoints.of(FLAGS).toSpan(1, 3).of(FLAGS)).isEqualTo("😀b");
        assertThat(CodePoints.of("plain").toSpan(1, 3)).isEqualTo(new Span(1, 3));
    }

    @Test
    void a_stretch_outside_of_the_text_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodePoints.of("plain").toSpan(3, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodePoints.of(FLAGS).toSpan(3, 2));
    }
}
