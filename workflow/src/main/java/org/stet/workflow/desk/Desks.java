package org.stet.workflow.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The desks of the newsroom. */
@ApplicationScoped
public class Desks implements PanacheRepositoryBase<Desk, UUID> {

    /** All desks in the newsroom's order, each with its policy and scale. */
    public List<Desk> inOrder() {
        return list("from Desk d join fetch d.policy p join fetch p.scale order by d.position");
    }

    /** The desk with this id or, where it is none, with this code. */
    public Optional<Desk> findByIdOrCode(String idOrCode) {
        try {
            return findByIdOptional(UUID.fromString(idOrCode));
        } catch (IllegalArgumentException notAnId) {
            return find("code", idOrCode).firstResultOptional();
        }
    }

    /** The desk that takes what names none: the first. */
    public Desk first() {
        return find("order by position").firstResult();
    }
}
