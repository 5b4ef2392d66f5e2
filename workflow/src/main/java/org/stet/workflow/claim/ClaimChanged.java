package org.stet.workflow.claim;

/**
 * A claim was changed for everybody to see; told within the transaction of the change, while the claim is locked.
 *
 * @param claim the claim as it is now
 */
public record ClaimChanged(Claim claim) {}
