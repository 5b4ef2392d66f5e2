package org.stet.workflow.property;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An entry of the record.
 *
 * @param chain the kind of subject in whose chain it stands
 * @param subject the claim, for the chain of an assignment too; else the chain's subject
 * @param own the subject whose chain it is
 */
record Entry(
        long position,
        String chain,
        UUID subject,
        UUID own,
        Instant at,
        Optional<UUID> actor,
        String action,
        JsonNode before,
        JsonNode after) {

    boolean isOfClaim() {
        return chain.equals("CLAIM");
    }

    boolean isSealed() {
        return chain.equals("ASSIGNMENT");
    }

    /** The action as the generator counts it: to begin a review is to save it for the first time. */
    String deed() {
        return action.equals("start") ? "save-review" : action;
    }

    @Override
    public String toString() {
        return "entry " + position + " of " + chain + " " + own + ": " + action + " by "
                + actor.map(UUID::toString).orElse("the system") + " " + before + " → " + after;
    }
}
