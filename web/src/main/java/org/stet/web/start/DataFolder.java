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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder where one Stet keeps its database and its secrets. It is held by an operating system lock for as long as
 * the process lives, so that a second Stet on the same folder is refused and a killed one leaves nothing behind.
 */
public final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Creates the folder if it is missing and takes it; {@link StartRefused} if it cannot be written or is taken. */
    public static DataFolder take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("stet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused("Another Stet is already running on the data folder " + path
                        + "; stop it, or name another folder with STET_DATA_DIR.");
            }
            return new DataFolder(path, channel, lock);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
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
            Path half = Files.createTempFile(path, name, ".part", ownerOnly());
            Files.write(half, content);
            moveIntoPlace(half, path.resolve(name));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[] {};
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
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StartRefused("The lock of the data folder " + path + " could not be released.", e);
        }
    }
}
