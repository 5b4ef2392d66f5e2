package org.stet.web.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.stet.web.start.DataFolder;
import org.stet.web.start.EmbeddedDatabase;
import org.stet.web.start.Ground;
import org.stet.web.start.LocalSecrets;
import org.stet.web.start.PrivateFiles;
import org.stet.web.start.StartRefused;
import org.stet.web.start.WalArchive;

/**
 * A copy of a data folder that is consistent although Stet goes on: the database's files between {@code pg_backup_start} and
 * {@code pg_backup_stop} with the log of what was written meanwhile, and the secrets. Where Stet does not run, the files as
 * they lie.
 */
final class Backup {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final String HALF = ".part";
    private static final String DATABASE = EmbeddedDatabase.FOLDER;
    private static final String WAL = "pg_wal";
    private static final String SEGMENT = "[0-9A-F]{24}";
    private static final String SLOT = "stet_backup";
    private static final String IN_USE = "42710";

    /** What a database makes anew when it starts; PostgreSQL's own backups leave the same out. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "pg_internal.init",
            "recovery.signal");

    private final Path data;
    private final Path backups;
    private final Clock clock;
    private final Consumer<String> tell;

    /**
     * Of one data folder.
     *
     * @param backups the folder in which backups lie side by side
     */
    Backup(Path data, Path backups, Clock clock, Consumer<String> tell) {
        this.data = data.toAbsolutePath().normalize();
        this.backups = backups.toAbsolutePath().normalize();
        this.clock = clock;
        this.tell = tell;
    }

    /** What a copy needs to be recovered, beside its files. */
    private record Span(String ended, String firstWal) {}

    /**
     * Makes one.
     *
     * @return the folder of the new backup
     * @throws StartRefused if it cannot be made; nothing is left of it then
     */
    Path make() {
        refuseNonsense();
        Instant began = clock.instant();
        Path made = backups.resolve(NAME.format(began));
        Path half = made.resolveSibling(made.getFileName() + HALF);
        try {
            if (Files.exists(made) || Files.exists(half)) {
                throw new StartRefused("Another backup was begun in " + backups + " this very second; try again.");
            }
            PrivateFiles.create(half);
            try {
                copy(half, began);
                Files.move(half, made);
            } finally {
                PrivateFiles.delete(half);
            }
            return made;
        } catch (IOException e) {
            throw new StartRefused("The backup could not be written to " + backups + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw e.getMessage().contains(SLOT) && IN_USE.equals(e.getSQLState())
                    ? new StartRefused("Another backup of " + data + " is being made; wait until it has ended.", e)
                    : new StartRefused("The database did not let itself be backed up: " + e.getMessage(), e);
        }
    }

    private void refuseNonsense() {
        if (!Files.isDirectory(data.resolve(DATABASE))) {
            throw new StartRefused("There is no database in the data folder " + data
                    + ". Name yours with STET_DATA_DIR. A PostgreSQL of your own is backed up with its own tools: see the"
                    + " administrator's guide.");
        }
        if (backups.startsWith(data)) {
            throw new StartRefused("The folder " + backups
                    + " lies in the data folder and would be lost with it; name another, best on another disk.");
        }
    }

    private void copy(Path half, Instant began) throws IOException, SQLException {
        Copies copies = new Copies(half);
        Optional<Connection> running = EmbeddedDatabase.superuser(data);
        Span span;
        if (running.isPresent()) {
            try (Connection connection = running.get()) {
                span = whileItRuns(connection, copies);
            }
        } else {
            span = asItLies(copies);
        }
        new BackupManifest(
                        BackupManifest.FORMAT,
                        began.toString(),
                        span.ended(),
                        WalArchive.name(data).orElse(""),
                        span.firstWal(),
                        copies.folders(),
                        copies.files(),
                        settings())
                .write(half);
    }

    /** The slot keeps the log of what is written meanwhile for as long as the connection lasts, and lets one backup in. */
    private Span whileItRuns(Connection connection, Copies copies) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            String first = text(statement, "select pg_walfile_name(pg_backup_start('stet', true))");
            // before the database's own end, so that it has every checkpoint whose root is kept
            secrets(copies);
            database(copies, path -> !isIn(path, WAL));
            String last;
            try (ResultSet stopped = statement.executeQuery(
                    "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)")) {
                stopped.next();
                last = stopped.getString(1);
                copies.content(
                        DATABASE + "/backup_label",
                        new ByteArrayInputStream(stopped.getString(2).getBytes(StandardCharsets.UTF_8)));
            }
            String ended = clock.instant().toString();
            log(copies, first, last);
            return new Span(ended, first);
        }
    }

    private void log(Copies copies, String first, String last) throws IOException {
        copies.folder(data.resolve(DATABASE).resolve(WAL), DATABASE + "/" + WAL, path -> {
            String name = path.toString();
            return name.matches(SEGMENT) && name.compareTo(first) >= 0 && name.compareTo(last) <= 0
                    || name.endsWith(".history");
        });
    }

    /** Held meanwhile, so that nobody starts it. */
    private Span asItLies(Copies copies) throws IOException {
        tell.accept("Stet does not run; its files are copied as they lie.");
        try (DataFolder held = take()) {
            String ended = clock.instant().toString();
            secrets(copies);
            database(copies, path -> true);
            try (Stream<Path> log = Files.list(held.path().resolve(DATABASE).resolve(WAL))) {
                String first = log.map(path -> path.getFileName().toString())
                        .filter(name -> name.matches(SEGMENT))
                        .sorted()
                        .findFirst()
                        .orElse("");
                return new Span(ended, first);
            }
        }
    }

    private DataFolder take() {
        try {
            return DataFolder.take(data);
        } catch (StartRefused e) {
            throw new StartRefused(e.getMessage() + " If it is just starting or ending, try again in a minute.", e);
        }
    }

    private void secrets(Copies copies) throws IOException {
        List<String> names = new ArrayList<>(LocalSecrets.FILES);
        names.add(EmbeddedDatabase.PASSWORDS);
        names.add(Ground.AUDIT_ROOTS);
        names.add(Ground.PUBLIC_AUDIT_ROOTS);
        for (String name : names) {
            copies.file(data.resolve(name), name);
        }
    }

    private void database(Copies copies, Predicate<Path> wanted) throws IOException {
        copies.folder(
                data.resolve(DATABASE),
                DATABASE,
                path -> wanted.test(path)
                        && !LEFT_OUT.contains(path.getFileName().toString())
                        && !path.getFileName().toString().startsWith("pgsql_tmp")
                        && !(path.getNameCount() > 1
                                && EMPTIED.contains(path.getName(0).toString())));
    }

    private static boolean isIn(Path path, String folder) {
        return path.getNameCount() > 1 && path.getName(0).toString().equals(folder);
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static List<String> settings() {
        return System.getenv().keySet().stream()
                .filter(name -> name.startsWith("STET_") || name.startsWith("QUARKUS_"))
                .sorted()
                .toList();
    }
}
