package org.stet.workflow.limit;

/** Too much is under way, for everybody or for this person; nothing was begun. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    /**
     * For work that was not taken on.
     *
     * @param message why, and what to do
     * @param seconds after how long it is worth trying again
     */
    public Busy(String message, long seconds) {
        super(message);
        this.seconds = seconds;
    }

    /** After how long it is worth trying again, in seconds. */
    public long seconds() {
        return seconds;
    }
}
