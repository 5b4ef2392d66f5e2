package org.stet.core.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A model that can be written to disk. The same model always gives the same bytes, whose digest names it. */
public interface StoredModel {

    /** The version given when it was trained. */
    String version();

    /**
     * Writes the model; the stream stays open.
     *
     * @throws IOException if the stream cannot be written to
     */
    void write(OutputStream out) throws IOException;

    /** What is written. */
    default byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Version and SHA-256, as an extraction names a model. */
    default String versionAndDigest() {
        return version() + " " + ModelFile.digest(bytes());
    }
}
