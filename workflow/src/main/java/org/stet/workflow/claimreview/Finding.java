package org.stet.workflow.claimreview;

import org.stet.workflow.refusal.Message;

/**
 * What is wrong with a fact-check as a ClaimReview.
 *
 * @param code the rule's name for programs; it never changes
 * @param severity whether it stops publication
 * @param message what is wrong and what to do
 */
public record Finding(String code, Severity severity, Message message) {

    /** Whether it stops publication. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
