package org.stet.web.error;

/** Somebody asks more often than is let through: 429. */
public class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    /**
     * For a limit that is used up.
     *
     * @param seconds how long to wait
     */
    public TooManyRequests(long seconds) {
        super("Wait " + seconds + " seconds, then go on.");
        this.seconds = seconds;
    }

    /** How long to wait. */
    public long seconds() {
        return seconds;
    }
}
