package org.stet.workflow.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal. */
public final class Sha256 {

    private static final int PART = 65_536;

    private Sha256() {}

    /** The hash of the bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** The hash of all that a stream has, read in parts. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            digest.update(part, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of the text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of several fields: each is preceded by its length in bytes, so that no two lists of fields agree. */
    public static String ofFields(String... fields) {
        MessageDigest digest = digest();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
