package org.stet.workflow.newsroom;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * Reads a logo that somebody hands in, and writes it anew: what readers get is a picture that was drawn here, whatever else was
 * in the file. How large it is, is known before any of it is unpacked.
 */
final class LogoImage {

    static final int MOST_BYTES = 1_000_000;

    private static final int LARGEST_SIDE = 4_000;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 240;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
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
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(given))) {
            return written(fitting(read(in)));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException damaged) {
            throw noPicture();
        }
    }

    private static BufferedImage read(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    reader.setInput(in, true, true);
                    checkSize(reader.getWidth(0), reader.getHeight(0));
                    return reader.read(0);
                }
            } finally {
                reader.dispose();
            }
        }
        throw noPicture();
    }

    private static void checkSize(int width, int height) {
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new InvalidInput(
                    FIELD, Fault.OUT_OF_RANGE, "newsroom.picture-too-wide", width, height, LARGEST_SIDE, LARGEST_SIDE);
        }
    }

    private static BufferedImage fitting(BufferedImage picture) {
        double share =
                Math.min(1, Math.min(WIDTH / (double) picture.getWidth(), HEIGHT / (double) picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * share));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * share));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
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
