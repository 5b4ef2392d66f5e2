package org.stet.web.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import org.stet.web.start.DataFolder;
import org.stet.web.start.EmbeddedDatabase;
import org.stet.web.start.LocalSecrets;
import org.stet.web.start.StartRefused;
import org.stet.web.start.WalArchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backups of a database that somebody writes to, and what is made of them. */
@TestInstance(Lifecycle.PER_CLASS)
class BackupTest {

    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);

    @TempDir
    static Path place;

    private Path data;
    private Path backups;
    private DataFolder folder;
    private EmbeddedDatabase database;
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    void start() throws SQLException {
        data = place.resolve("data");
        backups = place.resolve("backups");
        folder = DataFolder.take(data);
        LocalSecrets.in(folder);
        database = EmbeddedDatabase.start(folder, told::add, Optional.of(WalArchive.in(folder, backups, EVERY_SECOND)));
        run("create table written (word text)");
    }

    @AfterAll
    void stop() {
        database.close();
        folder.close();
    }

    @Test
    void a_database_is_put_back_to_a_moment_with_what_was_written_before_it_alone() throws Exception {
        run("insert into written values ('before the backup')");
        Path backup = backUp();
        run("insert into written values ('after the backup')");
        Thread.sleep(50);
        Instant moment = Instant.now();
        Thread.sleep(50);
        run("insert into written values ('too late')");
        awaitArchived();
        Path restored = place.resolve("at-a-moment");
        Instant last = new Restoring(restored, told::add).from(backups, Optional.of(moment));
        assertThat(last).isBefore(moment);
        assertThat(words(restored))
                .contains("before the backup", "after the backup")
                .doesNotContain("too late");
        for (String secret : LocalSecrets.FILES) {
            assertThat(restored.resolve(secret)).hasSameBinaryContentAs(data.resolve(secret));
        }
        assertThat(WalArchive.name(restored)).as("an archive of its own").isEmpty();
        everythingIsForItsOwnerAlone(backup);
        everythingIsForItsOwnerAlone(restored);
    }

    @Test
    void without_a_moment_all_that_was_kept_is_restored_and_a_moment_after_it_is_refused() throws Exception {
        backUp();
        run("insert into written values ('kept to the end')");
        awaitArchived();
        Path restored = place.resolve("to-the-end");
        new Restoring(restored, told::add).from(backups, Optional.empty());
        assertThat(words(restored)).contains("kept to the end");
        Path never = place.resolve("never");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> new Restoring(never, told::add).from(backups, Optional.of(tomorrow)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("What was kept ends before " + tomorrow);
        nothingIsLeftOf(never);
    }

    @Test
    void nothing_is_overwritten() throws Exception {
        backUp();
        assertThatThrownBy(() -> new Restoring(data, told::add).from(backups, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Restoring overwrites nothing");
        Path file = Files.writeString(place.resolve("file"), "mine");
        assertThatThrownBy(() -> new Restoring(file, told::add).from(backups, Optional.empty()))
                .isInstanceOf(StartRefused.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_damaged_backup_is_refused_with_the_file_that_is_damaged() throws Exception {
        Path backup = backUp();
        Path changed = backup.resolve("postgres/PG_VERSION");
        String was = Files.readString(changed);
        Files.writeString(changed, "19", StandardOpenOption.WRITE);
        Path never = place.resolve("damaged");
        assertThatThrownBy(() -> new Restoring(never, told::add).from(backup, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("damaged: " + changed);
        nothingIsLeftOf(never);
        Files.delete(changed);
        assertThatThrownBy(() -> new Restoring(never, told::add).from(backup, Optional.empty()))
                .hasMessageContaining("is missing");
        Files.writeString(changed, was);
    }

    @Test
    void a_moment_before_the_first_backup_is_refused_with_the_first_that_is_possible() throws Exception {
        Path backup = backUp();
        String earliest = BackupManifest.read(backup).ended();
        assertThatThrownBy(() -> new Restoring(place.resolve("early"), told::add)
                        .from(backup, Optional.of(Instant.parse(earliest).minusMillis(1))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The earliest moment")
                .hasMessageContaining(earliest);
        assertThatThrownBy(() -> new Restoring(place.resolve("early"), told::add).from(place, Optional.empty()))
                .hasMessageContaining("There is no backup in " + place);
    }

    @Test
    void one_backup_at_a_time_and_not_into_the_data_folder() throws Exception {
        try (Connection connection = EmbeddedDatabase.superuser(data).orElseThrow();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('stet_backup', true, true)");
            long before = numberOfBackups();
            assertThatThrownBy(this::backUp)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another backup of " + data + " is being made");
            assertThat(numberOfBackups()).as("nothing is left of it").isEqualTo(before);
        }
        assertThatThrownBy(() -> new Backup(data, data.resolve("backups"), Clock.systemUTC(), told::add).make())
                .hasMessageContaining("lies in the data folder");
        assertThatThrownBy(() -> new Backup(place, backups, Clock.systemUTC(), told::add).make())
                .hasMessageContaining("There is no database in the data folder");
    }

    @Test
    void a_folder_on_which_nothing_runs_is_copied_as_it_lies_and_old_backups_go() throws Exception {
        Path other = place.resolve("other");
        Path kept = place.resolve("kept");
        try (DataFolder held = DataFolder.take(other)) {
            LocalSecrets.in(held);
            try (EmbeddedDatabase running =
                    EmbeddedDatabase.start(held, told::add, Optional.of(WalArchive.in(held, kept, EVERY_SECOND)))) {
                run(other, "create table written (word text)", "insert into written values ('then stopped')");
                assertThat(running.settings()).isNotEmpty();
            }
            assertThatThrownBy(() -> new Backup(other, kept, Clock.systemUTC(), told::add).make())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("If it is just starting or ending, try again");
        }
        Path first = new Backup(other, kept, Clock.systemUTC(), told::add).make();
        Path archive = kept.resolve(WalArchive.name(other).orElseThrow());
        String oldest = BackupManifest.read(first).firstWal();
        Path notNeeded = Files.createFile(archive.resolve("000000010000000000000000.gz"));
        Path needed = Files.createFile(archive.resolve(oldest.substring(0, 16) + "000000FE.gz"));
        Thread.sleep(1_000);
        Path second = new Backup(other, kept, Clock.systemUTC(), told::add).make();
        assertThat(new Backups(kept).keepNewest(2)).isEmpty();
        assertThat(new Backups(kept).keepNewest(1)).containsExactly(first);
        assertThat(first).doesNotExist();
        assertThat(notNeeded).doesNotExist();
        assertThat(needed).exists();
        Files.delete(needed);
        Path restored = place.resolve("other-again");
        new Restoring(restored, told::add).from(second, Optional.empty());
        assertThat(words(restored)).containsExactly("then stopped");
    }

    @Test
    void what_is_not_understood_says_how_it_is_used() {
        for (String[] words : new String[][] {
            {"backup"},
            {"backup", "--keep"},
            {"backup", "a", "--keep", "none"},
            {"backup", "a", "b"},
            {"backup", "--all"}
        }) {
            assertThat(misuse(err ->
                            assertThat(new BackupTask(err, err).run(words)).isEqualTo(2)))
                    .contains(BackupTask.USAGE);
        }
        for (String[] words : new String[][] {{"restore"}, {"restore", "a"}, {"restore", "a", "b", "--to", "c"}}) {
            assertThat(misuse(err ->
                            assertThat(new RestoreTask(err, err).run(words)).isEmpty()))
                    .contains(RestoreTask.USAGE);
        }
        assertThatThrownBy(() ->
                        new RestoreTask(System.out, System.err).run("restore", "a", "b", "--until", "2026-11-03 14:05"))
                .hasMessageContaining("is no moment");
    }

    private static String misuse(Consumer<PrintStream> run) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        run.accept(new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    /** A second apart: backups are named by the second. */
    private Path backUp() throws InterruptedException {
        Thread.sleep(1_000);
        return new Backup(data, backups, Clock.systemUTC(), told::add).make();
    }

    private void run(String... statements) throws SQLException {
        run(data, statements);
    }

    private static void run(Path of, String... statements) throws SQLException {
        try (Connection connection = EmbeddedDatabase.superuser(of).orElseThrow();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private void awaitArchived() throws Exception {
        try (Connection connection = EmbeddedDatabase.superuser(data).orElseThrow();
                Statement statement = connection.createStatement()) {
            String written = text(statement, "select pg_walfile_name(pg_current_wal_lsn())");
            Path archived = backups.resolve(WalArchive.name(data).orElseThrow()).resolve(written + ".gz");
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!Files.exists(archived)) {
                assertThat(System.nanoTime()).as("archived in time").isLessThan(end);
                Thread.sleep(50);
            }
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static List<String> words(Path restored) throws SQLException {
        List<String> words = new ArrayList<>();
        try (DataFolder held = DataFolder.take(restored);
                EmbeddedDatabase running = EmbeddedDatabase.start(held);
                Connection connection = EmbeddedDatabase.superuser(restored).orElseThrow();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select word from written")) {
            assertThat(running.settings()).isNotEmpty();
            while (result.next()) {
                words.add(result.getString(1));
            }
        }
        return words;
    }

    private long numberOfBackups() throws IOException {
        try (Stream<Path> inside = Files.list(backups)) {
            return inside.count();
        }
    }

    private static void nothingIsLeftOf(Path folder) {
        assertThat(folder).doesNotExist();
        assertThat(folder.resolveSibling(folder.getFileName() + ".restoring")).doesNotExist();
    }

    private static void everythingIsForItsOwnerAlone(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            assertThat(inside.filter(path -> !path.startsWith(folder.resolve("programs"))))
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }
}
