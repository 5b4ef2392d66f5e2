package org.stet.web.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.DurationConverter;

/**
 * A folder outside the data folder to which PostgreSQL copies its log of changes (WAL), file by file, so that the database
 * can be put back to any moment since a backup. Each life of a database has an archive of its own: it begins when archiving
 * is turned on, and ends when it is turned off or the database is put back. What one of them writes never meets what
 * another wrote.
 */
public final class WalArchive {

    /** What the folders of archives are called: this, and the name that stands in the data folder. */
    private static final String PREFIX = "wal-";

    private static final String NAME = "archive.name";
    private static final int LETTERS = 8;
    private static final String DEFAULT_EVERY = "1m";
    private static final String VARIABLE = "STET_WAL_ARCHIVE";
    private static final String KEPT = "\"$" + VARIABLE + "/%f.gz\"";
    private static final String HALF = "\"$" + VARIABLE + "/%f.part\"";

    /** Whole or not at all; and again without harm, where PostgreSQL ended before it noted that a file is kept. */
    private static final String KEEP =
            "if test -f " + KEPT + "; then gzip -cd " + KEPT + " | cmp -s - \"%p\"; else gzip -1 -c \"%p\" > " + HALF
                    + " && sync " + HALF + " && mv " + HALF + " " + KEPT + "; fi";

    private static final String FETCH = "gzip -cd " + KEPT + " > \"%p\"";
    private static final String NOTHING_TO_FETCH = "false";

    /** To the microsecond, as PostgreSQL counts; it takes no “Z” here. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Duration every;

    private WalArchive(Path folder, Duration every) {
        this.folder = folder;
        this.every = every;
    }

    /** The archive that the settings ask for; the one that there was is over, where they ask for none. */
    static Optional<WalArchive> wanted(DataFolder data) {
        Optional<Path> backups = Settings.given("stet.backup.folder").map(Path::of);
        if (backups.isEmpty()) {
            end(data.path());
            return Optional.empty();
        }
        Duration every = DurationConverter.parseDuration(
                Settings.given("stet.backup.archive-every").orElse(DEFAULT_EVERY));
        return Optional.of(in(data, backups.get().toAbsolutePath().normalize(), every));
    }

    /**
     * The archive of a data folder.
     *
     * @param backups the folder in which archives lie
     * @param every after what time a file is copied although it is not full
     */
    public static WalArchive in(DataFolder data, Path backups, Duration every) {
        if (backups.startsWith(data.path())) {
            throw new StartRefused(
                    "The folder for backups " + backups + " lies in the data folder and would be lost with it;"
                            + " name another, best on another disk, with STET_BACKUP_FOLDER.");
        }
        if (!data.has(NAME)) {
            data.write(NAME, Secrets.random().substring(0, LETTERS).getBytes(StandardCharsets.US_ASCII));
        }
        Path folder = backups.resolve(name(data.path()).orElseThrow());
        try {
            PrivateFiles.create(folder);
        } catch (IOException e) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be made; STET_BACKUP_FOLDER has to name a folder that"
                            + " this user may write.",
                    e);
        }
        return new WalArchive(folder, every);
    }

    /** The name of the archive that a data folder's database writes; empty where it writes none. */
    public static Optional<String> name(Path data) {
        Path file = data.resolve(NAME);
        try {
            return Files.exists(file)
                    ? Optional.of(PREFIX + Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be read.", e);
        }
    }

    private static void end(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw new StartRefused("The file " + data.resolve(NAME) + " cannot be removed.", e);
        }
    }

    /** What PostgreSQL is told so that it keeps what it writes. */
    PostgresServer.Options keeping() {
        return new PostgresServer.Options(
                Map.of(
                        "archive_mode",
                        "on",
                        "archive_timeout",
                        Math.max(1, every.toSeconds()) + "s",
                        "archive_command",
                        KEEP),
                Map.of(VARIABLE, folder.toString()));
    }

    /** What PostgreSQL is told so that it takes up what was kept, to the end or to a moment, and goes on from there. */
    static PostgresServer.Options fetching(Optional<Path> archive, Optional<Instant> until) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("restore_command", archive.isPresent() ? FETCH : NOTHING_TO_FETCH);
        settings.put("recovery_target_action", "promote");
        until.ifPresent(moment -> settings.put("recovery_target_time", MOMENT.format(moment)));
        return new PostgresServer.Options(
                settings,
                archive.map(folder -> Map.of(VARIABLE, folder.toString())).orElse(Map.of()));
    }
}
