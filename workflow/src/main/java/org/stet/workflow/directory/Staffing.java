package org.stet.workflow.directory;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;

/** What happens to the work of people who come and go. */
@ApplicationScoped
public class Staffing {

    private final Administration administration;
    private final Synchronising synchronising;

    Staffing(Administration administration, Synchronising synchronising) {
        this.administration = administration;
        this.synchronising = synchronising;
    }

    /**
     * Deactivates a local account; the person's open claims go back to the queue.
     *
     * @return those claims
     */
    @Transactional
    public List<UUID> deactivate(Actor actor, UUID person) {
        administration.deactivate(actor, person);
        return synchronising.release(List.of(person));
    }
}
