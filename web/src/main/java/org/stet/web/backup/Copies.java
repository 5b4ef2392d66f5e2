package org.stet.web.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.stet.web.start.PrivateFiles;

/** Copies files into a folder, for their owner alone and on the disk before it goes on, and keeps a list of them. */
final class Copies {

    private static final int AT_A_TIME = 1 << 20;

    private final Path into;
    private final List<String> folders = new ArrayList<>();
    private final List<BackupManifest.Entry> files = new ArrayList<>();

    Copies(Path into) {
        this.into = into;
    }

    /**
     * Copies a folder with all that is in it. What disappears meanwhile is left out: a database that runs removes files.
     *
     * @param name what it is called in the copy
     * @param wanted which of the files and folders below it, named by their paths in it
     */
    void folder(Path from, String name, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!isWanted(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                PrivateFiles.create(into.resolve(nameOf(folder)));
                folders.add(nameOf(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isWanted(file)) {
                    file(file, nameOf(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private boolean isWanted(Path path) {
                return path.equals(from) || wanted.test(from.relativize(path));
            }

            private String nameOf(Path path) {
                return path.equals(from) ? name : name + "/" + portable(from.relativize(path));
            }
        });
    }

    /** Copies one file, if it is there. */
    void file(Path from, String name) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            files.add(copy(in, into.resolve(name), name));
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /** Writes a file that is not there to be copied. */
    void content(String name, InputStream in) throws IOException {
        files.add(copy(in, into.resolve(name), name));
    }

    /** Copies to a new file, and says what was copied. */
    static BackupManifest.Entry copy(InputStream in, Path to, String name) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[AT_A_TIME];
        long size = 0;
        PrivateFiles.create(to.getParent());
        try (FileChannel out = FileChannel.open(
                to,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PrivateFiles.ownerOnly(to.getParent()))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                size += read;
            }
            out.force(true);
        }
        return new BackupManifest.Entry(name, size, HexFormat.of().formatHex(sha256.digest()));
    }

    List<String> folders() {
        return List.copyOf(folders);
    }

    List<BackupManifest.Entry> files() {
        return List.copyOf(files);
    }

    private static String portable(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
