package org.stet.core.encoder;

/** The part that a stretch of words plays in an attribution. The encoder tags each by itself. */
public enum Role {
    /** Who says it. */
    SOURCE,
    /** The words that attribute it. */
    CUE,
    /** What is said. */
    CONTENT
}
