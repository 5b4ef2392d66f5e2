package org.stet.workflow.refusal;

import java.util.Locale;

/** What kind of thing is wrong with a field. The code is for programs and never changes. */
public enum Fault {
    /** Something has to be given. */
    MISSING,
    /** It is longer than is kept. */
    TOO_LONG,
    /** It is none of the values that there are. */
    NOT_ONE_OF,
    /** It names nothing that there is. */
    UNKNOWN,
    /** A number, time or amount beyond what is taken. */
    OUT_OF_RANGE,
    /** It is not written as such a value is. */
    MALFORMED,
    /** It does not go with another field, or with what is there. */
    CONTRADICTORY,
    /** Another has it already, or it comes twice. */
    TAKEN,
    /** The work is not complete enough for this step. */
    INCOMPLETE,
    /** The address could not be fetched, or what is there is no article. */
    UNUSABLE_SOURCE,
    /** The request has no such field. */
    UNKNOWN_FIELD,
    /** The operation has no such parameter. */
    UNKNOWN_PARAMETER,
    /** A value of another JSON type. */
    WRONG_TYPE,
    /** A text that cannot be kept. */
    UNUSABLE_TEXT,
    /** Not valid in a way that only the message tells. */
    INVALID;

    /** The name for programs: "too-long". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
