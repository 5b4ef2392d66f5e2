package org.stet.workflow.search;

/**
 * How many there are, counted no further than anybody reads.
 *
 * @param number how many, exactly, up to {@link #MOST}
 * @param more whether there are more than that
 */
public record Count(long number, boolean more) {

    /** Up to here a count is exact. */
    public static final long MOST = 1_000;

    /** The count where one was counted up to one more than {@link #MOST}. */
    public static Count of(long counted) {
        return new Count(Math.min(counted, MOST), counted > MOST);
    }
}
