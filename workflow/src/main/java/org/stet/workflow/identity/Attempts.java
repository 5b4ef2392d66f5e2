package org.stet.workflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Wrong passwords and codes in a row. From the fifth on, each closes the account for a while: half a minute, then twice as
 * long each time, an hour at most.
 */
@Embeddable
class Attempts {

    private static final int FREE = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    @Column(name = "failed_attempts")
    private int failed;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    /** Whether the last try was right. */
    boolean isClean() {
        return failed == 0;
    }

    /** Until when nobody is let in, if that is so now. */
    Optional<Instant> closedAt(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    void failed(Instant now) {
        failed++;
        if (failed >= FREE) {
            Duration wait = SHORTEST.multipliedBy(1L << Math.min(failed - FREE, MOST_DOUBLINGS));
            lockedUntil = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    void succeeded() {
        failed = 0;
        lockedUntil = null;
    }
}
