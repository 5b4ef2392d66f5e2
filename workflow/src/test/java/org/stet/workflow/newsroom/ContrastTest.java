package org.stet.workflow.newsroom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Contrast is counted as WCAG counts it. */
class ContrastTest {

    @Test
    void black_on_white_has_twenty_one_and_a_colour_on_itself_one() {
        assertThat(Contrast.of("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(Contrast.of("#1f4fd8", "#1f4fd8")).isCloseTo(1, within(0.001));
    }

    @Test
    void the_well_known_grey_has_just_enough_on_white() {
        assertThat(Contrast.of("#767676", "#ffffff")).isCloseTo(4.54, within(0.01));
        assertThat(Contrast.of("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
    }

    @Test
    void what_is_just_too_little_does_not_look_like_enough() {
        assertThat(Contrast.inWords(4.49)).isEqualTo("4.4");
    }

    @Test
    void a_dark_colour_becomes_light_enough_for_a_dark_page_and_a_light_one_stays() {
        for (String colour : new String[] {"#000000", "#7a0019", "#173ca6"}) {
            assertThat(Contrast.of(Contrast.forDark(colour), Contrast.DARK_GROUND))
                    .isGreaterThanOrEqualTo(Contrast.ENOUGH);
        }
        assertThat(Contrast.forDark("#ffd0d0")).isEqualTo("#ffd0d0");
    }
}
