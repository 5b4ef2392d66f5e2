package org.stet.web.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The folder where one Stet keeps its database, its secrets and whatever it unpacks, closed to every other user of the
 * machine. It is held by locks of the operating system for as long as the process lives, so that a second Stet on the same
 * folder is refused and a killed one leaves nothing behind.
 *
 * <p>A lock belongs to a file, not to its name: whoever deletes a locked file and makes it again has one that nobody holds.
 * So {@code stet.lock}, there from the first moment, is not the only one: {@link #hold} adds files that nobody can take
 * away without destroying the installation.
 */
public final class DataFolder implements AutoCloseable {

    /** The file that is locked first. */
    public static final String LOCK = "stet.lock";

    private static final String TEMPORARY = "temporary";

    private final Path path;
    private final PrivateFiles files;
    private final List<FileChannel> held = new ArrayList<>();
    private boolean temporaryIsEmptied;

    private DataFolder(Path path, PrivateFiles files) {
        this.path = path;
        this.files = files;
    }

    /**
     * Creates the folder if it is missing and takes it; {@link StartRefused} if it cannot be written, is taken, or others
     * have or could have a hand in it.
     */
    public static DataFolder take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            PrivateFiles.create(path);
            DataFolder folder = new DataFolder(path, PrivateFiles.close(path));
            folder.lock(LOCK, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            folder.files.check();
            return folder;
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    /**
     * Holds a file of the folder as well, for as long as the process lives. It must not be read or written any more by this
     * process: closing a file gives its locks free.
     */
    void hold(String name) {
        try {
            lock(name, EnumSet.of(StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new StartRefused("The file " + path.resolve(name) + " is missing or cannot be written.", e);
        }
    }

    private void lock(String name, Set<StandardOpenOption> options) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(name), options, PrivateFiles.ownerOnly(path));
        if (tryLock(channel) == null) {
            channel.close();
            close();
            throw new StartRefused("Another Stet is already running on the data folder " + path
                    + "; stop it, or name another folder with STET_DATA_DIR.");
        }
        held.add(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /** The place for what lasts no longer than this process; emptied when it is first asked for. */
    synchronized Path temporary() {
        Path temporary = path.resolve(TEMPORARY);
        if (!temporaryIsEmptied) {
            try {
                PrivateFiles.delete(temporary);
                PrivateFiles.create(temporary);
                temporaryIsEmptied = true;
            } catch (IOException e) {
                throw new StartRefused("The folder " + temporary + " cannot be emptied.", e);
            }
        }
        return temporary;
    }

    /** Whether the folder is root's, and so is the process. */
    boolean isOfRoot() {
        return files.areOfRoot();
    }

    public boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    public byte[] read(String name) {
        try {
            return Files.readAllBytes(path.resolve(name));
        } catch (IOException e) {
            throw new StartRefused("The file " + path.resolve(name) + " cannot be read.", e);
        }
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public void write(String name, byte[] content) {
        try {
            Path half = Files.createTempFile(path, name, ".part", PrivateFiles.ownerOnly(path));
            Files.write(half, content);
            moveIntoPlace(half, path.resolve(name));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static void moveIntoPlace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static StartRefused notWritable(Path path, IOException e) {
        String why = e instanceof FileAlreadyExistsException ? " is a file, not a folder" : " cannot be written";
        return new StartRefused(
                "The data folder " + path + why + "; name one that this user may write with STET_DATA_DIR.", e);
    }

    /** Gives the folder free for another Stet. */
    @Override
    public void close() {
        for (FileChannel channel : held) {
            try {
                // gives the lock free
                channel.close();
            } catch (IOException e) {
                throw new StartRefused("The lock of the data folder " + path + " could not be released.", e);
            }
        }
        held.clear();
    }
}
