package org.stet.workflow.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.stet.workflow.agreement.KrippendorffsAlpha.Difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The figures beside those that their authors, and textbooks, computed by hand. */
class PublishedExamplesTest {

    /** Krippendorff (2011), sections C and D: four observers, values missing. */
    private static final String[] FOUR_OBSERVERS = {"123321412...", "1233224125.3", ".3332342251.", "12332441251."};

    /** K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A: two observers, two values. */
    @Test
    void alpha_of_two_observers_and_two_values_is_krippendorffs() {
        assertThat(alpha(Difference.NOMINAL, "0100000010", "1110010000")).isCloseTo(0.095, within(0.0005));
    }

    /** The same, section B: two observers, five nominal values, twelve units. */
    @Test
    void alpha_of_two_observers_and_many_values_is_krippendorffs() {
        assertThat(alpha(Difference.NOMINAL, "001132224330", "101112224333")).isCloseTo(0.692, within(0.0005));
    }

    @Test
    void nominal_alpha_of_many_observers_with_missing_values_is_krippendorffs() {
        assertThat(alpha(Difference.NOMINAL, FOUR_OBSERVERS)).isCloseTo(0.743, within(0.0005));
    }

    @Test
    void ordinal_alpha_of_many_observers_with_missing_values_is_krippendorffs() {
        assertThat(alpha(Difference.ORDINAL, FOUR_OBSERVERS)).isCloseTo(0.815, within(0.0005));
    }

    /** J. Cohen, "A coefficient of agreement for nominal scales" (1960): 200 cases, three categories. */
    @Test
    void kappa_of_three_categories_is_cohens() {
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        assertThat(CohensKappa.of(pairs(table)).orElseThrow()).isCloseTo(0.492, within(0.0005));
        assertThat(CohensKappa.observed(pairs(table)).orElseThrow()).isCloseTo(0.70, within(1e-9));
    }

    /** J. Fleiss, Statistical Methods for Rates and Proportions (2nd ed. 1981), chapter 13: 100 patients. */
    @Test
    void kappa_of_a_hundred_patients_is_fleiss() {
        int[][] table = {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};
        assertThat(CohensKappa.of(pairs(table)).orElseThrow()).isCloseTo(0.68, within(0.005));
    }

    @Test
    void two_who_never_differ_agree_wholly() {
        int[][] table = {{5, 0}, {0, 7}};
        assertThat(CohensKappa.of(pairs(table))).hasValue(1);
        assertThat(alpha(Difference.NOMINAL, "0011", "0011")).isEqualTo(1);
        assertThat(alpha(Difference.ORDINAL, "0122", "0122")).isEqualTo(1);
    }

    @Test
    void where_chance_alone_would_agree_on_everything_there_is_no_figure() {
        assertThat(CohensKappa.of(pairs(new int[][] {{9, 0}, {0, 0}}))).isEmpty();
        assertThat(CohensKappa.of(List.of())).isEmpty();
        assertThat(KrippendorffsAlpha.of(units("000", "000"), 2, Difference.NOMINAL))
                .isEmpty();
        assertThat(KrippendorffsAlpha.of(List.of(), 3, Difference.ORDINAL)).isEmpty();
    }

    @Test
    void the_order_of_the_raters_changes_nothing() {
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        int[][] turned = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};
        assertThat(CohensKappa.of(pairs(table)).orElseThrow())
                .isCloseTo(CohensKappa.of(pairs(turned)).orElseThrow(), within(1e-12));
    }

    @Test
    void ordinal_alpha_forgives_neighbours_more_than_opposites() {
        assertThat(alpha(Difference.ORDINAL, "0123401234", "1123401233"))
                .isGreaterThan(alpha(Difference.ORDINAL, "0123401234", "4123401230"));
        assertThat(alpha(Difference.NOMINAL, "0123401234", "1123401233"))
                .isCloseTo(alpha(Difference.NOMINAL, "0123401234", "4123401230"), within(0.03));
    }

    /** The large-sample interval by Fleiss, Cohen and Everitt (1969) is about 0.39 to 0.59 for Cohen's 200 cases. */
    @Test
    void the_bootstrap_interval_lies_about_the_figure_and_is_the_same_every_time() {
        List<Pair> units = pairs(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        Bootstrap.Interval interval = Bootstrap.of(units, CohensKappa::of).orElseThrow();
        assertThat(interval.low()).isCloseTo(0.39, within(0.02));
        assertThat(interval.high()).isCloseTo(0.59, within(0.02));
        assertThat(Bootstrap.of(units, CohensKappa::of)).contains(interval);
    }

    @Test
    void too_few_units_have_no_interval() {
        assertThat(Bootstrap.of(List.of(new Pair(0, 1)), CohensKappa::of)).isEmpty();
        assertThat(Bootstrap.of(List.of(new Pair(0, 0), new Pair(0, 0)), CohensKappa::of))
                .isEmpty();
    }

    private static double alpha(Difference difference, String... observers) {
        OptionalDouble alpha = KrippendorffsAlpha.of(units(observers), 6, difference);
        return alpha.orElseThrow();
    }

    /** A line an observer, a digit a unit, a point where the observer did not rate it. */
    private static List<List<Integer>> units(String... lines) {
        return IntStream.range(0, lines[0].length())
                .mapToObj(unit -> Arrays.stream(lines)
                        .map(line -> line.charAt(unit))
                        .filter(Character::isDigit)
                        .map(digit -> digit - '0')
                        .toList())
                .toList();
    }

    private static List<Pair> pairs(int[][] table) {
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                for (int i = 0; i < table[row][column]; i++) {
                    pairs.add(new Pair(row, column));
                }
            }
        }
        return pairs;
    }
}
