package org.stet.core.statement;

/** What a sentence does. */
public enum SpeechAct {
    /** It states how something is or was. */
    STATEMENT,
    /** It says what will be; it can be checked only later. */
    PREDICTION,
    /** It asks. */
    QUESTION,
    /** It tells the reader to do something. */
    INSTRUCTION,
    /** It greets or thanks. */
    PLEASANTRY;

    /** Whether it is said to somebody rather than about something, so that nothing in it can be checked. */
    public boolean addressesSomebody() {
        return this == QUESTION || this == INSTRUCTION || this == PLEASANTRY;
    }
}
