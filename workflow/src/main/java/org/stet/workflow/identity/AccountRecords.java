package org.stet.workflow.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What belongs to an account and is told to nobody: kept forms, links that work once, recovery codes. */
@ApplicationScoped
class AccountRecords implements PersonalRecords {

    private final EntityManager entities;

    AccountRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<String> columns() {
        return Set.of("kept_form.person_id", "one_time_link.person_id", "recovery_code.person_id");
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        Stream.of(
                        "delete from kept_form where person_id = :person",
                        "delete from one_time_link where person_id = :person",
                        "delete from recovery_code where person_id = :person")
                .forEach(delete -> entities.createNativeQuery(delete)
                        .setParameter("person", person)
                        .executeUpdate());
    }
}
