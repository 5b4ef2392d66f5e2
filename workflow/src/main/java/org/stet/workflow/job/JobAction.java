package org.stet.workflow.job;

import java.util.Locale;

/** What a job does with each of its claims. */
public enum JobAction {
    /** Takes candidates into the queue. */
    ACCEPT,
    /** Takes claims out of the flow, for a reason. */
    DISMISS,
    /** Names their reviewers. */
    ASSIGN,
    /** Sets how much they press. */
    PRIORITY,
    /** Sets when they are to be ready, or has the clocks say it again. */
    DUE,
    /** Moves them to another desk. */
    DESK,
    /** Takes back what another job did. */
    UNDO;

    /** The name in the API: "dismiss". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
