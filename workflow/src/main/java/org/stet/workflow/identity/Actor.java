package org.stet.workflow.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who does something, with the roles held at that moment.
 *
 * @param id the person's id
 * @param username the name to sign in with
 * @param name the name that others see
 * @param roles the roles held
 */
public record Actor(UUID id, String username, String name, Set<Role> roles) {

    /** Keeps its own copy of the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor is this person. */
    public boolean is(UUID person) {
        return id.equals(person);
    }
}
