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

    /** People together with their roles and desks, which else would be read person by person. */
    private static final String WHOLE = "select p from Person p left join fetch p.roles left join fetch p.desks where ";

    /** Stet itself, where it acts on its own in a chain that names who did; it cannot sign in. */
    public static final UUID STET = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final int LONGEST_NAME = 200;
    private static final long ADMINISTRATORS_LOCK = 7_383_651_005L;

    /** The person who signs in with this name; what cannot be a name is nobody's. */
    public Optional<Person> findByUsername(String username) {
        if (username.length() > LONGEST_NAME || username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return list(WHOLE + "p.username = ?1", username).stream().findFirst();
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
        return list(WHOLE + "p.subject = ?1", subject).stream().findFirst();
    }

    /** The active people whom another service signs in; a program's own account is in no list of people. */
    List<Person> activeOfDirectory() {
        return list(WHOLE + "p.active and p.subject is not null and p.username not like 'service-account-%'");
    }

    /** Everybody, by name; who was erased is left out. */
    public List<Person> everybody() {
        return list(WHOLE + "p.erasedAt is null and p.id <> ?1 order by p.name, p.id", STET);
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
        return list(WHOLE + "p.active and ?1 member of p.roles order by p.name, p.id", role.code());
    }

    /** Everybody active who works on claims, as reviewer or editor, by name. */
    public List<Person> workingOnClaims() {
        return list(
                WHOLE + "p.active and (?1 member of p.roles or ?2 member of p.roles) order by p.name, p.id",
                Role.REVIEWER.code(),
                Role.EDITOR.code());
    }

    /** Whether anybody active works on claims, as reviewer or editor. */
    public boolean anybodyWorksOnClaims() {
        return count(
                        "from Person p where p.active and (?1 member of p.roles or ?2 member of p.roles)",
                        Role.REVIEWER.code(),
                        Role.EDITOR.code())
                > 0;
    }

    /** How others know the people with these ids, by id; an unknown id is left out. */
    public Map<UUID, PersonName> names(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select new org.stet.workflow.identity.PersonName(p.id, p.username, p.name) from Person p"
                                + " where p.id in :ids",
                        PersonName.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PersonName::id, Function.identity()));
    }

    /** The people with these ids, by id; an unknown id is left out. */
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        return list(WHOLE + "p.id in ?1", ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
