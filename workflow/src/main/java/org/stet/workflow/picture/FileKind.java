package org.stet.workflow.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that people hand in. Its first bytes tell it; what a name or a header says counts for nothing. */
public enum FileKind {
    /** Portable Network Graphics. */
    PNG("image/png", "png"),
    /** JPEG. */
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** WebP. */
    WEBP("image/webp", "webp"),
    /** A document. */
    PDF("application/pdf", "pdf");

    /** How many bytes tell the kind. */
    public static final int HEAD = 12;

    private static final int[] PNG_HEAD = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] JPEG_HEAD = {0xff, 0xd8, 0xff};
    private static final int FORM_TYPE = 8;

    private final String mediaType;
    private final String[] extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /**
     * The kind of a file; empty for any other.
     *
     * @param head its first bytes, {@link #HEAD} of them where it has as many
     */
    public static Optional<FileKind> of(byte[] head) {
        if (begins(head, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (begins(head, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (text(head, 0, "RIFF") && text(head, FORM_TYPE, "WEBP")) {
            return Optional.of(WEBP);
        }
        return text(head, 0, "%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean begins(byte[] head, int[] signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean text(byte[] head, int from, String text) {
        byte[] sought = text.getBytes(StandardCharsets.US_ASCII);
        return head.length >= from + sought.length
                && Arrays.equals(head, from, from + sought.length, sought, 0, sought.length);
    }

    /** Whether it is a picture, of which one is drawn to be shown. */
    public boolean isPicture() {
        return this != PDF;
    }

    /** Its media type: "image/png". */
    public String mediaType() {
        return mediaType;
    }

    /** A name with an ending of this kind, so that no computer takes the file for something else. */
    public String named(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(extensions).anyMatch(ending -> small.endsWith("." + ending))
                ? name
                : name + "." + extensions[0];
    }
}
