package org.stet.core.deadline;

import java.time.Duration;

/** The work took longer than it may, and was given up. */
public final class DeadlinePassed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration limit;

    DeadlinePassed(Duration limit) {
        super("This took longer than " + inWords(limit) + " to read and was given up.");
        this.limit = limit;
    }

    private static String inWords(Duration limit) {
        boolean whole = limit.toMillis() % 1000 == 0;
        long count = whole ? limit.toSeconds() : limit.toMillis();
        return count + (whole ? " second" : " millisecond") + (count == 1 ? "" : "s");
    }

    /** How long it was allowed to take. */
    public Duration limit() {
        return limit;
    }
}
