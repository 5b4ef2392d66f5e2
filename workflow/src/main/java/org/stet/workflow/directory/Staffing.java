package org.stet.workflow.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.assignment.Leaving;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;

/** What happens to the work of people who go. */
@ApplicationScoped
public class Staffing {

    private final Administration administration;
    private final Leaving leaving;

    Staffing(Administration administration, Leaving leaving) {
        this.administration = administration;
        this.leaving = leaving;
    }

    /**
     * Deactivates a local account; others take the person's open claims.
     *
     * @return those claims
     */
    @Transactional
    public List<UUID> deactivate(Actor actor, UUID person) {
        administration.deactivate(actor, person);
        return release(actor, List.of(person));
    }

    /**
     * Takes people who went out of the claims that they hold.
     *
     * @param by whose doing it is
     * @return the claims that somebody else has to take now
     */
    @Transactional(TxType.MANDATORY)
    List<UUID> release(Actor by, Collection<UUID> gone) {
        List<UUID> released = new ArrayList<>();
        gone.stream().sorted().forEach(person -> released.addAll(leaving.whenGone(by, person)));
        return released.stream().distinct().toList();
    }
}
