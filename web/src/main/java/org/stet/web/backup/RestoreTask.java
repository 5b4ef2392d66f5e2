package org.stet.web.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.stet.web.start.Settings;
import org.stet.web.start.StartRefused;

/** {@code stet-admin restore}: makes a data folder of a backup. */
public final class RestoreTask {

    /** The first word of the command. */
    public static final String COMMAND = "restore";

    static final String USAGE = "stet-admin restore BACKUP FOLDER [--until MOMENT]";

    private static final String UNTIL = "--until";
    private static final int SHORT = 3;
    private static final int LONG = 5;

    private final PrintStream out;
    private final PrintStream err;

    /** Writes what it does to one stream, and how it is used to the other. */
    public RestoreTask(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Restores.
     *
     * @return the new data folder; empty where the command is not understood
     * @throws StartRefused if it cannot be restored
     */
    public Optional<Path> run(String... words) {
        boolean named = words.length == SHORT || words.length == LONG && words[SHORT].equals(UNTIL);
        if (!named) {
            err.println(USAGE);
            err.println(
                    "BACKUP is one backup, or the folder in which several lie; MOMENT is like 2026-11-03T14:05:00Z.");
            return Optional.empty();
        }
        if (Settings.given("quarkus.datasource.jdbc.url").isPresent()) {
            throw new StartRefused(
                    "QUARKUS_DATASOURCE_JDBC_URL names a PostgreSQL of your own: restore that with its own tools"
                            + " (see the administrator's guide), or unset it.");
        }
        Optional<Instant> until = words.length == LONG ? Optional.of(moment(words[LONG - 1])) : Optional.empty();
        Path folder = Path.of(words[2]).toAbsolutePath().normalize();
        Instant last = new Restoring(folder, out::println).from(Path.of(words[1]), until);
        out.println("Restored into " + folder + ". Its last change is of " + last + ". Now its record is verified.");
        out.println("Afterwards start Stet with STET_DATA_DIR=" + folder
                + " and make a new backup: what is kept of the old folder ends here.");
        return Optional.of(folder);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new StartRefused(
                    "“" + text + "” is no moment: write it with its zone, as in 2026-11-03T14:05:00Z or"
                            + " 2026-11-03T15:05:00+01:00.",
                    e);
        }
    }
}
