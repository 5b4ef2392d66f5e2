package org.stet.workflow.claim;

import java.util.Locale;

/** Why a claim is not checked. */
public enum DismissalReason {
    /** It says what somebody thinks, not what is. */
    OPINION,
    /** It says what will be. */
    PREDICTION,
    /** No evidence could decide it. */
    NOT_CHECKABLE,
    /** Not what this newsroom checks. */
    OUT_OF_SCOPE,
    /** It was checked before. */
    ALREADY_CHECKED,
    /** It claims nothing. */
    NOT_A_CLAIM,
    /** It could be checked, but other claims matter more. */
    NOT_SELECTED;

    /** The name that the API uses: "not-a-claim". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
