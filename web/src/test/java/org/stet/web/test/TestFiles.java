package org.stet.web.test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Files as people hand them in. */
public final class TestFiles {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private TestFiles() {}

    /** A screenshot of this size, no two alike. */
    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A photograph of this size, no two alike: its left half red, its right half blue. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height);
    }

    /** A picture of one pixel. */
    public static byte[] webp() {
        return WEBP.clone();
    }

    /** A document with a script in it, no two alike. */
    public static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(" + NUMBER.incrementAndGet()
                        + "))>>>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The JPEG with an Exif directory that says how the camera was held, and where it was. */
    public static byte[] turned(byte[] jpeg, int orientation, String where) {
        byte[] words = (where + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        // ImageDescription: text at 38; Orientation: one short
        exif.writeBytes(new byte[] {1, 0x0e, 0, 2, 0, 0, 0, (byte) words.length, 0, 0, 0, 38});
        exif.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        exif.writeBytes(new byte[] {0, 0, 0, 0});
        exif.writeBytes(words);
        int length = exif.size() + 2;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        file.writeBytes(exif.toByteArray());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** Where these bytes lie as a file. */
    public static Path path(byte[] bytes) {
        try {
            Path file = Files.createTempFile("stet-test-", ".bin");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.setColor(new Color(0x808000 + NUMBER.incrementAndGet()));
        graphics.fillRect(width / 2 - 2, height / 2 - 2, Math.min(width, 5), Math.min(height, 5));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
