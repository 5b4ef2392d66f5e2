package org.stet.workflow.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.BiPredicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/** Unpacks pictures of the kinds that are taken, and of no other kind that Java or a library of its could read. */
public final class PictureReading {

    private PictureReading() {}

    /**
     * The first picture in the file, without anything else that is in it.
     *
     * @param fits whether a picture of this width and height, in pixels, is unpacked
     * @param spare the picture may come smaller, as long as it is no smaller than so many pixels wide and high
     * @throws TooLarge if it is not
     * @throws Damaged if it cannot be read
     */
    public static BufferedImage read(
            FileKind kind, ImageInputStream in, BiPredicate<Integer, Integer> fits, Bounds spare)
            throws TooLarge, Damaged {
        try {
            ImageReader reader = reader(kind);
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (!fits.test(width, height)) {
                    throw new TooLarge(width, height);
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int every = spare.every(width, height);
                how.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // whatever a decoder trips over in bytes that somebody made up
            throw new Damaged(damaged);
        }
    }

    /** By name, not by what the class path happens to hold. */
    private static ImageReader reader(FileKind kind) throws IOException {
        return switch (kind) {
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case PDF -> throw new IllegalArgumentException("a document is no picture");
        };
    }

    /**
     * How large a picture is drawn.
     *
     * @param width at most so wide, in pixels
     * @param height at most so high
     */
    public record Bounds(int width, int height) {

        /** By what a picture of this size is to be multiplied to fit; never more than one. */
        double share(int ofWidth, int ofHeight) {
            return Math.min(1, Math.min(width / (double) ofWidth, height / (double) ofHeight));
        }

        /** Of how many pixels one is unpacked: what is left is at least twice as large as what is drawn. */
        private int every(int ofWidth, int ofHeight) {
            return Math.max(1, (int) (1 / share(ofWidth, ofHeight) / 2));
        }
    }
}
