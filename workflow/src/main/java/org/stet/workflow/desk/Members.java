package org.stet.workflow.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.identity.Role;

/** Who works at which desk. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID>, PersonalRecords {

    /** The members of these desks. */
    public List<Member> of(Collection<UUID> deskIds) {
        return list("deskId in ?1", deskIds);
    }

    /** The members of every desk, in the newsroom's order of desks. */
    Map<UUID, Staff> ofEveryDesk() {
        Map<UUID, List<Member>> members = new LinkedHashMap<>();
        getEntityManager()
                .createQuery(
                        "select d.id, m from Desk d left join Member m on m.deskId = d.id order by d.position",
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    List<Member> there = members.computeIfAbsent((UUID) row[0], desk -> new ArrayList<>());
                    Optional.ofNullable((Member) row[1]).ifPresent(there::add);
                });
        Map<UUID, Staff> staffs = new LinkedHashMap<>();
        members.forEach((desk, there) -> staffs.put(desk, new Staff(there)));
        return staffs;
    }

    /** The members of one desk together. */
    public Staff staffOf(UUID deskId) {
        return new Staff(of(List.of(deskId)));
    }

    /** The desks that each of the people is a member of. */
    Map<UUID, Set<UUID>> desksOf(Collection<UUID> people) {
        return list("personId in ?1", people).stream()
                .collect(Collectors.groupingBy(
                        Member::personId, Collectors.mapping(Member::deskId, Collectors.toSet())));
    }

    /** The memberships of a person that a directory says. */
    List<Member> ofDirectory(UUID personId) {
        return list("personId = ?1 and fromDirectory", personId);
    }

    /** The person's membership of the desk. */
    public Optional<Member> find(UUID deskId, UUID personId) {
        return find("deskId = ?1 and personId = ?2", deskId, personId).firstResultOptional();
    }

    @Override
    public Set<String> columns() {
        return Set.of("desk_member.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "memberships",
                getEntityManager()
                        .createQuery(
                                "select d.code, m from Member m join Desk d on d.id = m.deskId where m.personId = :person"
                                        + " order by d.code",
                                Object[].class)
                        .setParameter("person", person)
                        .getResultStream()
                        .map(row -> told((String) row[0], (Member) row[1]))
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        delete("personId", person);
    }

    private static Map<String, Object> told(String desk, Member member) {
        return Map.of(
                "desk",
                desk,
                "roles",
                member.roles().stream().map(Role::code).sorted().toList(),
                "languages",
                member.languages(),
                "topics",
                member.topics());
    }
}
