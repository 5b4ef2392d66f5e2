package org.stet.workflow.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/**
 * The roots of checkpoints kept outside the database: a line each in a file that is only ever added to, and in the log.
 * Whoever puts the database back to an earlier time, checkpoints and all, has to change these too. Each node keeps its own.
 */
public final class RootsFile {

    private static final Logger LOG = Logger.getLogger(RootsFile.class);
    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,17}) \\S+ (\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LONGEST_LINE = 200;

    private final String what;
    private final Optional<Path> file;

    /**
     * The roots of one kind of checkpoints.
     *
     * @param what what the log calls one of them
     * @param file where they are kept; empty where only the log has them
     */
    RootsFile(String what, Optional<Path> file) {
        this.what = what;
        this.file = file;
    }

    /** A checkpoint whose root is kept. */
    public interface Rooted {

        /** Its number, from 1. */
        long number();

        /** When it was made. */
        Instant at();

        /** The position of the last entry that it covers. */
        long position();

        /** How many entries the record had under it. */
        long entries();

        /** What stands for all of them. */
        String root();
    }

    /**
     * One line of the file.
     *
     * @param number the checkpoint's number
     * @param position the position of the last entry that it covers
     * @param root its root
     */
    public record Kept(long number, long position, String root) {

        private static Optional<Kept> of(String line) {
            Matcher matcher = LINE.matcher(line);
            return matcher.matches()
                    ? Optional.of(new Kept(
                            Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(4)))
                    : Optional.empty();
        }

        boolean agreesWith(Rooted checkpoint) {
            return number == checkpoint.number() && root.equals(checkpoint.root());
        }
    }

    /** The number of the last checkpoint that is kept; empty where none is. */
    public Optional<Long> last() {
        return file.filter(Files::exists).flatMap(RootsFile::lastOf).map(Kept::number);
    }

    /** Says in the log when the database has not, or not any more, the checkpoint that was kept last. */
    public void compareLast(Optional<? extends Rooted> inDatabase) {
        file.filter(Files::exists)
                .flatMap(RootsFile::lastOf)
                .filter(last -> inDatabase.filter(last::agreesWith).isEmpty())
                .ifPresent(last -> LOG.errorf(
                        "The audit was put back to an earlier time or written anew: %s has kept checkpoint %d (position"
                                + " %d, root %s), which the database does not have",
                        file.orElseThrow(), last.number(), last.position(), last.root()));
    }

    /** Keeps the roots of these checkpoints. What is here is on the disk when this returns. */
    public synchronized void keep(List<? extends Rooted> checkpoints) {
        for (Rooted checkpoint : checkpoints) {
            LOG.infof(
                    "%s %d covers %d entries to position %d: root %s",
                    what, checkpoint.number(), checkpoint.entries(), checkpoint.position(), checkpoint.root());
        }
        file.ifPresent(path -> append(path, checkpoints));
    }

    private static void append(Path path, List<? extends Rooted> checkpoints) {
        StringBuilder lines = new StringBuilder();
        for (Rooted checkpoint : checkpoints) {
            lines.append(checkpoint.number())
                    .append(' ')
                    .append(checkpoint.at())
                    .append(' ')
                    .append(checkpoint.position())
                    .append(' ')
                    .append(checkpoint.entries())
                    .append(' ')
                    .append(checkpoint.root())
                    .append('\n');
        }
        try (FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                ownerOnly(path))) {
            if (channel.size() > 0 && !endsWithNewline(path)) {
                // what a power cut left half written stands on a line of its own
                lines.insert(0, '\n');
            }
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(lines.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the roots of the audit cannot be kept in " + path, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[] {};
    }

    /**
     * All that is kept by now. A root is kept after its checkpoint is committed: what is read here before a snapshot of the
     * database is begun must be in the snapshot.
     */
    public List<Kept> read() {
        return file.filter(Files::exists).map(RootsFile::read).orElse(List.of());
    }

    private static List<Kept> read(Path path) {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.map(Kept::of).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the roots of the audit cannot be read from " + path, e);
        }
    }

    /**
     * The first of the kept roots that these checkpoints, all from the first to the last, do not have: the database is of
     * an earlier time, or of another history.
     */
    public Optional<AuditVerification.Break> compare(List<Kept> roots, List<? extends Rooted> checkpoints) {
        return roots.stream()
                .filter(kept -> kept.number() > checkpoints.size()
                        || !kept.agreesWith(checkpoints.get((int) kept.number() - 1)))
                .findFirst()
                .map(kept -> new AuditVerification.Break(
                        kept.position(),
                        Optional.empty(),
                        kept.number(),
                        kept.number() > checkpoints.size()
                                ? "the database is behind: it was put back to an earlier time, and lacks this checkpoint, which "
                                        + name() + " has kept"
                                : "the database has another checkpoint here than the one that " + name()
                                        + " has kept: it was put back to an earlier time, or written anew"));
    }

    private Path name() {
        return file.orElseThrow().getFileName();
    }

    private static Optional<Kept> lastOf(Path path) {
        List<String> lines = tail(path, 3 * LONGEST_LINE).lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<Kept> kept = Kept.of(lines.get(i));
            if (kept.isPresent()) {
                return kept;
            }
        }
        return Optional.empty();
    }

    private static boolean endsWithNewline(Path path) {
        return tail(path, 1).equals("\n");
    }

    private static String tail(Path path, int most) {
        try (RandomAccessFile reader = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(most, reader.length())];
            reader.seek(reader.length() - end.length);
            reader.readFully(end);
            return new String(end, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the roots of the audit cannot be read from " + path, e);
        }
    }
}
