package org.stet.workflow.picture;

/** The file begins as a picture does and cannot be read as one. */
public final class Damaged extends Exception {

    private static final long serialVersionUID = 1;

    Damaged(Throwable cause) {
        super("no picture that can be read", cause);
    }
}
