package org.stet.web.start;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

/**
 * Watches the embedded database and starts it again when it ends by itself, as when the system kills it for want of memory.
 * What was acknowledged is on the disk; PostgreSQL recovers it. A database that cannot be started, or ends again and again,
 * is given up.
 */
final class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration TRY_FOR = Duration.ofSeconds(15);
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int MOST_LATELY = 5;

    private final PostgresServer server;
    private final Deque<Instant> ends = new ArrayDeque<>();
    private final Thread thread = new Thread(this::watch, "stet-database-watch");
    private volatile boolean ending;
    private Consumer<String> givingUp = reason -> {};

    DatabaseWatch(PostgresServer server) {
        this.server = server;
        thread.setDaemon(true);
    }

    void begin(Consumer<String> toTell) {
        givingUp = toTell;
        thread.start();
    }

    /** Watches no longer; waits for a start that is under way. */
    void end() {
        ending = true;
        if (Thread.currentThread() == thread || !thread.isAlive()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!ending) {
            pause();
            if (!ending && !server.runs() && !isRevived()) {
                return;
            }
            server.limitLog();
        }
    }

    private boolean isRevived() {
        Instant ended = Instant.now();
        LOG.errorf("The database ended unexpectedly and is started again. Its last words: %s", server.lastWords());
        if (endsTooOften(ended)) {
            return giveUp("The database ended " + MOST_LATELY + " times within " + LATELY.toMinutes()
                    + " minutes. Its last words: " + server.lastWords());
        }
        while (!ending) {
            try {
                server.startAgain();
                LOG.warnf(
                        "The database runs again after %d ms; nothing that was acknowledged is lost.",
                        Duration.between(ended, Instant.now()).toMillis());
                return true;
            } catch (StartRefused notYet) {
                // processes of the database that was killed may live on for a moment
                if (ended.plus(TRY_FOR).isBefore(Instant.now())) {
                    return giveUp(notYet.getMessage());
                }
                pause();
            }
        }
        return false;
    }

    private boolean endsTooOften(Instant ended) {
        ends.add(ended);
        ends.removeIf(end -> end.plus(LATELY).isBefore(ended));
        return ends.size() >= MOST_LATELY;
    }

    private boolean giveUp(String reason) {
        ending = true;
        givingUp.accept(reason);
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
