package org.stet.web.ui;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

/** What kind of file it is and how large, as people say it. */
@TemplateExtension(namespace = "file")
public final class FileSizes {

    private static final int KILO = 1_000;
    private static final int MEGA = 1_000_000;

    private FileSizes() {}

    /** "850 bytes", "12 kB", "3.4 MB". */
    public static String inWords(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < MEGA
                ? Math.round(bytes / (double) KILO) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGA);
    }

    /** "PNG", "PDF". */
    public static String kind(String mediaType) {
        return mediaType.equals("image/webp")
                ? "WebP"
                : mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }
}
