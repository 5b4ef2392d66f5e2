package org.stet.workflow.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;

/** What happened to a claim, for everybody to read: what is sealed stands in other chains and comes here when it opens. */
@ApplicationScoped
public class ClaimHistory {

    private final Claims claims;
    private final AuditTrail audit;
    private final People people;

    ClaimHistory(Claims claims, AuditTrail audit, People people) {
        this.claims = claims;
        this.audit = audit;
        this.people = people;
    }

    /**
     * One entry with who acted.
     *
     * @param entry the entry
     * @param actor who acted; empty when the system did
     */
    public record Event(AuditEntry entry, Optional<Person> actor) {}

    /** The claim's history from its first entry. */
    @Transactional
    public List<Event> of(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        claims.get(claimId);
        List<AuditEntry> entries = audit.of(Subject.claim(claimId));
        Map<UUID, Person> actors = people.byIds(entries.stream()
                .map(entry -> entry.actor().orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Event(entry, entry.actor().map(actors::get)))
                .toList();
    }
}
