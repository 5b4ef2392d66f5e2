package org.stet.workflow.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.picture.Damaged;
import org.stet.workflow.picture.DrawnPicture;
import org.stet.workflow.picture.FileKind;
import org.stet.workflow.picture.ShownPictures;
import org.stet.workflow.picture.TooLarge;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * A file that was handed in, with what its bytes tell. What takes time and memory is done by now, before anything is locked.
 *
 * @param path where it lies
 * @param kind what kind of file it is
 * @param size how many bytes it has
 * @param sha256 their SHA-256, in hexadecimal
 * @param picture the picture that is shown in its place; empty for a document
 */
public record PreparedFile(Path path, FileKind kind, long size, String sha256, Optional<Shown> picture) {

    /** How many bytes a file may have. */
    public static final long MOST_BYTES = 20_000_000;

    private static final String FIELD = "file";
    private static final int MILLION = 1_000_000;

    /** The picture that is shown. */
    record Shown(DrawnPicture drawn, String sha256) {

        int width() {
            return drawn.width();
        }

        int height() {
            return drawn.height();
        }
    }

    /**
     * Looks at a file.
     *
     * @throws InvalidInput if it is empty, too large, of no kind that is taken, or a picture that cannot be shown
     */
    static PreparedFile of(Path path) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                throw new InvalidInput(FIELD, Fault.MISSING, "evidence.file.none");
            }
            if (size > MOST_BYTES) {
                throw new InvalidInput(FIELD, Fault.OUT_OF_RANGE, "evidence.file.too-large", MOST_BYTES / MILLION);
            }
            FileKind kind = kind(path);
            Optional<Shown> picture = kind.isPicture() ? Optional.of(shown(path, kind)) : Optional.empty();
            return new PreparedFile(path, kind, size, sha256(path), picture);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileKind kind(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD))
                    .orElseThrow(() -> new InvalidInput(FIELD, Fault.MALFORMED, "evidence.file.kind"));
        }
    }

    private static Shown shown(Path path, FileKind kind) {
        try {
            DrawnPicture drawn = ShownPictures.of(path, kind);
            return new Shown(drawn, Sha256.of(drawn.jpeg()));
        } catch (TooLarge large) {
            throw new InvalidInput(
                    FIELD,
                    Fault.OUT_OF_RANGE,
                    "evidence.file.too-many-pixels",
                    large.width(),
                    large.height(),
                    ShownPictures.MOST_PIXELS / MILLION);
        } catch (Damaged damaged) {
            throw new InvalidInput(FIELD, Fault.MALFORMED, "evidence.file.damaged");
        }
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Sha256.of(in);
        }
    }
}
