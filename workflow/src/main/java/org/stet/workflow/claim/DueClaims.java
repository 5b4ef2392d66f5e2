package org.stet.workflow.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Hands out what is due to whoever asks first, on however many nodes: the claim is locked with it, and one that somebody
 * else has locked is passed over. What is begun and not committed was not done, and the next to ask gets it.
 */
@ApplicationScoped
public class DueClaims {

    private final EntityManager entities;

    DueClaims(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Finds what is due longest and locks its claim until the transaction ends.
     *
     * @param due SQL that selects one id of each due row, in their order, with the claim as {@code c} and the time as
     *     {@code :now}
     * @return the id; the row may have changed before the claim was locked, so read it and look again
     */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> lockNext(String due, Instant now) {
        List<?> found = entities.createNativeQuery(due + " limit 1 for update of c skip locked", UUID.class)
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }
}
