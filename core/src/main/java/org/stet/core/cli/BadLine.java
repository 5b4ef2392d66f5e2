package org.stet.core.cli;

/** A line that cannot be answered; its message is the answer's {@code error}. */
final class BadLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadLine(String message) {
        super(message);
    }
}
