package org.stet.workflow.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The percentile bootstrap: units are drawn anew with replacement, the figure is computed of each draw, and the interval
 * holds the middle 95 per cent of them. The seed is fixed, so that the same verdicts give the same interval. Source: B.
 * Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 */
public final class Bootstrap {

    /** How often the units are drawn anew. */
    public static final int DRAWS = 1_000;

    private static final long SEED = 20_110_125;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * A 95 per cent interval.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    /**
     * The interval of a figure.
     *
     * @param units what the figure is computed of
     * @return empty where there are fewer than two units, or the figure is undefined for more than half of the draws
     */
    public static <T> Optional<Interval> of(List<T> units, Function<List<T>, OptionalDouble> figure) {
        if (units.size() < 2) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] figures = DoubleStream.generate(
                        () -> figure.apply(drawn(units, random)).orElse(Double.NaN))
                .limit(DRAWS)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return figures.length * 2 <= DRAWS
                ? Optional.empty()
                : Optional.of(new Interval(quantile(figures, TAIL), quantile(figures, 1 - TAIL)));
    }

    private static <T> List<T> drawn(List<T> units, SplittableRandom random) {
        List<T> drawn = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            drawn.add(units.get(random.nextInt(units.size())));
        }
        return drawn;
    }

    /** Between the two values next to the place, in proportion: the seventh of Hyndman and Fan's definitions. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
