package org.stet.workflow.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.refusal.NotFound;

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
     * @param before what the change replaced, as JSON, with the words that it was about; what was erased says so
     * @param after what it put there, in the same way
     * @param actor who acted; empty when the system did
     */
    public record Event(AuditEntry entry, String before, String after, Optional<PersonName> actor) {}

    /** Who acted on the claim last, and how, in words. */
    String last(UUID claimId) {
        AuditEntry entry = audit.last(Subject.claim(claimId)).orElseThrow();
        String who = entry.actor()
                .flatMap(person ->
                        Optional.ofNullable(people.names(Set.of(person)).get(person)))
                .map(PersonName::name)
                .orElse("Stet");
        return who + " (" + entry.action() + ")";
    }

    /**
     * The claim's history from its first entry.
     *
     * @throws NotFound if there is no such claim
     */
    @Transactional
    public List<Event> of(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        List<AuditTrail.Told> entries = audit.told(Subject.claim(claimId));
        if (entries.isEmpty()) {
            claims.get(claimId);
        }
        Map<UUID, PersonName> actors = people.names(entries.stream()
                .map(told -> told.entry().actor().orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(told -> new Event(
                        told.entry(),
                        told.before(),
                        told.after(),
                        told.entry().actor().map(actors::get)))
                .toList();
    }
}
