package org.stet.workflow.refusal;

/** Somebody else changed it since the writer read it. */
public final class StaleVersion extends Refusal {

    private static final long serialVersionUID = 1;

    private final String current;

    /**
     * For a write on an old version.
     *
     * @param expected the version that the writer had read
     * @param current the version that it has now
     */
    public StaleVersion(String expected, String current) {
        super(Message.of("stale-version", expected, current));
        this.current = current;
    }

    /** The version that it has now. */
    public String current() {
        return current;
    }
}
