package org.stet.workflow.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: how far any number of raters agree beyond chance, also where some did not rate every unit.
 * {@code alpha = 1 - D_o / D_e}, from the matrix of coincidences {@code o_ck} of values within units, its margins
 * {@code n_c} and a difference {@code delta} between values:
 * {@code D_o = sum o_ck delta_ck}, {@code D_e = sum n_c n_k delta_ck / (n - 1)}. Source: K. Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability" (2011), University of Pennsylvania; Content Analysis, 3rd ed. (2013), chapter 12.
 */
public final class KrippendorffsAlpha {

    /** What makes two values differ. */
    public enum Difference {
        /** Any two different values differ as much as any others. */
        NOMINAL {
            @Override
            double squared(double[] margins, int low, int high) {
                return 1;
            }
        },
        /** By the values that lie between them, each as often as it was given, and half of the two themselves. */
        ORDINAL {
            @Override
            double squared(double[] margins, int low, int high) {
                double between = -(margins[low] + margins[high]) / 2;
                for (int value = low; value <= high; value++) {
                    between += margins[value];
                }
                return between * between;
            }
        };

        /** The square of the difference between two different values, the lower first. */
        abstract double squared(double[] margins, int low, int high);
    }

    private KrippendorffsAlpha() {}

    /**
     * Alpha.
     *
     * @param units the values that each unit was given, in no order; a unit with fewer than two counts for nothing
     * @param values how many values there are: each is a number from 0 up to this, exclusive, in the scale's order
     * @return at most 1; empty where no unit has two values, or all values are the same, so that there is no chance to
     *     compare with
     */
    public static OptionalDouble of(List<List<Integer>> units, int values, Difference difference) {
        return of(coincidences(units, values), difference);
    }

    /** Alpha from the matrix of coincidences: how often each two values stand beside each other, counted both ways. */
    static OptionalDouble of(double[][] coincidences, Difference difference) {
        int values = coincidences.length;
        double[] margins = new double[values];
        double total = 0;
        for (int value = 0; value < values; value++) {
            for (double coincidence : coincidences[value]) {
                margins[value] += coincidence;
            }
            total += margins[value];
        }
        double observed = 0;
        double expected = 0;
        for (int low = 0; low < values; low++) {
            for (int high = low + 1; high < values; high++) {
                double squared = difference.squared(margins, low, high);
                observed += coincidences[low][high] * squared;
                expected += margins[low] * margins[high] * squared;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (total - 1) * observed / expected);
    }

    private static double[][] coincidences(List<List<Integer>> units, int values) {
        double[][] coincidences = new double[values][values];
        for (List<Integer> unit : units) {
            for (int one = 0; one < unit.size(); one++) {
                for (int other = 0; other < unit.size(); other++) {
                    if (one != other) {
                        coincidences[unit.get(one)][unit.get(other)] += 1.0 / (unit.size() - 1);
                    }
                }
            }
        }
        return coincidences;
    }
}
