package org.stet.workflow.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/**
 * A clock far from the real time, which goes on by a millisecond whenever it is asked and further when it is moved: what
 * was not stamped by it shows.
 */
@Singleton
@Typed(MovingClock.class)
class MovingClock extends Clock {

    static final Instant BEGINNING = Instant.parse("2041-03-04T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);

    /** Makes it the one clock of the product, where a test asks for that. */
    @Alternative
    @Singleton
    static class ForEverybody {

        @Produces
        @Singleton
        Clock clock(MovingClock clock) {
            return clock;
        }
    }

    void move(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    /** What it shows, without its going on. */
    Instant shown() {
        return now.get();
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(moment -> moment.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times are UTC");
    }
}
