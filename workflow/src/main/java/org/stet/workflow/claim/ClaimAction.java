package org.stet.workflow.claim;

import java.util.Locale;

/**
 * What can be done with a claim. Each says whether it contributes: whether what is given with it can stand in the check
 * document, so that whoever does it cannot approve what comes of it.
 */
public enum ClaimAction {
    /** Take a candidate into the queue. */
    ACCEPT(false),
    /** Put an accepted claim back among the candidates. */
    WITHDRAW_ACCEPTANCE(false),
    /** Take it out of the flow, with a reason. */
    DISMISS(false),
    /** Join it into another claim that says the same. */
    MERGE(false),
    /** Take it out of the claim that it was merged into. */
    SPLIT(false),
    /** Take back one's own decision to accept, dismiss or merge it, while nobody else has acted on it. */
    UNDO(false),
    /** Bring it back: a dismissed claim to the candidates, a retracted one to the queue. */
    REOPEN(false),
    /** Change its priority, topics, due time or, until a review of the round has begun, its wording; until it is assigned, its desk. */
    EDIT(true),
    /** Name its reviewers. */
    ASSIGN(false),
    /** Become its reviewer. */
    TAKE(false),
    /** Say that one will do it. */
    ACCEPT_ASSIGNMENT(false),
    /** Put another reviewer in one's place. */
    HAND_OVER(false),
    /** Give up a place because of a conflict of interest or an absence. */
    VACATE(false),
    /** Go on under a newer version of the scale. */
    MOVE_SCALE(false),
    /** Give an assignment back, with a reason. */
    DECLINE(false),
    /** End its round: take it from its reviewers, back to the queue, where its wording can be changed. */
    RELEASE(false),
    /** Begin one's review. */
    START(false),
    /** Save one's review without submitting it. */
    SAVE_REVIEW(false),
    /** Seal one's verdict. */
    SUBMIT(true),
    /** Add to the evidence, or take one's own away. */
    COLLECT_EVIDENCE(true),
    /** Log whose reply is sought, and what came of it. */
    SEEK_REPLY(true),
    /** Decide between verdicts that differ. */
    ADJUDICATE(true),
    /** Make a new revision of the report. */
    EDIT_REPORT(true),
    /** Send the report back to its reviewers, with a reason. */
    RETURN(false),
    /** Approve exactly what readers will see. */
    APPROVE(false),
    /** Take an approval back. */
    WITHDRAW_APPROVAL(false),
    /** Make the approved revision public. */
    PUBLISH(false),
    /** Begin a correction of what is public. */
    CORRECT(true),
    /** Give a correction up; the public version stays. */
    CANCEL_CORRECTION(false),
    /** Put a tombstone with the reason in the place of what is public. */
    RETRACT(false),
    /** Say until when the verdict holds. */
    SET_EXPIRY(false),
    /** End a verdict's validity; the claim is to be checked again. */
    EXPIRE(false);

    private final boolean contributes;

    ClaimAction(boolean contributes) {
        this.contributes = contributes;
    }

    /** Whether what is given with it can be read by readers; of {@link #EDIT}, the wording alone. */
    public boolean contributes() {
        return contributes;
    }

    /** Whether whoever does it can undo it. */
    boolean isUndoable() {
        return this == ACCEPT || this == DISMISS || this == MERGE;
    }

    /** The name that the API, the audit and the pages use: "withdraw-acceptance". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
