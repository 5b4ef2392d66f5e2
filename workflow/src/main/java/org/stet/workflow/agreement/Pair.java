package org.stet.workflow.agreement;

/**
 * What two raters gave one unit.
 *
 * @param first the first rater's category; where the scale has an order, its rank
 * @param second the second rater's
 */
public record Pair(int first, int second) {

    boolean agrees() {
        return first == second;
    }
}
