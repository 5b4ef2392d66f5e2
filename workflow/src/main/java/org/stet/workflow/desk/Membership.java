package org.stet.workflow.desk;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.DirectoryMembership;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Says who works at a desk, as what, in which languages and on which topics. */
@ApplicationScoped
public class Membership {

    private static final Set<Role> ROLES = EnumSet.of(Role.REVIEWER, Role.EDITOR);

    private final Members members;
    private final Desks desks;
    private final People people;
    private final AuditTrail audit;

    Membership(Members members, Desks desks, People people, AuditTrail audit) {
        this.members = members;
        this.desks = desks;
        this.people = people;
        this.audit = audit;
    }

    /**
     * A member with the name.
     *
     * @param member the member
     * @param person who it is
     */
    public record Named(Member member, Person person) {}

    /** The desk's members, by name. */
    @Transactional
    public List<Named> of(Desk desk) {
        List<Member> found = members.of(List.of(desk.id()));
        Map<UUID, Person> named =
                people.byIds(found.stream().map(Member::personId).toList());
        return found.stream()
                .map(member -> new Named(member, named.get(member.personId())))
                .sorted(Comparator.comparing(each -> each.person().name()))
                .toList();
    }

    /**
     * Makes a person a member, or changes what the membership says. Where nothing differs, nothing is recorded.
     *
     * @param person id or user name
     * @param roles reviewer, editor or both, of those that the person holds
     * @param languages as two letters
     * @param topics at most 20
     * @throws NotYours if the actor is no administrator
     * @throws NotFound if there is no such person
     * @throws InvalidInput naming what is wrong
     */
    @Transactional
    public Member put(
            Actor actor, Desk desk, String person, Set<Role> roles, List<String> languages, List<String> topics) {
        Permission.KEEP_MEMBERS.require(actor);
        Person named = person(person);
        List<String> spoken = languages.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        List<String> topicsKnown = topics.stream().map(String::strip).distinct().toList();
        new Checks()
                .require(
                        !roles.isEmpty()
                                && ROLES.containsAll(roles)
                                && named.roles().containsAll(roles),
                        "roles",
                        Fault.NOT_ONE_OF,
                        "member.roles")
                .require(spoken.size() <= 20, "languages", Fault.OUT_OF_RANGE, "member.too-many-languages")
                .each(
                        languages,
                        "languages",
                        each -> each.strip().toLowerCase(Locale.ROOT).matches("[a-z]{2}"),
                        Fault.MALFORMED,
                        "member.language")
                .require(topicsKnown.size() <= 20, "topics", Fault.OUT_OF_RANGE, "topic.too-many")
                .each(
                        topics,
                        "topics",
                        each -> !each.isBlank() && each.strip().length() <= 60,
                        Fault.OUT_OF_RANGE,
                        "topic.length")
                .done();
        desks.holdStill(desk.id());
        Optional<Member> known = members.find(desk.id(), named.id());
        if (known.filter(each -> each.says(roles, spoken, topicsKnown)).isPresent()) {
            return known.orElseThrow();
        }
        Member member = known.orElseGet(() -> new Member(desk.id(), named.id()));
        member.become(roles, spoken, topicsKnown);
        members.persist(member);
        audit.add(
                Subject.desk(desk.id()),
                actor.id(),
                "put-member",
                Map.of(),
                Map.of(
                        "person",
                        named.id().toString(),
                        "roles",
                        roles.stream().map(Role::code).sorted().toList(),
                        "languages",
                        spoken,
                        "topics",
                        topicsKnown));
        return member;
    }

    /**
     * Ends a membership.
     *
     * @throws NotYours if the actor is no administrator
     * @throws NotFound if the person is no member
     */
    @Transactional
    public void remove(Actor actor, Desk desk, String person) {
        Permission.KEEP_MEMBERS.require(actor);
        Person named = person(person);
        desks.holdStill(desk.id());
        Member member = members.find(desk.id(), named.id()).orElseThrow(() -> new NotFound("member", named.username()));
        members.delete(member);
        audit.add(
                Subject.desk(desk.id()),
                actor.id(),
                "remove-member",
                Map.of("person", named.id().toString()),
                Map.of());
    }

    /** Makes somebody's memberships those that the directory says; what an administrator put stays. */
    void follow(@Observes DirectoryMembership said) {
        Set<Role> roles = EnumSet.copyOf(ROLES);
        roles.retainAll(said.roles());
        Set<UUID> at = desks.inOrder().stream()
                .filter(desk -> !roles.isEmpty() && said.desks().contains(desk.code()))
                .map(Desk::id)
                .collect(Collectors.toSet());
        Stream.concat(at.stream(), members.ofDirectory(said.person()).stream().map(Member::deskId))
                .distinct()
                .sorted()
                .forEach(desks::holdStill);
        members.ofDirectory(said.person()).stream()
                .filter(member -> !at.contains(member.deskId()))
                .sorted(Comparator.comparing(Member::deskId))
                .forEach(member -> {
                    members.delete(member);
                    audit.addUnattended(
                            Subject.desk(member.deskId()),
                            "remove-member",
                            Map.of("person", said.person().toString()),
                            Map.of());
                });
        at.stream().sorted().forEach(desk -> follow(desk, said.person(), roles));
    }

    private void follow(UUID deskId, UUID person, Set<Role> roles) {
        Member member = members.find(deskId, person).orElseGet(() -> Member.fromDirectory(deskId, person));
        if (!member.isFromDirectory() || member.roles().equals(roles)) {
            return;
        }
        member.holds(roles);
        members.persist(member);
        audit.addUnattended(
                Subject.desk(deskId),
                "put-member",
                Map.of(),
                Map.of(
                        "person",
                        person.toString(),
                        "roles",
                        roles.stream().map(Role::code).sorted().toList()));
    }

    private Person person(String idOrUsername) {
        return people.findByIdOrUsername(idOrUsername).orElseThrow(() -> new NotFound("person", idOrUsername));
    }
}
