package org.stet.core.encoder;

/**
 * A window and what the network gave for it.
 *
 * @param emissions piece by role by tag
 * @param rows the last layer, piece by piece
 */
record EncodedWindow(Window window, float[] emissions, float[] rows) {

    /** Where its first word begins in the text. */
    int start() {
        return window.words().get(0).start();
    }
}
