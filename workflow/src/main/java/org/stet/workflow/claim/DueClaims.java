package org.stet.workflow.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jboss.logging.Logger;

/**
 * Hands out what is due to whoever asks first, on however many nodes: the claim is locked with it, and one that somebody
 * else has locked is passed over. What is begun and not committed was not done, and the next to ask gets it.
 */
@ApplicationScoped
public class DueClaims {

    private static final Logger LOG = Logger.getLogger(DueClaims.class);
    private static final int MOST_FAILURES = 20;

    private final EntityManager entities;

    DueClaims(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Rows that fall due, as the feature that owns them names them in SQL.
     *
     * @param rows their table with its alias: {@code claim_clock k}
     * @param id the id by which a row is handed out
     * @param claim the column that names the claim
     * @param when the condition on which a row is due: the claim is {@code c}, the time {@code :now}
     * @param time the column that says when it falls due
     */
    public record Due(String rows, String id, String claim, String when, String time) {}

    /**
     * Does all that is due, one after another. What fails is logged, stays due, and is passed over in this run, so that it
     * keeps no other from its turn; after twenty failures it is not what is due that fails, and the run ends.
     *
     * @param next does one in a transaction of its own, given how many of the longest due to pass over; false when there
     *     is none
     * @return how many were done
     */
    public int each(IntPredicate next) {
        int done = 0;
        int failed = 0;
        while (failed < MOST_FAILURES) {
            try {
                if (!next.test(failed)) {
                    return done;
                }
                done++;
            } catch (RuntimeException failure) {
                failed++;
                LOG.error("What was due could not be done; the next run tries again", failure);
            }
        }
        return done;
    }

    /**
     * Finds what is due longest and locks its claim until the transaction ends.
     *
     * @param due the rows that fall due
     * @param passedOver how many of the first in this order to leave out
     * @return the id; the row may have changed before the claim was locked, so read it and look again
     */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> lockNext(Due due, Instant now, int passedOver) {
        List<?> found = entities.createNativeQuery(
                        "select " + due.id() + " from " + due.rows() + " join claim c on c.id = " + due.claim()
                                + " where "
                                + due.when() + " order by " + due.time()
                                + " limit 1 offset :passedOver for update of c skip locked",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("passedOver", passedOver)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }
}
