package org.stet.workflow.identity;

import java.util.Set;
import java.util.UUID;

/**
 * The directory says at which desks somebody works; told within the transaction that follows it.
 *
 * @param person who
 * @param roles the roles held
 * @param desks the codes of the desks; none for who has left
 */
public record DirectoryMembership(UUID person, Set<Role> roles, Set<String> desks) {

    /** Keeps its own copies. */
    public DirectoryMembership {
        roles = Set.copyOf(roles);
        desks = Set.copyOf(desks);
    }
}
