package org.stet.workflow.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.NotYours;

/**
 * A desk's members together, and what they let others do there: once a desk names members for a role, only they act in
 * that role; a role that it names nobody for is open to all who hold it.
 *
 * @param members the desk's members
 */
public record Staff(List<Member> members) {

    private static final Set<Role> ROLES_OF_DESKS = EnumSet.of(Role.REVIEWER, Role.EDITOR);

    /** Keeps its own copy. */
    public Staff {
        members = List.copyOf(members);
    }

    /** The members of this desk among those of several. */
    public static Staff of(UUID deskId, Collection<Member> members) {
        return new Staff(members.stream()
                .filter(member -> member.deskId().equals(deskId))
                .toList());
    }

    /** The actor with the roles that hold at this desk. */
    public DeskActor at(Actor actor) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        actor.roles().stream().filter(role -> admits(actor.id(), role)).forEach(held::add);
        return new DeskActor(actor, held);
    }

    /**
     * Lets the actor pass, or not.
     *
     * @return the actor with the roles that hold at this desk
     * @throws NotYours if the actor holds no role for it, or none that holds at this desk
     */
    public DeskActor require(Actor actor, Permission permission) {
        permission.require(actor);
        DeskActor here = at(actor);
        if (!here.may(permission)) {
            throw new NotYours("is-of-the-desk", "desk.members-only");
        }
        return here;
    }

    private boolean admits(UUID person, Role role) {
        return !ROLES_OF_DESKS.contains(role)
                || members.stream().noneMatch(member -> member.roles().contains(role))
                || members.stream()
                        .anyMatch(member -> member.personId().equals(person)
                                && member.roles().contains(role));
    }
}
