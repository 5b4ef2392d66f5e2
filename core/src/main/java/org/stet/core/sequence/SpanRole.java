package org.stet.core.sequence;

/** The part that a span of words plays in an attribution. */
public enum SpanRole {
    /** Who says it. */
    SOURCE,
    /** The words that attribute it. */
    CUE,
    /** What is said. */
    CONTENT
}
