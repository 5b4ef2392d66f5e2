package org.stet.workflow.picture;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;

/** How a camera was held, as a JPEG says beside its pixels; the values are those of the standard (Exif 2.3, tag 274). */
public enum Orientation {
    /** As it is to be seen. */
    UPRIGHT,
    /** Its left is its right. */
    MIRRORED,
    /** Upside down. */
    TURNED,
    /** Upside down, its left its right. */
    TURNED_MIRRORED,
    /** On its side, its left its right. */
    LEFT_MIRRORED,
    /** On its left side. */
    LEFT,
    /** On its right side, its left its right. */
    RIGHT_MIRRORED,
    /** On its right side. */
    RIGHT;

    /** "Exif" and two bytes stand before the directory. */
    private static final int MARK = 6;

    /** What a JPEG says; upright where it says nothing that can be read. */
    static Orientation of(ImageInputStream jpeg) {
        try {
            List<JPEGSegment> said = JPEGSegmentUtil.readSegments(jpeg, JPEG.APP1, "Exif");
            return said.isEmpty() ? UPRIGHT : of(said.get(0));
        } catch (IOException | RuntimeException unreadable) {
            // nothing depends on it but how the picture is turned
            return UPRIGHT;
        }
    }

    private static Orientation of(JPEGSegment exif) throws IOException {
        try (InputStream data = exif.segmentData()) {
            data.skipNBytes(MARK);
            try (ImageInputStream in = new MemoryCacheImageInputStream(data)) {
                Entry entry = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
                int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
    }

    /** Whether what is wide is to be seen as high. */
    boolean isOnItsSide() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Turns a picture of this size upright. */
    AffineTransform turning(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case TURNED -> new AffineTransform(-1, 0, 0, -1, width, height);
            case TURNED_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
