package org.stet.core.statement;

import java.math.BigDecimal;
import java.util.Optional;

import org.stet.core.text.Span;

/**
 * A figure in an article, as a number.
 *
 * @param span where it stands, with its unit
 * @param value the number: 1400000 for "1.4 million", 20 for "20 percent", 66.7 for "two thirds of"; of a range the
 *     lower end
 * @param upper the upper end of a range
 * @param unit "%", "percentage points", "°C", an ISO 4217 code ("USD"), or the noun that is counted, in lower case ("fans"); empty where there is
 *     none
 * @param bound how the value is meant
 */
public record Quantity(Span span, BigDecimal value, Optional<BigDecimal> upper, String unit, Bound bound) {

    /** How a value is meant. */
    public enum Bound {
        /** As it stands. */
        EXACTLY,
        /** "about", "nearly". */
        ABOUT,
        /** "at least", "more than". */
        AT_LEAST,
        /** "up to", "fewer than". */
        AT_MOST,
        /** "between 3 and 5". */
        BETWEEN
    }
}
