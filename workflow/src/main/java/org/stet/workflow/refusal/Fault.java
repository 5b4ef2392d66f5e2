package org.stet.workflow.refusal;

import java.util.Locale;

/** What kind of thing is wrong with a field. The code is for programs and never changes. */
public enum Fault {
    /** Something has to be given. */
    MISSING("Something has to be given here.", "Give a value."),
    /** It is longer than is kept. */
    TOO_LONG("It is longer than Stet takes.", "Shorten it to what the message says."),
    /** It is none of the values that there are. */
    NOT_ONE_OF("It is none of the values that there are.", "Give one of those that the message lists."),
    /** It names nothing that there is. */
    UNKNOWN("It names nothing that there is.", "Give an id or a name that Stet’s own answers have."),
    /** A number, time or amount beyond what is taken. */
    OUT_OF_RANGE("It is outside the bounds.", "Give a value within those that the message says."),
    /** It is not written as such a value is. */
    MALFORMED("It is not written as such a value is.", "Write it as the example in the message."),
    /** It does not go with another field, or with what is there. */
    CONTRADICTORY("It does not go with another field, or with what is there.", "Change one of the two."),
    /** Another has it already, or it comes twice. */
    TAKEN("It is taken already, or comes twice.", "Choose another."),
    /** The work is not complete enough for this step. */
    INCOMPLETE("What the desk asks for is not complete.", "Add what the message names, then try again."),
    /** The address could not be fetched, or what is there is no article. */
    UNUSABLE_SOURCE("The source could not be fetched or read.", "Send the page or its text instead."),
    /** The request has no such field. */
    UNKNOWN_FIELD("The request has no such field.", "Correct its name, or leave it out."),
    /** The operation has no such parameter. */
    UNKNOWN_PARAMETER("The operation has no such parameter.", "Correct its name, or leave it out."),
    /** A value of another JSON type. */
    WRONG_TYPE(
            "The value is of another JSON type.",
            "Send the type that the message says: a text in quotation marks, a" + " number without."),
    /** A text that cannot be kept. */
    UNUSABLE_TEXT("The text holds something that is no character.", "Leave out NUL and halves of surrogate pairs."),
    /** Not valid in a way that only the message tells. */
    INVALID("It is not valid here.", "The message says what to do.");

    private final String explanation;
    private final String advice;

    Fault(String explanation, String advice) {
        this.explanation = explanation;
        this.advice = advice;
    }

    /** The name for programs: "too-long". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, in words. */
    public String explanation() {
        return explanation;
    }

    /** What to do, in words. */
    public String advice() {
        return advice;
    }
}
