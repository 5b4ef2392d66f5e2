package org.stet.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a database of the files of a backup: PostgreSQL takes up what was written since, and goes on from there. */
public final class Recovery {

    private static final String SIGNAL = "recovery.signal";
    private static final String TOO_LATE = "recovery ended before configured recovery target was reached";
    private static final long LOOK_EVERY_MS = 100;

    private Recovery() {}

    /**
     * Recovers the database of a folder, and leaves it stopped.
     *
     * @param folder holds the files of a backup
     * @param archive where what was written after the backup is kept; empty for the backup alone
     * @param until the moment to stop at; empty for all that there is
     * @return when the last change was made that the database now has, if there is one since the backup
     * @throws StartRefused with what PostgreSQL said, if it cannot recover
     */
    public static Optional<Instant> run(
            DataFolder folder, Optional<Path> archive, Optional<Instant> until, Consumer<String> tell) {
        PostgresPrograms programs = PostgresPrograms.in(folder, tell);
        Path files = folder.path().resolve(EmbeddedDatabase.FOLDER);
        PostgresServer server = new PostgresServer(programs, files, folder, WalArchive.fetching(archive, until));
        try {
            Files.createFile(files.resolve(SIGNAL), PrivateFiles.ownerOnly(files));
            server.start();
            return await(folder.path(), server);
        } catch (IOException | SQLException e) {
            throw refused(server, until, e);
        } catch (StartRefused e) {
            throw refused(server, until, e);
        } finally {
            server.stop();
        }
    }

    private static Optional<Instant> await(Path data, PostgresServer server) throws SQLException {
        while (server.runs()) {
            try (Connection connection =
                            EmbeddedDatabase.superuser(data).orElseThrow(() -> new SQLException("not ready"));
                    Statement statement = connection.createStatement();
                    ResultSet state =
                            statement.executeQuery("select pg_is_in_recovery(), pg_last_xact_replay_timestamp()")) {
                state.next();
                if (!state.getBoolean(1)) {
                    return Optional.ofNullable(state.getObject(2, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                }
            } catch (SQLException notYet) {
                if (!server.runs()) {
                    throw notYet;
                }
            }
            pause();
        }
        throw new SQLException("the database ended");
    }

    private static StartRefused refused(PostgresServer server, Optional<Instant> until, Exception e) {
        String said = server.lastWords();
        if (until.isPresent() && (said + e.getMessage()).contains(TOO_LATE)) {
            return new StartRefused("What was kept ends before " + until.get()
                    + ". Name an earlier moment, or leave --until out to restore all that there is.");
        }
        return new StartRefused("The database of the backup could not be recovered: " + said, e);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
