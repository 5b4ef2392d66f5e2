package org.stet.workflow.desk;

import java.util.Set;
import java.util.UUID;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Role;

/**
 * Who does something at one desk, with the roles that hold there. Only the desk's {@link Staff} hands one out, and only a
 * desk actor can be asked whether it is an editor or a reviewer: a role that somebody holds elsewhere counts nowhere else.
 */
public final class DeskActor {

    private final Actor actor;
    private final Set<Role> roles;

    DeskActor(Actor actor, Set<Role> roles) {
        this.actor = actor;
        this.roles = Set.copyOf(roles);
    }

    /** The person's id. */
    public UUID id() {
        return actor.id();
    }

    /** Whether the role holds at this desk. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor is this person. */
    public boolean is(UUID person) {
        return actor.is(person);
    }

    /** Whether one of the roles that hold at this desk has the permission. */
    public boolean may(Permission permission) {
        return permission.roles().stream().anyMatch(this::is);
    }
}
