package org.stet.workflow.reply;

import java.util.UUID;

/**
 * What is known of a claim's replies changed for everybody to see; told within the transaction of the change.
 *
 * @param claimId the claim
 */
public record RepliesChanged(UUID claimId) {}
