package org.stet.web.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Stet's clock in these tests: the true time, except while something is made that has to lie in the past. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock {

    private final Clock truth = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private volatile Duration back = Duration.ZERO;

    /** Does something as long ago as this. */
    public <T> T ago(Duration howLong, Supplier<T> deed) {
        back = howLong;
        try {
            return deed.get();
        } finally {
            back = Duration.ZERO;
        }
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("Stet's clock is in UTC");
            }

            @Override
            public Instant instant() {
                return truth.instant().minus(back);
            }
        };
    }
}
