package org.stet.web.start;

/** Stet cannot start here; the message is one sentence that tells the person at the terminal why, and what would help. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
