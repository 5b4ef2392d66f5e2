package org.stet.web.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.stet.web.start.PrivateFiles;
import org.stet.web.start.StartRefused;

/** The backups that lie side by side in one folder, and beside them the archives of what was written since. */
final class Backups {

    private static final int NAME_OF_SEGMENT = 24;
    private static final int TIMELINE = 8;

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /** A backup with what it says of itself. */
    record One(Path folder, BackupManifest manifest) {

        /** Where what was written later is kept; empty where nothing is. */
        Optional<Path> archive() {
            return Optional.of(manifest.archive())
                    .filter(name -> !name.isEmpty())
                    .map(name -> folder.resolveSibling(name))
                    .filter(Files::isDirectory);
        }
    }

    /**
     * The backup from which to restore.
     *
     * @param named one backup, or the folder in which several lie
     * @param until the moment to get back to; empty for the latest
     */
    static One fitting(Path named, Optional<Instant> until) {
        Path path = named.toAbsolutePath().normalize();
        List<One> all =
                BackupManifest.isIn(path) ? List.of(new One(path, BackupManifest.read(path))) : new Backups(path).all();
        if (all.isEmpty()) {
            throw new StartRefused("There is no backup in " + path + ".");
        }
        return all.stream()
                .filter(one -> until.filter(
                                moment -> moment.isBefore(one.manifest().endedAt()))
                        .isEmpty())
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new StartRefused("The earliest moment to which " + path + " leads back is "
                        + all.get(0).manifest().ended() + "."));
    }

    /** The newest by its name, which says when it was begun. */
    Optional<Path> newest() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(BackupManifest::isIn).max(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder + " cannot be read.", e);
        }
    }

    /** From the oldest to the newest. */
    private List<One> all() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(BackupManifest::isIn)
                    .map(path -> new One(path, BackupManifest.read(path)))
                    .sorted(Comparator.comparing(one -> one.manifest().endedAt()))
                    .toList();
        } catch (IOException e) {
            throw new StartRefused("The folder " + folder + " cannot be read.", e);
        }
    }

    /**
     * Removes all backups but the newest, and of the archives what none of those needs.
     *
     * @return the backups that were removed
     */
    List<Path> keepNewest(int number) {
        List<One> all = all();
        int from = Math.max(0, all.size() - number);
        List<Path> removed = new ArrayList<>();
        try {
            for (One old : all.subList(0, from)) {
                PrivateFiles.delete(old.folder());
                removed.add(old.folder());
            }
            prune(all.subList(0, from), all.subList(from, all.size()));
        } catch (IOException e) {
            throw new StartRefused("Old backups could not be removed: " + e.getMessage(), e);
        }
        return removed;
    }

    private void prune(List<One> removed, List<One> kept) throws IOException {
        Map<Path, String> needed = new TreeMap<>();
        kept.forEach(one -> one.archive().ifPresent(archive -> needed.putIfAbsent(archive, segment(one))));
        for (One old : removed) {
            Optional<Path> archive = old.archive();
            if (archive.isPresent() && !needed.containsKey(archive.get())) {
                PrivateFiles.delete(archive.get());
            }
        }
        for (Map.Entry<Path, String> archive : needed.entrySet()) {
            try (Stream<Path> files = Files.list(archive.getKey())) {
                for (Path file :
                        files.filter(file -> isBefore(file, archive.getValue())).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isBefore(Path file, String needed) {
        String name = file.getFileName().toString();
        return name.length() > NAME_OF_SEGMENT
                && name.substring(0, NAME_OF_SEGMENT).matches("[0-9A-F]+")
                && name.substring(TIMELINE, NAME_OF_SEGMENT).compareTo(needed) < 0;
    }

    /** Where a file of the log stands, whatever life of the database wrote it. */
    private static String segment(One one) {
        return one.manifest().firstWal().substring(TIMELINE);
    }
}
