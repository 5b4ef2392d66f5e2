package org.stet.core.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpanTest {

    @Test
    void a_span_covers_the_characters_between_its_ends() {
        assertThat(new Span(3, 6).of("one two")).isEqualTo(" tw");
        assertThat(new Span(3, 6).length()).isEqualTo(3);
    }

    @Test
    void a_span_does_not_run_backwards_or_begin_before_the_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 1));
    }

    @Test
    void spans_that_only_touch_do_not_overlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
        assertThat(new Span(0, 5).contains(new Span(0, 5))).isTrue();
        assertThat(new Span(1, 5).contains(new Span(0, 5))).isFalse();
    }

    @Test
    void trimming_takes_white_space_of_every_kind_from_both_ends() {
        String text = " \u00a0\n word\u2003 ";

        assertThat(new Span(0, text.length()).trim(text).of(text)).isEqualTo("word");
        assertThat(new Span(0, 3).trim(text)).isEqualTo(new Span(0, 0));
    }

    @Test
    void spans_are_ordered_by_start_then_end() {
        assertThat(new Span(0, 9)).isLessThan(new Span(1, 2));
        assertThat(new Span(1, 2)).isLessThan(new Span(1, 3));
        assertThat(new Span(1, 2).shift(4)).isEqualTo(new Span(5, 6));
    }
}
