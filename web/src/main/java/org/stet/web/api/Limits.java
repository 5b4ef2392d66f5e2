package org.stet.web.api;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** How many items a page of a list may have. */
final class Limits {

    static final int MOST = 200;
    static final int USUAL = 50;

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
        return new InvalidInput("limit", Fault.OUT_OF_RANGE, "request.limit", MOST);
    }
}
