package org.stet.workflow.picture;

/** The picture has more pixels than are drawn; how many it has is known before any of them is unpacked. */
public final class TooLarge extends Exception {

    private static final long serialVersionUID = 1;

    private final int width;
    private final int height;

    TooLarge(int width, int height) {
        super(width + " × " + height);
        this.width = width;
        this.height = height;
    }

    /** How wide the picture is, in pixels. */
    public int width() {
        return width;
    }

    /** How high it is, in pixels. */
    public int height() {
        return height;
    }
}
