package org.stet.core.training;

/** A line of labelled data is not of the form that the trainer reads. */
public final class UnreadableExample extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names the line and what is wrong with it. */
    public UnreadableExample(String message) {
        super(message);
    }
}
