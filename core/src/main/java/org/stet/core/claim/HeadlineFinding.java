package org.stet.core.claim;

/**
 * Something that the headline says and the body does not bear out.
 *
 * @param kind what it is
 * @param words the words of the headline
 * @param explanation a sentence for an editor
 */
public record HeadlineFinding(Kind kind, String words, String explanation) {

    /** In what headline and body differ. */
    public enum Kind {
        /** A figure that is not in the body. */
        FIGURE,
        /** A name that is not in the body. */
        NAME,
        /** The one denies what the other states. */
        NEGATION,
        /** The body leaves open what the headline states. */
        CERTAINTY,
        /** The body says who claims what the headline states as a fact. */
        ATTRIBUTION
    }
}
