package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Instant;
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
    private final ApiTokens tokens;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Event<DirectoryMembership> memberships;
    private final Clock clock;

    DirectoryPeople(
            People people,
            Sessions sessions,
            ApiTokens tokens,
            EntityManager entities,
            AuditTrail audit,
            Event<DirectoryMembership> memberships,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.entities = entities;
        this.audit = audit;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What following the directory did to somebody. */
    public enum Step {
        JOINED,
        CHANGED,
        LEFT
    }

    /**
     * Somebody who was made what the directory says.
     *
     * @param step what that changed
     * @param person who
     */
    public record Followed(Step step, UUID person) {}

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
     * Makes one person what the directory says; nobody where it says nothing new, or has been overtaken.
     *
     * @param asked when the directory was asked
     */
    @Transactional
    public Optional<Followed> follow(DirectoryEntry entry, Instant asked) {
        Optional<Person> known = people.findBySubject(entry.subject());
        if (known.isEmpty()) {
            return entry.active() && !entry.roles().isEmpty()
                    ? Optional.of(
                            new Followed(Step.JOINED, followed(entry, asked).id()))
                    : Optional.empty();
        }
        if (known.get().followedAfter(asked) || isAsSaid(known.get(), entry)) {
            return Optional.empty();
        }
        boolean wasActive = known.get().isActive();
        Person person = followed(entry, asked);
        if (!wasActive || person.isActive()) {
            return Optional.of(new Followed(Step.CHANGED, person.id()));
        }
        end(person);
        return Optional.of(new Followed(Step.LEFT, person.id()));
    }

    /** The active people who are not among these any more. */
    @Transactional
    public List<UUID> missingFrom(Collection<DirectoryEntry> directory) {
        Set<String> there = directory.stream().map(DirectoryEntry::subject).collect(Collectors.toSet());
        return people.activeOfDirectory().stream()
                .filter(person -> !there.contains(person.subject().orElseThrow()))
                .map(Person::id)
                .toList();
    }

    /**
     * Lets somebody in no more who is not in the directory; nobody, if they have come since it was asked.
     *
     * @param asked when the directory was asked
     */
    @Transactional
    public Optional<Followed> leave(UUID id, Instant asked) {
        Person person = people.findByIdOptional(id).orElseThrow();
        people.lock(person);
        if (!person.isActive() || person.followedAfter(asked)) {
            return Optional.empty();
        }
        person.leave(asked);
        audit.addUnattended(
                Subject.person(person.id()), "leave-directory", Map.of("active", true), Map.of("active", false));
        memberships.fire(new DirectoryMembership(person.id(), Set.of(), Set.of()));
        end(person);
        return Optional.of(new Followed(Step.LEFT, id));
    }

    private void end(Person person) {
        sessions.endAllOf(person.id());
        tokens.revokeAllOf(person.id());
    }

    private Person followed(DirectoryEntry entry, Instant said) {
        // two requests of a newcomer at once make one person
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:subject, 2))")
                .setParameter("subject", entry.subject())
                .getSingleResult();
        Optional<Person> known = people.findBySubject(entry.subject());
        known.ifPresent(people::lock);
        if (known.isPresent() && known.get().followedAfter(said)) {
            return known.get();
        }
        freeName(entry);
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

    /**
     * User names are the directory's to give: whoever else has this one, somebody who left or a local account, gives it up. A
     * person of the directory gets theirs when it is their turn.
     */
    private void freeName(DirectoryEntry entry) {
        people.findByUsername(entry.username())
                .filter(holder -> !holder.subject().equals(Optional.of(entry.subject())))
                .ifPresent(holder -> {
                    holder.giveUpUsername();
                    people.flush();
                    audit.addUnattended(Subject.person(holder.id()), "give-up-username", Map.of(), Map.of());
                });
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
