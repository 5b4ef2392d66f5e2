package org.stet.workflow.claim;

import java.util.Locale;

/** What can be done with a claim. */
public enum ClaimAction {
    /** Take a candidate into the queue. */
    ACCEPT,
    /** Put an accepted claim back among the candidates. */
    WITHDRAW_ACCEPTANCE,
    /** Take it out of the flow, with a reason. */
    DISMISS,
    /** Join it into another claim that says the same. */
    MERGE,
    /** Take it out of the claim that it was merged into. */
    SPLIT,
    /** Bring it back: a dismissed claim to the candidates, a retracted one to the queue. */
    REOPEN,
    /** Change its wording, priority, topics or due time. */
    EDIT,
    /** Name its reviewers. */
    ASSIGN,
    /** Become its reviewer. */
    TAKE,
    /** Say that one will do it. */
    ACCEPT_ASSIGNMENT,
    /** Put another reviewer in one's place. */
    HAND_OVER,
    /** Give up a place because of a conflict of interest or an absence. */
    VACATE,
    /** Go on under a newer version of the scale. */
    MOVE_SCALE,
    /** Give an assignment back, with a reason. */
    DECLINE,
    /** Take it from its reviewers. */
    RELEASE,
    /** Begin one's review. */
    START,
    /** Save one's review without submitting it. */
    SAVE_REVIEW,
    /** Seal one's verdict. */
    SUBMIT,
    /** Add to the evidence, or take one's own away. */
    COLLECT_EVIDENCE,
    /** Log whose reply is sought, and what came of it. */
    SEEK_REPLY,
    /** Decide between verdicts that differ. */
    ADJUDICATE,
    /** Make a new revision of the report. */
    EDIT_REPORT,
    /** Send the report back to its reviewers, with a reason. */
    RETURN,
    /** Approve one exact revision. */
    APPROVE,
    /** Take an approval back. */
    WITHDRAW_APPROVAL,
    /** Make the approved revision public. */
    PUBLISH,
    /** Begin a correction of what is public. */
    CORRECT,
    /** Give a correction up; the public version stays. */
    CANCEL_CORRECTION,
    /** Put a tombstone with the reason in the place of what is public. */
    RETRACT,
    /** Say until when the verdict holds. */
    SET_EXPIRY,
    /** End a verdict's validity; the claim is to be checked again. */
    EXPIRE;

    /** The name that the API, the audit and the pages use: "withdraw-acceptance". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
