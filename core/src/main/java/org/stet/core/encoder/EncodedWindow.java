package org.stet.core.encoder;

import org.stet.core.text.Span;

/**
 * A window and what the network gave for it.
 *
 * @param emissions piece by role by tag
 * @param rows the last layer, piece by piece
 */
record EncodedWindow(Window window, float[] emissions, float[] rows) {

    /** The same for another window in which the same stands. */
    EncodedWindow of(Window other) {
        return new EncodedWindow(other, emissions, rows);
    }

    /** Where its first word begins in the text. */
    int start() {
        return window.words().get(0).start();
    }

    /** Where the window stands in the text, from its first word to its last. */
    Span place() {
        return new Span(start(), window.words().get(window.words().size() - 1).end());
    }
}
