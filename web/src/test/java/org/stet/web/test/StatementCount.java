package org.stet.web.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts the SQL statements that go to the database, whichever thread sends them: it reads Hibernate's own log of them.
 * What several threads send at the same moment is counted together, without what the schedule sends. A batch of the
 * same statement counts once, as it is
 * one round trip.
 */
public final class StatementCount {

    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    private StatementCount() {}

    /**
     * Does something and tells which statements it sent, in their order. A test asserts on the size, and a failure lists
     * them: {@code assertThat(StatementCount.during(() -> ...)).hasSizeLessThanOrEqualTo(10)}.
     */
    public static synchronized List<String> during(Runnable work) {
        Listening listening = new Listening();
        Level level = SQL.getLevel();
        boolean told = SQL.getUseParentHandlers();
        SQL.addHandler(listening);
        SQL.setUseParentHandlers(false);
        SQL.setLevel(Level.FINE);
        try {
            work.run();
        } finally {
            SQL.setLevel(level);
            SQL.setUseParentHandlers(told);
            SQL.removeHandler(listening);
        }
        return List.copyOf(listening.statements);
    }

    private static final class Listening extends Handler {

        private final List<String> statements = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord statement) {
            if (!isScheduled()) {
                statements.add(statement.getMessage());
            }
        }

        private static boolean isScheduled() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().startsWith("io.quarkus.scheduler.")));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
