package org.stet.core.statement;

/**
 * Something that the headline says and the body does not bear out.
 *
 * @param kind what it is; whoever shows the finding words it
 * @param words the words of the headline
 * @param body what the body has instead: its statement, its hedge or its source; empty for a figure or a name, which it
 *     has not
 */
public record HeadlineFinding(Kind kind, String words, String body) {

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
