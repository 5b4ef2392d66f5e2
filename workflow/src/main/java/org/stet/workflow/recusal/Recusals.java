package org.stet.workflow.recusal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All recusals, standing and ended. */
@ApplicationScoped
public class Recusals implements PanacheRepositoryBase<Recusal, UUID> {

    private static final long LOCK = 7_383_651_011L;

    /** Keeps all as they are until the transaction ends: for who names somebody on the strength of what stands. */
    public void holdStill() {
        lock("select pg_advisory_xact_lock_shared(:lock)");
    }

    /** Waits for all who are naming somebody, and has others wait until the transaction ends. */
    public void holdNaming() {
        lock("select pg_advisory_xact_lock(:lock)");
    }

    private void lock(String statement) {
        getEntityManager()
                .createNativeQuery(statement)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Those that stand, oldest first. */
    public List<Recusal> standing() {
        return list("endedAt is null order by declaredAt, id");
    }

    /** The person's that stand, oldest first. */
    public List<Recusal> standing(UUID personId) {
        return list("personId = ?1 and endedAt is null order by declaredAt, id", personId);
    }

    /** One that stands, locked until the transaction ends, so that it is ended once. */
    public Optional<Recusal> findStandingLocked(UUID id) {
        return find("id = ?1 and endedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
