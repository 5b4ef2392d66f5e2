package org.stet.workflow.newsroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.stet.workflow.picture.Damaged;
import org.stet.workflow.picture.Drawing;
import org.stet.workflow.picture.FileKind;
import org.stet.workflow.picture.PictureReading;
import org.stet.workflow.picture.TooLarge;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * Reads a logo that somebody hands in, and writes it anew: what readers get is a picture that was drawn here, whatever else was
 * in the file. How large it is, is known before any of it is unpacked.
 */
final class LogoImage {

    static final int MOST_BYTES = 1_000_000;

    private static final int LARGEST_SIDE = 4_000;
    private static final PictureReading.Bounds BOUNDS = new PictureReading.Bounds(800, 240);
    private static final Set<FileKind> KINDS = Set.of(FileKind.PNG, FileKind.JPEG);
    private static final String FIELD = "logo";

    private LogoImage() {}

    /**
     * The picture as PNG, at most 800 pixels wide and 240 high.
     *
     * @throws InvalidInput if it is too large, or no PNG or JPEG
     */
    static byte[] png(byte[] given) {
        if (given.length == 0) {
            throw new InvalidInput(FIELD, Fault.MISSING, "newsroom.no-picture");
        }
        if (given.length > MOST_BYTES) {
            throw new InvalidInput(FIELD, Fault.OUT_OF_RANGE, "newsroom.picture-too-large");
        }
        FileKind kind = FileKind.of(Arrays.copyOf(given, FileKind.HEAD))
                .filter(KINDS::contains)
                .orElseThrow(LogoImage::noPicture);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(given))) {
            return written(Drawing.fitting(PictureReading.read(kind, in, LogoImage::fits, BOUNDS), BOUNDS));
        } catch (TooLarge large) {
            throw new InvalidInput(
                    FIELD,
                    Fault.OUT_OF_RANGE,
                    "newsroom.picture-too-wide",
                    large.width(),
                    large.height(),
                    LARGEST_SIDE,
                    LARGEST_SIDE);
        } catch (IOException | Damaged damaged) {
            throw noPicture();
        }
    }

    private static boolean fits(int width, int height) {
        return width <= LARGEST_SIDE && height <= LARGEST_SIDE;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static InvalidInput noPicture() {
        return new InvalidInput(FIELD, Fault.MALFORMED, "newsroom.no-png-or-jpeg");
    }
}
