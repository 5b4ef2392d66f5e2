package org.stet.workflow.reading.figures;

import java.time.Instant;
import java.util.Map;

/**
 * What was counted at one moment.
 *
 * @param at the moment
 * @param values what is not 0
 */
public record Figures(Instant at, Map<Key, Double> values) {

    /**
     * One figure.
     *
     * @param figure what is counted
     * @param of of which state or clock; empty where there is one figure alone
     */
    public record Key(Figure figure, String of) {}

    /** The value of a figure. */
    public double of(Figure figure, String of) {
        return values.getOrDefault(new Key(figure, of), 0.0);
    }

    /** The value of a figure that there is once. */
    public double of(Figure figure) {
        return of(figure, "");
    }
}
