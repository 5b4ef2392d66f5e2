package org.stet.core.checkworthiness;

/** What a claim claims (after AVeriTeC's claim types); a claim can have several. */
public enum ClaimType {
    /** That something happened, or that something has a property. */
    EVENT,
    /** A figure or a comparison of figures. */
    NUMERICAL,
    /** That somebody said these very words. */
    QUOTE,
    /** That one thing brought about another. */
    CAUSAL,
    /** That somebody holds a position or a policy. */
    POSITION
}
