package org.stet.workflow.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.claim.Claims;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonalRecords;

/**
 * Who reads which claim. Each open page is a row that its node touches while it is open; a row that nobody touches counts no
 * more after a minute, so that a node that dies leaves nobody behind. While a blind review of a claim runs, nobody is told
 * of anybody there: what one reviewer looks at must not reach the other.
 */
@ApplicationScoped
public class Presence implements PersonalRecords {

    /** A row that was not touched for so long counts no more. */
    public static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Claims claims;
    private final People people;
    private final Clock clock;

    Presence(EntityManager entities, Claims claims, People people, Clock clock) {
        this.entities = entities;
        this.claims = claims;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Somebody who has a claim open.
     *
     * @param id who
     * @param name the name that others see
     * @param since when the page was opened
     */
    public record Reader(UUID id, String name, Instant since) {}

    /**
     * The actor has opened a claim.
     *
     * @return what to touch while it is open; empty where the actor does not want to be seen, or there is no such claim
     */
    @Transactional
    public Optional<UUID> arrive(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        if (people.findByIdOptional(actor.id()).filter(Person::showsPresence).isEmpty()
                || claims.findByIdOptional(claimId).isEmpty()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into presence (id, person_id, claim_id, since, seen_at)"
                        + " values (:id, :person, :claim, :now, :now)")
                .setParameter("id", id)
                .setParameter("person", actor.id())
                .setParameter("claim", claimId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return Optional.of(id);
    }

    /** They are still open. */
    @Transactional
    public void stay(Collection<UUID> arrivals) {
        if (!arrivals.isEmpty()) {
            entities.createNativeQuery("update presence set seen_at = :now where id in (:ids)")
                    .setParameter("now", clock.instant())
                    .setParameter("ids", arrivals)
                    .executeUpdate();
        }
    }

    /** It is closed. */
    @Transactional
    public void leave(UUID arrival) {
        entities.createNativeQuery("delete from presence where id = :id")
                .setParameter("id", arrival)
                .executeUpdate();
    }

    /** Who reads each of these claims, who came first first; a claim in a blind review has nobody. */
    @Transactional
    public Map<UUID, List<Reader>> of(Collection<UUID> claimIds) {
        if (claimIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("select claim_id, person_id, min(since) from presence"
                        + " where claim_id in (:claims) and seen_at > :alive and not blind_review_runs(claim_id)"
                        + " group by claim_id, person_id")
                .setParameter("claims", claimIds)
                .setParameter("alive", clock.instant().minus(TIMEOUT))
                .getResultList();
        Map<UUID, Person> known = people.byIds(
                rows.stream().map(row -> (UUID) ((Object[]) row)[1]).collect(Collectors.toSet()));
        Map<UUID, List<Reader>> readers = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            Optional.ofNullable(known.get((UUID) cells[1]))
                    .filter(person -> person.isActive() && person.showsPresence())
                    .ifPresent(person -> readers.computeIfAbsent((UUID) cells[0], claim -> new ArrayList<>())
                            .add(new Reader(person.id(), person.name(), (Instant) cells[2])));
        }
        readers.values()
                .forEach(each -> each.sort(Comparator.comparing(Reader::since).thenComparing(Reader::id)));
        return readers;
    }

    /** Forgets what nodes that died have left. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from presence where seen_at < :before")
                .setParameter("before", clock.instant().minus(TIMEOUT))
                .executeUpdate();
    }

    @Override
    public Set<String> columns() {
        return Set.of("presence.person_id");
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        entities.createNativeQuery("delete from presence where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
