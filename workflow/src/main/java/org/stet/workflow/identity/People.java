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

    /** The person who signs in with this name. */
    public Optional<Person> findByUsername(String username) {
        return find("username", username).firstResultOptional();
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
