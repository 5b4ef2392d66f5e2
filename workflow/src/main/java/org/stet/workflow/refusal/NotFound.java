package org.stet.workflow.refusal;

/** There is no such thing. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1;

    private final String thing;

    /**
     * For what was asked for.
     *
     * @param thing what it would have been: "claim"
     * @param id the id or name under which it was sought
     */
    public NotFound(String thing, String id) {
        super(Message.of("not-found." + thing.replace(' ', '-'), id));
        this.thing = thing;
    }

    /** What it would have been: "claim". */
    public String thing() {
        return thing;
    }
}
