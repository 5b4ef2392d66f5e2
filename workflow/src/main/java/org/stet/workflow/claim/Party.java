package org.stet.workflow.claim;

import java.util.EnumSet;
import java.util.Set;

import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** Who may take a transition, by role; what more it asks of the person is a {@link Guard}. */
public enum Party {
    /** Any editor of the claim's desk. */
    EDITOR("editor", EnumSet.of(Role.EDITOR)),
    /** Any reviewer of the claim's desk. */
    REVIEWER("reviewer", EnumSet.of(Role.REVIEWER)),
    /** Anybody who may review or edit at the claim's desk. */
    REVIEWER_OR_EDITOR("reviewer or editor", EnumSet.of(Role.REVIEWER, Role.EDITOR)),
    /** Nobody directly: a scheduled job, or what follows from a change elsewhere. */
    SCHEDULE("system", EnumSet.noneOf(Role.class));

    private final String title;
    private final Set<Role> roles;

    Party(String title, Set<Role> roles) {
        this.title = title;
        this.roles = roles;
    }

    boolean includes(DeskActor actor) {
        return roles.stream().anyMatch(actor::is);
    }

    /** Whether the actor could belong to it at some desk: asked before the claim, and with it the desk, is known. */
    boolean couldInclude(Actor actor) {
        return roles.stream().anyMatch(actor.roles()::contains);
    }

    /** The party in words. */
    public String title() {
        return title;
    }
}
