package org.stet.workflow.claim;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Has claims due when their clocks say, so that lists can be sorted by it; what an editor set stands. */
@ApplicationScoped
public class DueTimes {

    /** What was to be ready by then is ready, or never will be. */
    private static final Set<ClaimState> SETTLED = EnumSet.of(ClaimState.PUBLISHED, ClaimState.RETRACTED);

    /** A time set by hand is over with what it was set for. Comes before the clocks are asked. */
    @Transactional(TxType.MANDATORY)
    public void settle(Claim claim) {
        if (SETTLED.contains(claim.state())) {
            claim.dueByClock(null);
        }
    }

    /**
     * Follows the claim's clocks, unless an editor set a time.
     *
     * @param clock what the clocks say; empty where none runs
     */
    @Transactional(TxType.MANDATORY)
    public void follow(Claim claim, Optional<Instant> clock) {
        if (claim.dueByHand().isEmpty()) {
            claim.dueByClock(clock.orElse(null));
        }
    }
}
