package org.stet.workflow.directory;

/** The directory does not answer; nothing was changed. */
public final class DirectoryNotReached extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** For the failure of the request. */
    public DirectoryNotReached(Throwable cause) {
        super("The directory does not answer: " + cause.getMessage(), cause);
    }
}
