package org.stet.workflow.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Cohen's kappa: how far two raters agree beyond what chance would give two who use the categories as often as these do.
 * {@code kappa = (p_o - p_e) / (1 - p_e)}, where {@code p_o} is the share of units on which both agree and {@code p_e} the
 * sum over categories of the product of both raters' shares. Source: J. Cohen, "A coefficient of agreement for nominal
 * scales", Educational and Psychological Measurement 20 (1960), 37-46.
 */
public final class CohensKappa {

    private CohensKappa() {}

    /**
     * The share of units on which both agree.
     *
     * @return from 0 to 1; empty where there are no units
     */
    public static OptionalDouble observed(List<Pair> units) {
        return units.stream().mapToDouble(unit -> unit.agrees() ? 1 : 0).average();
    }

    /**
     * Kappa.
     *
     * @param units what both raters rated
     * @return from -1 to 1; empty where there are no units, or where chance alone would let the two agree on everything
     */
    public static OptionalDouble of(List<Pair> units) {
        if (units.isEmpty()) {
            return OptionalDouble.empty();
        }
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> second = new HashMap<>();
        int agreed = 0;
        for (Pair unit : units) {
            first.merge(unit.first(), 1, Integer::sum);
            second.merge(unit.second(), 1, Integer::sum);
            agreed += unit.agrees() ? 1 : 0;
        }
        long byChance = first.entrySet().stream()
                .mapToLong(category -> (long) category.getValue() * second.getOrDefault(category.getKey(), 0))
                .sum();
        long all = (long) units.size() * units.size();
        return byChance == all
                ? OptionalDouble.empty()
                : OptionalDouble.of(((double) agreed * units.size() - byChance) / (all - byChance));
    }
}
