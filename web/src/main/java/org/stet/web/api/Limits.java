package org.stet.web.api;

import org.stet.workflow.refusal.InvalidInput;

/** How many items a page of a list may have. */
final class Limits {

    private static final int MOST = 200;

    private Limits() {}

    static int of(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new InvalidInput("limit", "Give a limit of 1 to " + MOST + ".");
        }
        return asked;
    }
}
