package org.stet.workflow.claim;

/** How much a claim presses. */
public enum Priority {
    /** When there is time. */
    LOW,
    /** In its turn. */
    NORMAL,
    /** Before the others. */
    HIGH,
    /** Now. */
    URGENT
}
