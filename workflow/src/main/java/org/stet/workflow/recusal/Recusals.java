package org.stet.workflow.recusal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All recusals, standing and ended. */
@ApplicationScoped
public class Recusals implements PanacheRepositoryBase<Recusal, UUID> {

    /** Those that stand, oldest first. */
    public List<Recusal> standing() {
        return list("endedAt is null order by declaredAt, id");
    }

    /** The person's that stand, oldest first. */
    public List<Recusal> standing(UUID personId) {
        return list("personId = ?1 and endedAt is null order by declaredAt, id", personId);
    }
}
