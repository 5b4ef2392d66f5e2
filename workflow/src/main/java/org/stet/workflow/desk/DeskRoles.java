package org.stet.workflow.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.NotYours;

/** What somebody is at each desk, for what concerns several desks at once. */
@ApplicationScoped
public class DeskRoles {

    private final Members members;
    private final OpenWork openWork;

    DeskRoles(Members members, OpenWork openWork) {
        this.members = members;
        this.openWork = openWork;
    }

    /** The actor at every desk, in the newsroom's order of desks. */
    public Map<UUID, DeskActor> everywhere(Actor actor) {
        Map<UUID, DeskActor> here = new LinkedHashMap<>();
        members.ofEveryDesk().forEach((desk, staff) -> here.put(desk, staff.at(actor)));
        return here;
    }

    /** The desks at which the actor is this. */
    public Set<UUID> desksWhere(Actor actor, Role role) {
        return where(members.ofEveryDesk(), actor, here -> here.is(role));
    }

    /** The desks at which the actor has the permission; every desk where it does not depend on one. */
    public Set<UUID> desksWhere(Actor actor, Permission permission) {
        return where(members.ofEveryDesk(), actor, here -> here.may(permission));
    }

    /**
     * Those of the people for whom the actor may declare a conflict of interest or an absence: everybody for oneself, an
     * administrator for all, an editor for those who are members of, and hold claims of, no desk at which the editor does
     * not edit. Declaring takes people out of claims, and at a desk only its own editors do that.
     */
    public Set<UUID> declaresFor(Actor actor, Collection<Person> people) {
        Set<UUID> edited = desksWhere(actor, Role.EDITOR);
        List<UUID> ids = people.stream().map(Person::id).toList();
        Map<UUID, Set<UUID>> memberships = members.desksOf(ids);
        Map<UUID, Set<UUID>> open = openWork.desksOf(ids);
        return people.stream()
                .map(Person::id)
                .filter(person -> actor.is(person)
                        || Permission.DECLARE_FOR_ALL.admits(actor)
                        || !edited.isEmpty()
                                && edited.containsAll(memberships.getOrDefault(person, Set.of()))
                                && edited.containsAll(open.getOrDefault(person, Set.of())))
                .collect(Collectors.toSet());
    }

    /**
     * Lets the actor declare something for the person, or not.
     *
     * @throws NotYours if it is for somebody else to do
     */
    public void requireDeclaringFor(Actor actor, Person person) {
        if (actor.is(person.id())) {
            return;
        }
        Permission.DECLARE_FOR_OTHERS.require(actor);
        if (declaresFor(actor, Set.of(person)).isEmpty()) {
            throw new NotYours("edits-at-their-desks", "desk.person-elsewhere", person.username());
        }
    }

    private static Set<UUID> where(Map<UUID, Staff> staffs, Actor actor, Predicate<DeskActor> is) {
        return staffs.entrySet().stream()
                .filter(desk -> is.test(desk.getValue().at(actor)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
