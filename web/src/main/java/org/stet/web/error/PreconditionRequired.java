package org.stet.web.error;

/** A write on a thing that changes did not name the version that was read: 428. */
public class PreconditionRequired extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what to do. */
    public PreconditionRequired() {
        super("Name the version that you have read: send If-Match with the ETag of the last answer.");
    }
}
