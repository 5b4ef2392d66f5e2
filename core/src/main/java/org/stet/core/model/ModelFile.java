package org.stet.core.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A model that came as a resource of the class path, read whole. */
public final class ModelFile {

    private final String version;
    private final String sha256;
    private final byte[] bytes;

    private ModelFile(String version, byte[] bytes) {
        this.version = version;
        this.bytes = bytes;
        this.sha256 = digest(bytes);
    }

    /**
     * Reads a model.
     *
     * @param beside a class of the library that brings the resource
     * @param resource its absolute path
     * @throws UncheckedIOException if it is not there or cannot be read
     */
    public static ModelFile read(Class<?> beside, String resource, String version) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no resource " + resource);
            }
            return new ModelFile(version, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be read: " + resource, e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Version and SHA-256, as an extraction names a model. */
    public String versionAndDigest() {
        return version + " " + sha256;
    }

    /** The bytes from their beginning. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
