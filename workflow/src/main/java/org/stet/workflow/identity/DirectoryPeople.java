package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;

/** The people of a directory outside: who they are is decided there, and Stet follows. */
@ApplicationScoped
public class DirectoryPeople {

    private final People people;
    private final Sessions sessions;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Event<DirectoryMembership> memberships;
    private final Clock clock;

    DirectoryPeople(
            People people,
            Sessions sessions,
            EntityManager entities,
            AuditTrail audit,
            Event<DirectoryMembership> memberships,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.entities = entities;
        this.audit = audit;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * What a synchronisation changed.
     *
     * @param added people who are new
     * @param changed people of whom the directory says something else now
     * @param left people who are active no longer
     */
    public record Outcome(List<UUID> added, List<UUID> changed, List<UUID> left) {}

    /**
     * Somebody for whom the directory's service vouches: known, or new; nobody if they may not come in. What Stet learnt
     * from the directory since then counts more than what the service said.
     *
     * @param said when the service said so
     */
    @Transactional
    public Optional<Actor> arrive(DirectoryEntry entry, Instant said) {
        Optional<Person> known = people.findBySubject(entry.subject());
        if (known.isPresent() && (known.get().followedAfter(said) || isAsSaid(known.get(), entry))) {
            return known.filter(Person::isActive).map(Person::asActor);
        }
        Person person = followed(entry, said);
        return Optional.of(person).filter(Person::isActive).map(Person::asActor);
    }

    /** Ends every session of whom the directory knows by this id. */
    @Transactional
    public void signOut(String subject) {
        people.findBySubject(subject).map(Person::id).ifPresent(sessions::endAllOf);
    }

    private static boolean isAsSaid(Person person, DirectoryEntry entry) {
        return person.isActive() == entry.active()
                && person.name().equals(entry.name())
                && person.username().equals(entry.username())
                && person.roles().equals(entry.roles())
                && person.desks().equals(entry.desks());
    }

    /**
     * Makes the people what the directory says, all of it; who is not in it any more is active no longer.
     *
     * @param asked when the directory was asked
     */
    @Transactional
    public Outcome follow(Collection<DirectoryEntry> directory, Instant asked) {
        List<UUID> added = new ArrayList<>();
        List<UUID> changed = new ArrayList<>();
        Set<String> seen = directory.stream().map(DirectoryEntry::subject).collect(Collectors.toSet());
        List<UUID> left = new ArrayList<>();
        for (DirectoryEntry entry : directory) {
            Optional<Person> known = people.findBySubject(entry.subject());
            boolean wasActive = known.map(Person::isActive).orElse(false);
            if (known.isEmpty() && entry.active() && !entry.roles().isEmpty()) {
                added.add(followed(entry, asked).id());
            } else if (known.isPresent() && !isAsSaid(known.get(), entry)) {
                Person person = followed(entry, asked);
                (wasActive && !person.isActive() ? left : changed).add(person.id());
            }
        }
        people.activeOfDirectory().stream()
                .filter(person -> !seen.contains(person.subject().orElseThrow()))
                .forEach(person -> left.add(leave(person, asked)));
        left.forEach(sessions::endAllOf);
        return new Outcome(added, changed, left);
    }

    private Person followed(DirectoryEntry entry, Instant said) {
        // two requests of a newcomer at once make one person
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:subject, 2))")
                .setParameter("subject", entry.subject())
                .getSingleResult();
        Optional<Person> known = people.findBySubject(entry.subject());
        if (known.isPresent()) {
            Person person = known.get();
            Map<String, Object> before = recorded(person);
            if (person.follow(entry, said)) {
                audit.addUnattended(Subject.person(person.id()), "follow-directory", before, recorded(person));
                memberships.fire(membership(person));
            }
            return person;
        }
        Person person = new Person(entry, said, clock.instant());
        people.persist(person);
        audit.addUnattended(Subject.person(person.id()), "join-from-directory", Map.of(), recorded(person));
        memberships.fire(membership(person));
        return person;
    }

    private UUID leave(Person person, Instant asked) {
        person.leave(asked);
        audit.addUnattended(
                Subject.person(person.id()), "leave-directory", Map.of("active", true), Map.of("active", false));
        memberships.fire(new DirectoryMembership(person.id(), Set.of(), Set.of()));
        return person.id();
    }

    private static DirectoryMembership membership(Person person) {
        return new DirectoryMembership(person.id(), person.roles(), person.isActive() ? person.desks() : Set.of());
    }

    /** Without names and addresses, so that a person's data can be erased and the record stays. */
    private static Map<String, Object> recorded(Person person) {
        return Map.of(
                "roles", person.roles().stream().map(Role::code).sorted().toList(),
                "desks", person.desks().stream().sorted().toList(),
                "active", person.isActive());
    }
}
