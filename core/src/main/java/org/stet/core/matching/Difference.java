package org.stet.core.matching;

/** In what two claims differ that say nearly the same words. */
public enum Difference {
    /** One denies what the other says, or says its opposite: "rose" and "fell". */
    DENIAL,
    /** A figure, or what it measures: "40 thousand" and "40 million", "crowns" and "euros". */
    FIGURE,
    /** The time: "in 2019" and "in 2025". */
    TIME,
    /** Of how many, or of what whole, it is said: "all" and "some", "in the country" and "in the world". */
    EXTENT,
    /** Who or what it is said of: another name in the same place. */
    NAME,
    /** Who did it to whom: the same names, the other way round. */
    ROLES
}
