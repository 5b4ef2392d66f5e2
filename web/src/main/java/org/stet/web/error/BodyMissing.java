package org.stet.web.error;

/** A request that says nothing where something has to be said: 400. */
public class BodyMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what to do. */
    public BodyMissing() {
        super("The body is empty: send a JSON object.");
    }
}
