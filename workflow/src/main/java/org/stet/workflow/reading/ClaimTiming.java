package org.stet.workflow.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.stet.workflow.deadline.ClaimClock;

/**
 * A claim's time.
 *
 * @param clocks the clocks that run
 * @param paused whether the clock of its state stands still, since a reply is awaited
 * @param validUntil until when its public verdict holds; empty for always, or where there is none
 */
public record ClaimTiming(List<ClaimClock> clocks, boolean paused, Optional<Instant> validUntil) {}
