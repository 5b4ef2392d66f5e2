package org.stet.web.site.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** Draws pictures, and keeps those that were asked for last. Thread-safe. */
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

    private Drawing drawing;

    /** The picture as PNG, 1200 pixels wide and 630 high. */
    public synchronized byte[] png(Picture picture) {
        byte[] png = kept.get(picture);
        if (png == null) {
            png = drawn(picture);
            kept.put(picture, png);
        }
        return png.clone();
    }

    private byte[] drawn(Picture picture) {
        try {
            if (drawing == null) {
                drawing = new Drawing(Fonts.load());
            }
            return drawing.png(picture);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
