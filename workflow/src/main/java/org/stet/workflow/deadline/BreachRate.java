package org.stet.workflow.deadline;

import java.util.UUID;

import org.stet.workflow.claim.ClaimState;

/**
 * How often the time was not kept.
 *
 * @param deskId the desk
 * @param kind what was measured
 * @param state the state in which the clock started
 * @param stopped how many clocks stopped in the period
 * @param breached how many of these took longer than allowed
 * @param late how many run now and are past their time
 */
public record BreachRate(UUID deskId, ClaimClock.Kind kind, ClaimState state, long stopped, long breached, long late) {

    /** The share of the stopped clocks that took longer than allowed, 0 to 1; 0 where none stopped. */
    public double rate() {
        return stopped == 0 ? 0 : (double) breached / stopped;
    }
}
