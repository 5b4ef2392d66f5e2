package org.stet.web.api;

import org.stet.workflow.refusal.InvalidInput;

/** How many items a page of a list may have. */
final class Limits {

    private static final int MOST = 200;

    private Limits() {}

    static int of(String asked) {
        try {
            int limit = Integer.parseInt(asked.strip());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw outside();
        }
        throw outside();
    }

    private static InvalidInput outside() {
        return new InvalidInput("limit", "Give a limit of 1 to " + MOST + ".");
    }
}
