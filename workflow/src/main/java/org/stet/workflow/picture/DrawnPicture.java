package org.stet.workflow.picture;

/**
 * A picture that was drawn here.
 *
 * @param jpeg its bytes
 * @param width how wide it is, in pixels
 * @param height how high
 */
public record DrawnPicture(byte[] jpeg, int width, int height) {

    /** Keeps its own copy of the bytes. */
    public DrawnPicture {
        jpeg = jpeg.clone();
    }

    @Override
    public byte[] jpeg() {
        return jpeg.clone();
    }
}
