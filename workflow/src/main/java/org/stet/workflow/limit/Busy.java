package org.stet.workflow.limit;

import org.stet.workflow.refusal.Message;

/** Too much is under way, for everybody or for this person; nothing was begun. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message reason;
    private final long seconds;

    /**
     * For work that was not taken on.
     *
     * @param reason why, and what to do
     * @param seconds after how long it is worth trying again
     */
    public Busy(Message reason, long seconds) {
        super(reason.toString());
        this.reason = reason;
        this.seconds = seconds;
    }

    /** Why, and what to do. */
    public Message reason() {
        return reason;
    }

    /** After how long it is worth trying again, in seconds. */
    public long seconds() {
        return seconds;
    }
}
