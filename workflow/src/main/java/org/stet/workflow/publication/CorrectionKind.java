package org.stet.workflow.publication;

import java.util.Locale;

/** How much a correction changes. */
public enum CorrectionKind {
    /** A slip of the pen; nothing that was said changes. */
    TYPO,
    /** Said more clearly; nothing that was said was wrong. */
    CLARIFICATION,
    /** Something that was said was wrong; the verdict stays. */
    CORRECTION,
    /** The verdict changes. */
    VERDICT_CHANGE;

    /** The name that the API uses: "verdict-change". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
