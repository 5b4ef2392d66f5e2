package org.stet.core.attribution;

/** The part that a span plays in an attribution, in the order in which a model finds them. */
public enum SpanRole {
    /** The words that attribute. */
    CUE,
    /** Who says something. */
    SOURCE,
    /** What is said. */
    CONTENT
}
