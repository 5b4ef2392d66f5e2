package org.stet.workflow.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to one claim.
 *
 * @param id the same wherever and however often it is told; UUIDv7
 * @param claim where the claim was when it had happened
 * @param actor who did it; {@code People.STET} where nobody did
 * @param at when
 * @param audience who may learn of it
 * @param fact what was done
 */
public record ClaimEvent(UUID id, Standing claim, UUID actor, Instant at, Audience audience, Fact fact) {

    /**
     * Where a claim is.
     *
     * @param id the claim
     * @param desk its desk
     * @param state its state's name
     * @param round the number of its way through review, from 1
     * @param version its version, which sealed work leaves alone
     */
    public record Standing(UUID id, UUID desk, String state, int round, long version) {}

    /** The code of what was done: "dismiss". */
    public String action() {
        return fact.action();
    }
}
