package org.stet.workflow.claim;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim is. What was found about it is its verdict, which is another thing. */
public enum ClaimState {
    /** Found by core or added by hand; nobody decided yet. */
    CANDIDATE("found by core or added by hand; nobody decided yet"),
    /** To be checked, in the queue. */
    OPEN("to be checked, in the queue"),
    /** One or two reviewers named. */
    ASSIGNED("one or two reviewers named"),
    /** Reviewers work; verdicts sealed until all are in. */
    IN_REVIEW("reviewers work; verdicts are sealed until all are in"),
    /** Blind verdicts differ. */
    DISPUTED("the sealed verdicts differ"),
    /** A report waits for an editor. */
    SUBMITTED("a report waits for an editor"),
    /** Exactly what was approved may go out. */
    APPROVED("exactly what was approved may go out"),
    /** Public, with ClaimReview. */
    PUBLISHED("public, with ClaimReview"),
    /** The public version stays while a new one is prepared. */
    CORRECTING("the public version stays while a new one is prepared"),
    /** Public tombstone with the reason. */
    RETRACTED("a public tombstone with the reason"),
    /** Out of the flow, the reason kept. */
    DISMISSED("out of the flow, the reason kept"),
    /** Out of the flow, the claim that it was merged into kept. */
    MERGED("out of the flow, the claim that it was merged into kept");

    private final String meaning;

    ClaimState(String meaning) {
        this.meaning = meaning;
    }

    /** What the state means, in words. */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether the claim can be reworded: until a review of the round has begun. From then on the wording is what the verdicts
     * are about. The state decides, so that nothing sealed shows in it.
     */
    public boolean allowsRewording() {
        return this == CANDIDATE || this == OPEN || this == ASSIGNED;
    }

    /** Whether it is being worked on: wanted, and not decided for now. */
    public boolean isUnderWay() {
        return switch (this) {
            case OPEN, ASSIGNED, IN_REVIEW, DISPUTED, SUBMITTED, APPROVED, CORRECTING -> true;
            case CANDIDATE, PUBLISHED, RETRACTED, DISMISSED, MERGED -> false;
        };
    }

    /** Whether it has left the flow: nothing is checked or merged into it until it is brought back. */
    public boolean isOutOfFlow() {
        return !inTheFlow().contains(this);
    }

    /** The states that are not out of the flow. */
    public static Set<ClaimState> inTheFlow() {
        return EnumSet.complementOf(EnumSet.of(DISMISSED, MERGED));
    }

    /** Whether reviewers are, or are about to be, at work. */
    public boolean isWithReviewers() {
        return this == ASSIGNED || this == IN_REVIEW;
    }
}
