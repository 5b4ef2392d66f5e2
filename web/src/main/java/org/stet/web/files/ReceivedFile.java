package org.stet.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.vertx.core.buffer.Buffer;

/** A file that came as the body of a request, put down until it is stored: the one copy in memory is the body itself. */
public final class ReceivedFile implements AutoCloseable {

    private static final int PART = 65_536;

    private final Path path;

    private ReceivedFile(Path path) {
        this.path = path;
    }

    /** Puts the body down where only this process reads it; a request without one makes an empty file. */
    public static ReceivedFile of(Buffer body) {
        try {
            ReceivedFile file = new ReceivedFile(Files.createTempFile("stet-file-", ".bin"));
            if (body != null) {
                file.write(body);
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void write(Buffer body) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int from = 0; from < body.length(); from += PART) {
                out.write(body.getBytes(from, Math.min(from + PART, body.length())));
            }
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
