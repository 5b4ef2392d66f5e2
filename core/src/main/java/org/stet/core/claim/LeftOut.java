package org.stet.core.claim;

import org.stet.core.text.Span;

/**
 * A statement that became no candidate of its own.
 *
 * @param span where it stands
 * @param reason why
 * @param checkworthiness its score, 0 to 1; 0 where it was not scored
 */
public record LeftOut(Span span, Reason reason, double checkworthiness) {

    /** Why a statement became no candidate. */
    public enum Reason {
        /** It asks, instructs or greets. */
        STATES_NOTHING,
        /** It has too few words to be checked. */
        TOO_SHORT,
        /** It says what a candidate says; its place is kept there. */
        DOUBLE,
        /** It scores less than the floor. */
        BELOW_FLOOR,
        /** It scores enough, but there are more than the cap. */
        OVER_CAP
    }
}
