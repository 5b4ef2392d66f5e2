package org.stet.workflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Everybody who works with Stet. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    /** Stet itself, where it acts on its own in a chain that names who did; it cannot sign in. */
    public static final UUID STET = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final long ADMINISTRATORS_LOCK = 7_383_651_005L;

    /** The person who signs in with this name. */
    public Optional<Person> findByUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    /**
     * Locks a person's row until the transaction ends and reads it anew. Hibernate's own lock would come after the reading
     * here, since a person is read together with roles and languages, and share its state between threads.
     */
    void lock(Person person) {
        getEntityManager()
                .createNativeQuery("select id from person where id = :id for no key update")
                .setParameter("id", person.id())
                .getSingleResult();
        getEntityManager().refresh(person);
    }

    /** Lets nobody else make or unmake an administrator until the transaction ends, so that two cannot unmake each other. */
    void holdAdministrators() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", ADMINISTRATORS_LOCK)
                .getSingleResult();
    }

    /** The person whom another service knows by this id. */
    public Optional<Person> findBySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** The active people whom another service signs in; a program's own account is in no list of people. */
    List<Person> activeOfDirectory() {
        return list("active and subject is not null and username not like 'service-account-%'");
    }

    /** Everybody, by name; who was erased is left out. */
    public List<Person> everybody() {
        return list("erasedAt is null and id <> ?1 order by name, id", STET);
    }

    /** The person with this id or, where it is none, with this user name. */
    public Optional<Person> findByIdOrUsername(String idOrUsername) {
        try {
            return findByIdOptional(UUID.fromString(idOrUsername));
        } catch (IllegalArgumentException notAnId) {
            return findByUsername(idOrUsername);
        }
    }

    /** The active people who hold the role, by name. */
    public List<Person> holding(Role role) {
        return list("select p from Person p where p.active and ?1 member of p.roles order by p.name", role.code());
    }

    /** Everybody active who works on claims, as reviewer or editor, by name. */
    public List<Person> workingOnClaims() {
        return list(
                "select p from Person p where p.active and (?1 member of p.roles or ?2 member of p.roles) order by p.name",
                Role.REVIEWER.code(),
                Role.EDITOR.code());
    }

    /** The people with these ids, by id; an unknown id is left out. */
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
