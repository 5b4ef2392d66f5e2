package org.stet.workflow.claimreview;

/**
 * What is wrong with a fact-check as a ClaimReview.
 *
 * @param code the rule's name for programs; it never changes
 * @param severity whether it stops publication
 * @param message what is wrong and what to do, in a sentence or two
 */
public record Finding(String code, Severity severity, String message) {

    /** Whether it stops publication. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
