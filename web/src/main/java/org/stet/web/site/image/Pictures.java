package org.stet.web.site.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.stet.workflow.audit.Sha256;

/**
 * Draws pictures, and keeps those that were asked for last. Where the machine's Java cannot draw, a picture that comes with Stet
 * stands for all of them. Thread-safe.
 */
@ApplicationScoped
public class Pictures {

    /** At about 40 KB each, ten megabytes. */
    private static final int MOST = 256;

    private static final float LOAD = 0.75f;

    private final Map<Picture, byte[]> kept = new LinkedHashMap<>(MOST, LOAD, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Picture, byte[]> eldest) {
            return size() > MOST;
        }
    };

    private static final Logger LOG = Logger.getLogger(Pictures.class);

    private Drawing drawing;
    private boolean cannotDraw;

    /**
     * The picture as PNG, 1200 pixels wide and 630 high.
     *
     * @param logos gives the newsroom's logo as PNG, asked for only where the picture has one
     */
    public synchronized byte[] png(Picture picture, Supplier<Optional<byte[]>> logos) {
        byte[] png = cannotDraw ? plain() : kept.get(picture);
        if (png == null) {
            png = drawn(picture, logos);
            kept.put(picture, png);
        }
        return png.clone();
    }

    /** Empty also where the newsroom has had another logo since. */
    private static Optional<BufferedImage> logo(Picture picture, Supplier<Optional<byte[]>> logos) throws IOException {
        Optional<byte[]> png = picture.logo().isEmpty()
                ? Optional.empty()
                : logos.get().filter(bytes -> Sha256.of(bytes).equals(picture.logo()));
        return png.isPresent()
                ? Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png.orElseThrow())))
                : Optional.empty();
    }

    private byte[] drawn(Picture picture, Supplier<Optional<byte[]>> logos) {
        try {
            if (drawing == null) {
                drawing = drawing();
            }
            return drawing.png(picture, logo(picture, logos));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } catch (LinkageError | InternalError noGraphics) {
            LOG.warn(
                    "This Java cannot draw: every fact-check is shown with the same picture. Install a JDK that is not"
                            + " headless, or the library that is missing.",
                    noGraphics);
            cannotDraw = true;
            return plain();
        }
    }

    /** What draws. */
    Drawing drawing() throws IOException {
        return new Drawing(Fonts.load());
    }

    private static byte[] plain() {
        try (InputStream plain = Pictures.class.getResourceAsStream("plain-card.png")) {
            return plain.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
