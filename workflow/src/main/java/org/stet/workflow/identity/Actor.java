package org.stet.workflow.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who does something, with the roles held at that moment. What these allow is asked of a {@link Permission}, and at a claim
 * or desk of the desk's own actor: whoever is an editor somewhere may be something else, or nothing, there.
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

    /** How others know the actor. */
    public PersonName asName() {
        return new PersonName(id, username, name);
    }

    /** Whether the actor is this person. */
    public boolean is(UUID person) {
        return id.equals(person);
    }
}
