package org.stet.workflow.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who works at which desk. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {

    /** The members of these desks. */
    public List<Member> of(Collection<UUID> deskIds) {
        return list("deskId in ?1", deskIds);
    }

    /** The members of one desk together. */
    public Staff staffOf(UUID deskId) {
        return new Staff(of(List.of(deskId)));
    }

    /** The memberships of a person that a directory says. */
    List<Member> ofDirectory(UUID personId) {
        return list("personId = ?1 and fromDirectory", personId);
    }

    /** The person's membership of the desk. */
    public Optional<Member> find(UUID deskId, UUID personId) {
        return find("deskId = ?1 and personId = ?2", deskId, personId).firstResultOptional();
    }

    /** Lets nobody else change the desk's members until the transaction ends: who is second sees what the first did. */
    void holdStill(UUID deskId) {
        getEntityManager()
                .createNativeQuery("select id from desk where id = :desk for no key update", UUID.class)
                .setParameter("desk", deskId)
                .getSingleResult();
    }
}
