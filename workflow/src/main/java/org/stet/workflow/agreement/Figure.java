package org.stet.workflow.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of agreement.
 *
 * @param units how many claims it is computed of
 * @param value the figure; empty where it is undefined
 * @param interval its 95 per cent bootstrap interval; empty where there is none
 */
public record Figure(int units, OptionalDouble value, Optional<Bootstrap.Interval> interval) {}
