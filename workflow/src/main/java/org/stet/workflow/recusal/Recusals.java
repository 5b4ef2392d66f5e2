package org.stet.workflow.recusal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.identity.PersonalRecords;

/** All recusals, standing and ended. */
@ApplicationScoped
public class Recusals implements PanacheRepositoryBase<Recusal, UUID>, PersonalRecords {

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
        return list("endedAt is null order by ordinal");
    }

    /** The person's that stand, oldest first. */
    public List<Recusal> standing(UUID personId) {
        return list("personId = ?1 and endedAt is null order by ordinal", personId);
    }

    /** One that stands, locked until the transaction ends, so that it is ended once. */
    public Optional<Recusal> findStandingLocked(UUID id) {
        return find("id = ?1 and endedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Set<String> columns() {
        return Set.of("recusal.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "recusals",
                list("personId = ?1 order by ordinal", person).stream()
                        .map(Recusals::told)
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        update("endedAt = ?1, endedBy = ?2 where personId = ?3 and endedAt is null", now, by, person);
    }

    private static Map<String, Object> told(Recusal recusal) {
        return Map.of(
                "kind",
                recusal.kind().name(),
                "name",
                recusal.name(),
                "reason",
                recusal.reason(),
                "declared",
                recusal.declaredAt().toString(),
                "ended",
                recusal.endedAt().map(Instant::toString).orElse(""));
    }
}
