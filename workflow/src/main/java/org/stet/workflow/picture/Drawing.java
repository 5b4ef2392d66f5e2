package org.stet.workflow.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture anew, so that what is shown holds pixels and nothing else. */
public final class Drawing {

    private static final float QUALITY = 0.88f;

    private Drawing() {}

    /** The picture within these bounds, with what is see-through left so. */
    public static BufferedImage fitting(BufferedImage picture, PictureReading.Bounds bounds) {
        return drawn(picture, bounds, Orientation.UPRIGHT, BufferedImage.TYPE_INT_ARGB);
    }

    /** The picture within these bounds, upright, on white, as JPEG. */
    public static DrawnPicture jpeg(BufferedImage picture, PictureReading.Bounds bounds, Orientation orientation)
            throws IOException {
        BufferedImage drawn = drawn(picture, bounds, orientation, BufferedImage.TYPE_INT_RGB);
        return new DrawnPicture(written(drawn), drawn.getWidth(), drawn.getHeight());
    }

    private static BufferedImage drawn(
            BufferedImage given, PictureReading.Bounds bounds, Orientation orientation, int type) {
        int upright = orientation.isOnItsSide() ? given.getHeight() : given.getWidth();
        int other = orientation.isOnItsSide() ? given.getWidth() : given.getHeight();
        double share = bounds.share(upright, other);
        BufferedImage picture = halved(given, share, type);
        int width = Math.max(1, (int) Math.round(upright * share));
        int height = Math.max(1, (int) Math.round(other * share));
        BufferedImage drawn = new BufferedImage(width, height, type);
        AffineTransform fit = AffineTransform.getScaleInstance(
                width / (double) (orientation.isOnItsSide() ? picture.getHeight() : picture.getWidth()),
                height / (double) (orientation.isOnItsSide() ? picture.getWidth() : picture.getHeight()));
        fit.concatenate(orientation.turning(picture.getWidth(), picture.getHeight()));
        draw(drawn, picture, fit, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return drawn;
    }

    /** Half as large as long as it is more than twice too large: else fine lines would be lost. */
    private static BufferedImage halved(BufferedImage given, double share, int type) {
        BufferedImage picture = given;
        double left = share;
        while (left < 0.5 && picture.getWidth() > 1 && picture.getHeight() > 1) {
            BufferedImage half = new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, type);
            AffineTransform fit = AffineTransform.getScaleInstance(
                    half.getWidth() / (double) picture.getWidth(), half.getHeight() / (double) picture.getHeight());
            draw(half, picture, fit, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            picture = half;
            left *= 2;
        }
        return picture;
    }

    private static void draw(BufferedImage onto, BufferedImage picture, AffineTransform fit, Object interpolation) {
        Graphics2D graphics = onto.createGraphics();
        try {
            if (onto.getType() == BufferedImage.TYPE_INT_RGB) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, onto.getWidth(), onto.getHeight());
            }
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(picture, fit, null);
        } finally {
            graphics.dispose();
        }
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
