package org.stet.web.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.web.start.DataFolder;
import org.stet.web.start.EmbeddedDatabase;
import org.stet.web.start.LocalSecrets;
import org.stet.web.start.PrivateFiles;
import org.stet.web.start.WalArchive;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long it takes to back up and to restore so many megabytes ({@code -Dbackup.megabytes}), and how much is lost when the
 * data folder is destroyed at once while somebody writes ten times a second ({@code -Dbackup.every}, in seconds).
 */
@Tag("drill")
class BackupDrillTest {

    private static final int MEGABYTES = Integer.getInteger("backup.megabytes", 1_000);
    private static final Duration EVERY = Duration.ofSeconds(Integer.getInteger("backup.every", 60));

    /** A row of 1,000 characters that do not compress, with what PostgreSQL adds. */
    private static final int ROWS_A_MEGABYTE = 930;

    @TempDir
    Path place;

    @Test
    void backing_up_restoring_and_what_is_lost() throws Exception {
        Path data = place.resolve("data");
        Path backups = place.resolve("backups");
        DataFolder folder = DataFolder.take(data);
        LocalSecrets.in(folder);
        EmbeddedDatabase database =
                EmbeddedDatabase.start(folder, told -> {}, Optional.of(WalArchive.in(folder, backups, EVERY)));
        fill(data);
        Instant began = Instant.now();
        Path backup = new Backup(data, backups, Clock.systemUTC(), told -> {}).make();
        Duration backingUp = Duration.between(began, Instant.now());
        Instant destroyed = writeFor(data, EVERY.plusSeconds(EVERY.toSeconds() / 2));
        killed(data);
        database.close();
        folder.close();
        PrivateFiles.delete(data);
        began = Instant.now();
        Path restored = place.resolve("restored");
        new Restoring(restored, told -> {}).from(backups, Optional.empty());
        Duration restoring = Duration.between(began, Instant.now());
        Instant last = lastWritten(restored);
        Duration lost = Duration.between(last, destroyed);
        System.out.printf(
                "backup: %d MB in %.1f s; restored with its log in %.1f s; lost %.1f s of at most %d s%n",
                BackupManifest.read(backup).files().stream()
                                .mapToLong(BackupManifest.Entry::size)
                                .sum()
                        / 1_000_000,
                backingUp.toMillis() / 1e3,
                restoring.toMillis() / 1e3,
                lost.toMillis() / 1e3,
                EVERY.toSeconds());
        assertThat(lost).isLessThan(EVERY.plusSeconds(10));
    }

    private static void fill(Path data) throws SQLException {
        try (Connection connection = EmbeddedDatabase.superuser(data).orElseThrow();
                Statement statement = connection.createStatement()) {
            statement.execute("create table filler (n integer, words text)");
            // each row of its own words, kept as they are
            statement.execute("alter table filler alter words set storage external");
            statement.execute("insert into filler select n, words.of_row from generate_series(1, "
                    + MEGABYTES * ROWS_A_MEGABYTE
                    + ") as n, lateral (select string_agg(md5(n || '/' || i), '') as of_row"
                    + " from generate_series(1, 31) as i) words");
            statement.execute("create table written (at timestamptz)");
        }
    }

    private static Instant writeFor(Path data, Duration time) throws Exception {
        try (Connection connection = EmbeddedDatabase.superuser(data).orElseThrow();
                Statement statement = connection.createStatement()) {
            Instant end = Instant.now().plus(time);
            while (Instant.now().isBefore(end)) {
                statement.execute("insert into written values (clock_timestamp())");
                Thread.sleep(100);
            }
        }
        return Instant.now();
    }

    /** Without a word to PostgreSQL, which would keep what it has on its way out. */
    private static void killed(Path data) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Thread.sleep(2_000);
    }

    private static Instant lastWritten(Path restored) throws SQLException {
        try (DataFolder held = DataFolder.take(restored);
                EmbeddedDatabase running = EmbeddedDatabase.start(held);
                Connection connection = EmbeddedDatabase.superuser(restored).orElseThrow();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select max(at) from written")) {
            assertThat(running.settings()).isNotEmpty();
            result.next();
            return result.getTimestamp(1).toInstant();
        }
    }
}
