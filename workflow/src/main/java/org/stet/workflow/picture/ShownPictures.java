package org.stet.workflow.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Makes the picture that is shown in the place of a file that was handed in. */
public final class ShownPictures {

    /** As many pixels as are unpacked at most: what is larger would fill the memory, however small the file is. */
    public static final int MOST_PIXELS = 30_000_000;

    /** A photograph or a screenshot fits a wide screen; a screenshot of a long page can still be read. */
    private static final PictureReading.Bounds BOUNDS = new PictureReading.Bounds(1_600, 6_000);

    private ShownPictures() {}

    /**
     * The picture in a file, upright, at most 1,600 pixels wide and 6,000 high, without anything else that is in the file.
     *
     * @throws TooLarge if it has more than {@link #MOST_PIXELS} pixels
     * @throws Damaged if it cannot be read
     */
    public static DrawnPicture of(Path file, FileKind kind) throws TooLarge, Damaged {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Orientation orientation = kind == FileKind.JPEG ? Orientation.of(in) : Orientation.UPRIGHT;
            in.seek(0);
            BufferedImage picture = PictureReading.read(kind, in, ShownPictures::fits, BOUNDS);
            return Drawing.jpeg(picture, BOUNDS, orientation);
        } catch (IOException unreadable) {
            throw new Damaged(unreadable);
        }
    }

    private static boolean fits(int width, int height) {
        return (long) width * height <= MOST_PIXELS;
    }
}
