package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

import org.stet.workflow.identity.PersonalRecords;

/** All absences. */
@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, UUID>, PersonalRecords {

    /** Until when whoever is away at this moment is away, by person. */
    public Map<UUID, Instant> awayAt(Instant moment) {
        return list("startsAt <= ?1 and endsAt > ?1 and cancelledAt is null", moment).stream()
                .collect(Collectors.toMap(
                        Absence::personId, Absence::endsAt, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** Those that are not over and not cancelled, by their beginning. */
    public List<Absence> notOver(Instant now) {
        return list("endsAt > ?1 and cancelledAt is null order by startsAt, id", now);
    }

    /** Takes one that has begun and is not handled: locked, and passing over those that another node has taken. */
    List<Absence> takeOneToHandle(Instant now, int passedOver) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from absence where starts_at <= :now and handled_at is null and cancelled_at is null"
                                + " order by starts_at limit 1 offset :passedOver for update skip locked",
                        Absence.class)
                .setParameter("now", now)
                .setParameter("passedOver", passedOver)
                .getResultList();
    }

    /** One that is not over and not cancelled, locked until the transaction ends, so that it is cancelled once. */
    Optional<Absence> findLocked(UUID id, Instant now) {
        return find("id = ?1 and endsAt > ?2 and cancelledAt is null", id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Set<String> columns() {
        return Set.of("absence.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "absences",
                list("personId = ?1 order by startsAt, id", person).stream()
                        .map(Absences::told)
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        delete("personId", person);
    }

    private static Map<String, Object> told(Absence absence) {
        return Map.of(
                "from",
                absence.startsAt().toString(),
                "to",
                absence.endsAt().toString(),
                "cancelled",
                absence.cancelledAt().map(Instant::toString).orElse(""));
    }
}
