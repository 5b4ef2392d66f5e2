package org.stet.web.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.start.StartRefused;

/** The newest backup in the folder for backups, for whoever watches that there is one. */
@ApplicationScoped
public class NewestBackup {

    private final Optional<Path> folder;
    private Optional<Path> known = Optional.empty();
    private Optional<Found> found = Optional.empty();

    NewestBackup(BackupSettings settings) {
        this.folder = settings.folder();
    }

    /**
     * A backup that is whole.
     *
     * @param endedAt from when on the database can be put back with it
     * @param bytes how large it is
     */
    public record Found(Instant endedAt, long bytes) {}

    /** Whether a folder for backups is set at all. */
    public boolean isKept() {
        return folder.isPresent();
    }

    /** The newest; empty where there is none, or where it cannot be read. What it says of itself is read once. */
    public synchronized Optional<Found> get() {
        Optional<Path> newest = folder.flatMap(NewestBackup::newest);
        if (!newest.equals(known)) {
            found = newest.flatMap(NewestBackup::read);
            known = newest;
        }
        return found;
    }

    private static Optional<Path> newest(Path folder) {
        try {
            return new Backups(folder).newest();
        } catch (StartRefused unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Found> read(Path backup) {
        try {
            BackupManifest manifest = BackupManifest.read(backup);
            return Optional.of(new Found(
                    manifest.endedAt(),
                    manifest.files().stream()
                            .mapToLong(BackupManifest.Entry::size)
                            .sum()));
        } catch (StartRefused damaged) {
            return Optional.empty();
        }
    }
}
