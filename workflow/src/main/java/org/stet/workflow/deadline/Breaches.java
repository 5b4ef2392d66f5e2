package org.stet.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Counts how often the time was not kept. */
@ApplicationScoped
public class Breaches {

    private final EntityManager entities;
    private final Clock clock;

    Breaches(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The breach rates by desk and state, in the order of the way, of the clocks that stopped in the period, with those that run late now. */
    @Transactional
    public List<BreachRate> between(Instant from, Instant to) {
        return entities.createQuery(
                        "select new org.stet.workflow.deadline.BreachRate(k.deskId, k.kind, k.state,"
                                + " sum(case when k.stoppedAt is not null then 1L else 0L end),"
                                + " sum(case when k.breached = true then 1L else 0L end),"
                                + " sum(case when k.stoppedAt is null and k.dueAt < :now then 1L else 0L end))"
                                + " from ClaimClock k where k.stoppedAt is null"
                                + " or (k.stoppedAt >= :from and k.stoppedAt < :to)"
                                + " group by k.deskId, k.kind, k.state",
                        BreachRate.class)
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .sorted(Comparator.comparing(BreachRate::deskId)
                        .thenComparing(rate -> rate.kind().name(), Comparator.reverseOrder())
                        .thenComparing(BreachRate::state))
                .toList();
    }
}
