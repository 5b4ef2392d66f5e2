package org.stet.web.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.stet.web.security.MetricsSettings;
import org.stet.workflow.reading.figures.Figures;
import org.stet.workflow.reading.figures.NewsroomFigures;

/**
 * The figures of the newsroom as they were a moment ago. They are counted when somebody asks, and not again before the time
 * that is set is over, however many ask and whether it succeeded or not.
 */
@ApplicationScoped
class LatestFigures {

    private static final Logger LOG = Logger.getLogger(LatestFigures.class);

    private final NewsroomFigures newsroom;
    private final Clock clock;
    private final long every;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Optional<Figures> latest = Optional.empty();
    private volatile long next = System.nanoTime();

    LatestFigures(NewsroomFigures newsroom, Clock clock, MetricsSettings settings) {
        this.newsroom = newsroom;
        this.clock = clock;
        this.every = settings.every().toNanos();
    }

    /** The latest; empty where they could never be counted. */
    Optional<Figures> get() {
        if (System.nanoTime() - next >= 0 && counting.tryLock()) {
            try {
                if (System.nanoTime() - next >= 0) {
                    next = System.nanoTime() + every;
                    latest = Optional.of(newsroom.count());
                }
            } catch (RuntimeException failure) {
                LOG.warnf(
                        "The figures of the newsroom could not be counted: %s",
                        failure.getClass().getName());
            } finally {
                counting.unlock();
            }
        }
        return latest;
    }

    /** How old they are, in seconds. */
    double age() {
        return get().map(figures ->
                        Duration.between(figures.at(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
