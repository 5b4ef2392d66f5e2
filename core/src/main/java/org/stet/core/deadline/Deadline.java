package org.stet.core.deadline;

import java.time.Duration;

/**
 * When a piece of work must be done. Nothing is interrupted: whoever works asks {@link #check()} between two steps, each of
 * which takes little time. Safe for use by several threads.
 */
public final class Deadline {

    private static final Deadline NONE = new Deadline(Duration.ZERO);

    private final Duration limit;
    private final long start = System.nanoTime();

    private Deadline(Duration limit) {
        this.limit = limit;
    }

    /** The work may take as long as it takes. */
    public static Deadline none() {
        return NONE;
    }

    /**
     * The work may take this long, from now on.
     *
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public static Deadline in(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit must be longer than nothing: " + limit);
        }
        return new Deadline(limit);
    }

    /**
     * To be called between two steps.
     *
     * @throws DeadlinePassed if the time is over
     */
    public void check() {
        if (this != NONE && System.nanoTime() - start > limit.toNanos()) {
            throw new DeadlinePassed(limit);
        }
    }
}
