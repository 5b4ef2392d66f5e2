package org.stet.workflow.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** The desks of the newsroom. */
@ApplicationScoped
public class Desks implements PanacheRepositoryBase<Desk, UUID> {

    private static final String WITH_POLICY = "from Desk d join fetch d.policy where ";

    /** All desks in the newsroom's order, each with its policy and scale. */
    public List<Desk> inOrder() {
        return list("from Desk d join fetch d.policy p join fetch p.scale order by d.position");
    }

    /** The desk with this id or, where it is none, with this code. */
    public Optional<Desk> findByIdOrCode(String idOrCode) {
        try {
            return find(WITH_POLICY + "d.id = ?1", UUID.fromString(idOrCode)).firstResultOptional();
        } catch (IllegalArgumentException notAnId) {
            return find(WITH_POLICY + "d.code = ?1", idOrCode).firstResultOptional();
        }
    }

    /**
     * The desk that takes what names none: the first.
     *
     * @throws InvalidInput if there is no desk yet
     */
    public Desk first() {
        return find("order by position")
                .<Desk>firstResultOptional()
                .orElseThrow(() -> new InvalidInput("desk", Fault.MISSING, "desk.none"));
    }

    /** Lets nobody else change the desk, its members or its times until the transaction ends: who is second sees what the first did. */
    public void holdStill(UUID deskId) {
        getEntityManager()
                .createNativeQuery("select id from desk where id = :desk for no key update", UUID.class)
                .setParameter("desk", deskId)
                .getSingleResult();
    }
}
