package org.stet.web.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.web.start.Settings;
import org.stet.web.start.StartRefused;

/** {@code stet-admin backup}: backs up a data folder whose Stet may run meanwhile. */
public final class BackupTask {

    /** The first word of the command. */
    public static final String COMMAND = "backup";

    static final String USAGE = "stet-admin backup [FOLDER] [--keep NUMBER]";

    private static final String KEEP = "--keep";
    private static final String NUMBER = "[1-9]\\d{0,5}";
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    /** Writes what it does to one stream, and why it cannot to the other. */
    public BackupTask(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Backs up.
     *
     * @return 0 where there is a new backup, 1 where there is none, 2 where the command is not understood
     */
    public int run(String... words) {
        List<String> rest = new ArrayList<>(List.of(words).subList(1, words.length));
        Optional<Integer> keep = Optional.empty();
        int option = rest.indexOf(KEEP);
        if (option >= 0) {
            if (option + 1 >= rest.size() || !rest.get(option + 1).matches(NUMBER)) {
                return misused();
            }
            keep = Optional.of(Integer.valueOf(rest.remove(option + 1)));
            rest.remove(option);
        }
        Optional<String> folder = rest.isEmpty() ? Settings.given("stet.backup.folder") : Optional.of(rest.get(0));
        if (rest.size() > 1 || folder.isEmpty() || folder.get().startsWith("-")) {
            return misused();
        }
        try {
            backUp(Path.of(folder.get()), keep);
            return 0;
        } catch (StartRefused refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private void backUp(Path folder, Optional<Integer> keep) {
        Path data = Path.of(Settings.given("stet.data.dir").orElse("data"));
        Path made = new Backup(data, folder, Clock.systemUTC(), out::println).make();
        BackupManifest manifest = BackupManifest.read(made);
        out.printf(
                "%s holds %d files, %.1f MB. It leads back to %s%s%n",
                made,
                manifest.files().size(),
                manifest.files().stream().mapToLong(BackupManifest.Entry::size).sum() / 1e6,
                manifest.ended(),
                manifest.archive().isEmpty()
                        ? ", and to no later moment: STET_BACKUP_FOLDER was not set when Stet was started."
                        : " and any later moment.");
        out.println("The keys and passwords of this Stet are in it: let nobody else read it.");
        if (!manifest.settings().isEmpty()) {
            out.println("Not in it are the settings in the environment, so keep them too: "
                    + String.join(", ", manifest.settings()));
        }
        keep.ifPresent(number -> new Backups(folder.toAbsolutePath().normalize())
                .keepNewest(number)
                .forEach(old -> out.println("Removed " + old + ".")));
    }

    private int misused() {
        err.println(USAGE);
        err.println("FOLDER is by default what STET_BACKUP_FOLDER names.");
        return MISUSED;
    }
}
