package org.stet.web.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.stet.web.start.DataFolder;
import org.stet.web.start.PrivateFiles;
import org.stet.web.start.Recovery;
import org.stet.web.start.StartRefused;

/**
 * Makes a data folder of a backup. It is made beside its final place and moved there last, so that half of it is never taken
 * for one; what lies there already is never overwritten.
 */
final class Restoring {

    private static final String HALF = ".restoring";

    private final Path to;
    private final Consumer<String> tell;

    Restoring(Path to, Consumer<String> tell) {
        this.to = to.toAbsolutePath().normalize();
        this.tell = tell;
    }

    /**
     * Restores.
     *
     * @param from one backup, or the folder in which several lie
     * @param until the moment to get back to; empty for all that there is
     * @return when the last change was made that the database now has
     * @throws StartRefused if it cannot be restored; nothing is left of it then
     */
    Instant from(Path from, Optional<Instant> until) {
        refuseUsed();
        Backups.One backup = Backups.fitting(from, until);
        tell.accept("Restoring the backup " + backup.folder() + " into " + to + ".");
        Path half = to.resolveSibling(to.getFileName() + HALF);
        try (DataFolder folder = DataFolder.take(half)) {
            try {
                empty(half);
                copy(backup, half);
                tell.accept("All " + backup.manifest().files().size() + " files are as they were backed up.");
                Optional<Instant> last = Recovery.run(folder, backup.archive(), until, tell);
                refuseUsed();
                Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
                return last.orElse(backup.manifest().endedAt());
            } finally {
                PrivateFiles.delete(half);
            }
        } catch (IOException e) {
            throw new StartRefused("The backup could not be restored into " + to + ": " + e.getMessage(), e);
        }
    }

    private void refuseUsed() {
        try {
            if (!Files.exists(to)) {
                return;
            }
            try (Stream<Path> inside = Files.list(to)) {
                if (inside.findAny().isPresent()) {
                    throw new StartRefused("There is something in " + to
                            + ". Restoring overwrites nothing: name a folder that is empty or not there yet, or move this one"
                            + " away after you have stopped Stet.");
                }
            }
        } catch (IOException e) {
            throw new StartRefused(to + " is no folder that can be written.", e);
        }
    }

    /** What a restore left that was killed; the lock is kept. */
    private static void empty(Path half) throws IOException {
        try (Stream<Path> inside = Files.list(half)) {
            for (Path old : inside.filter(path -> !path.getFileName().toString().equals(DataFolder.LOCK))
                    .toList()) {
                PrivateFiles.delete(old);
            }
        }
    }

    private static void copy(Backups.One backup, Path half) throws IOException {
        for (String folder : backup.manifest().folders()) {
            PrivateFiles.create(inside(half, folder));
        }
        for (BackupManifest.Entry file : backup.manifest().files()) {
            Path path = inside(backup.folder(), file.path());
            try (InputStream in = Files.newInputStream(path)) {
                if (!Copies.copy(in, inside(half, file.path()), file.path()).equals(file)) {
                    throw new StartRefused(
                            "The backup is damaged: " + path + " is not what was backed up. Restore another one.");
                }
            } catch (NoSuchFileException e) {
                throw new StartRefused("The backup is damaged: " + path + " is missing. Restore another one.", e);
            }
        }
    }

    private static Path inside(Path folder, String name) {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new StartRefused("The backup is damaged: " + name + " leads out of it.");
        }
        return path;
    }
}
