package org.stet.web.start;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that nobody else on the machine may have put there or may change: Stet runs some of them, and believes what the
 * others say. On a file system without owners and modes nothing is checked.
 */
public final class PrivateFiles {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> WRITE_FOR_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final int ROOT = 0;
    private static final int STICKY = 01000;

    private final Path folder;
    private final int user;
    private final boolean wasClosed;

    private PrivateFiles(Path folder, int user, boolean wasClosed) {
        this.folder = folder;
        this.user = user;
        this.wasClosed = wasClosed;
    }

    /** Whether files here have an owner and a mode. */
    static boolean areKnownTo(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Creates the folder, and those above it, for its owner alone. */
    public static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, areKnownTo(folder) ? mode(OWNER_ONLY_FOLDER) : noMode());
        }
    }

    /** What creates a file that only its owner may read. */
    public static FileAttribute<?>[] ownerOnly(Path folder) {
        return areKnownTo(folder) ? mode(OWNER_ONLY) : noMode();
    }

    private static FileAttribute<?>[] mode(Set<PosixFilePermission> permissions) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    private static FileAttribute<?>[] noMode() {
        return new FileAttribute<?>[] {};
    }

    /**
     * Closes the folder to everybody but its owner.
     *
     * @throws StartRefused if it belongs to somebody else, or others could write in it or put another in its place
     */
    static PrivateFiles close(Path folder) throws IOException {
        if (!areKnownTo(folder)) {
            return new PrivateFiles(folder, ROOT, true);
        }
        refuseReplaceable(folder);
        int user = thisUser(folder);
        requireOwner(folder, user);
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        requireNobodyElseWrites(folder, folder, permissions);
        Files.setPosixFilePermissions(folder, OWNER_ONLY_FOLDER);
        return new PrivateFiles(folder, user, permissions.equals(OWNER_ONLY_FOLDER));
    }

    /** Whether whoever runs Stet is root. */
    boolean areOfRoot() {
        return areKnownTo(folder) && user == ROOT;
    }

    /**
     * Goes through everything in the folder.
     *
     * @throws StartRefused if something in it belongs to somebody else, or others could have changed it
     */
    void check() throws IOException {
        if (!areKnownTo(folder)) {
            return;
        }
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
                            throws IOException {
                        return visitFile(inner, attributes);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        require(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (failure instanceof NoSuchFileException) {
                            // a database that a killed Stet left running goes on making and removing files
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }
                });
    }

    private void require(Path file) throws IOException {
        try {
            requireOwner(file, user);
            if (!wasClosed) {
                requireNobodyElseWrites(folder, file, Files.getPosixFilePermissions(file));
            }
        } catch (NoSuchFileException gone) {
            // as above
        }
    }

    /** The id of the user who runs this, as this file system sees it. */
    private static int thisUser(Path folder) throws IOException {
        if (!Files.isWritable(folder)) {
            throw new IOException("not writable");
        }
        Path mine = Files.createTempFile(folder, "owner", ".part", mode(OWNER_ONLY));
        try {
            return owner(mine);
        } finally {
            Files.delete(mine);
        }
    }

    private static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }

    private static void requireOwner(Path file, int user) throws IOException {
        int owner = owner(file);
        if (owner != user && owner != ROOT) {
            throw new StartRefused(
                    file + " belongs to another user (" + Files.getOwner(file).getName()
                            + "), who could change what Stet runs and reads. Name a data folder of your own with STET_DATA_DIR,"
                            + " or make it yours with chown if you trust what is in it.");
        }
    }

    private static void requireNobodyElseWrites(Path folder, Path file, Set<PosixFilePermission> permissions) {
        if (permissions.stream().anyMatch(WRITE_FOR_OTHERS::contains)) {
            throw new StartRefused("Other users may write to " + file + " ("
                    + PosixFilePermissions.toString(permissions)
                    + ") and so could have changed what Stet runs and reads. If you trust what is in it, close it with:"
                    + " chmod -R go-rwx " + folder);
        }
    }

    /** A folder below one where everybody may rename everything can be exchanged for another at any moment. */
    private static void refuseReplaceable(Path folder) throws IOException {
        for (Path above = folder.toRealPath().getParent(); above != null; above = above.getParent()) {
            int mode = (Integer) Files.getAttribute(above, "unix:mode");
            if (Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_WRITE)
                    && (mode & STICKY) == 0) {
                throw new StartRefused("Everybody may rename what lies in " + above
                        + " and so could put another folder in the place of the data folder " + folder
                        + "; name one elsewhere with STET_DATA_DIR, or close that folder with: chmod o-w " + above);
            }
        }
    }

    /** Removes the folder with all that is in it; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }
}
