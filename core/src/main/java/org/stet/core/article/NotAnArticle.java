package org.stet.core.article;

import java.util.Objects;

/** What was given holds no article; the message says what it is instead and what to do, for the person who gave it. */
public final class NotAnArticle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no article. */
    public enum Reason {
        /** Nothing, or nothing but white space and clutter. */
        EMPTY("There is no text in it.", "Paste the article's text instead."),
        /** More than the reader takes. */
        TOO_LARGE("It is too large to be an article.", "Paste the part of its text that is one."),
        /** A picture, a PDF, an archive or the like. */
        BINARY(
                "It is no web page and no text, but a file of another kind.",
                "Give the page itself, or paste its text.");

        private final String fact;
        private final String advice;

        Reason(String fact, String advice) {
            this.fact = fact;
            this.advice = advice;
        }
    }

    private final Reason reason;

    public NotAnArticle(Reason reason) {
        super(Objects.requireNonNull(reason).fact + " " + reason.advice);
        this.reason = reason;
    }

    /**
     * Says more than the reason.
     *
     * @param detail a sentence: the bound that was passed, or the kind of file
     */
    public NotAnArticle(Reason reason, String detail) {
        super(Objects.requireNonNull(reason).fact + " " + detail + " " + reason.advice);
        this.reason = reason;
    }

    /** Why there is no article. */
    public Reason reason() {
        return reason;
    }
}
