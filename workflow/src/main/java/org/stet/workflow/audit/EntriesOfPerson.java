package org.stet.workflow.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What the record says that one person did. */
@ApplicationScoped
public class EntriesOfPerson {

    private final EntityManager entities;

    EntriesOfPerson(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What the person did, in the order of recording.
     *
     * @param withSealed whether to tell what was done in a place of the person's own, which may be sealed still
     * @return for each entry when it was done, what was done, and to what
     */
    @Transactional
    public List<Map<String, Object>> of(UUID person, boolean withSealed) {
        return entities.createQuery(
                        "select at, action, subjectType, subjectId from AuditEntry where actor = :person"
                                + " and (:withSealed = true or subjectType <> :sealed) order by position",
                        Object[].class)
                .setParameter("person", person)
                .setParameter("withSealed", withSealed)
                .setParameter("sealed", Subject.Type.ASSIGNMENT)
                .getResultStream()
                .map(row -> Map.of("at", row[0].toString(), "did", row[1], "to", row[2] + ":" + row[3]))
                .toList();
    }
}
