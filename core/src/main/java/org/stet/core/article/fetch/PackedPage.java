package org.stet.core.article.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Takes a page out of a stream that may be packed with gzip. */
public final class PackedPage {

    private PackedPage() {}

    /**
     * The page's bytes, unpacked once where they begin as gzip does, whatever its name or its sender say. No more is
     * unpacked than is asked for: a small file can hold a page without end.
     *
     * @param stream what was sent or stored; the caller closes it
     * @param most the most bytes of a page; where it has more, one more is given, so that a reader with this bound refuses
     *     it
     * @throws IOException if the stream breaks off or is damaged
     */
    public static byte[] unpack(InputStream stream, int most) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(stream);
        plain.mark(2);
        boolean packed = plain.read() == 0x1f && plain.read() == 0x8b;
        plain.reset();
        InputStream page = packed ? new GZIPInputStream(plain) : plain;
        return page.readNBytes(Math.min(most, Integer.MAX_VALUE - 1) + 1);
    }
}
