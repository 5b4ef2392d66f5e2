package org.stet.workflow.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.EntriesOfPerson;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.audit.TextErasure;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/**
 * What is held about a person, and its erasure. The audit names people by id alone and holds hashes of what was said, so that
 * erasing both leaves every hash as it was: what was done stays provable, who it was is forgotten.
 */
@ApplicationScoped
public class PersonalData {

    private final People people;
    private final Instance<PersonalRecords> records;
    private final EntriesOfPerson entries;
    private final TextErasure erasure;
    private final AuditTrail audit;
    private final Clock clock;

    PersonalData(
            People people,
            @Any Instance<PersonalRecords> records,
            EntriesOfPerson entries,
            TextErasure erasure,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.records = records;
        this.entries = entries;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All that is held about a person, by kind; for the person and for administrators.
     *
     * @throws NotYours for anybody else
     */
    @Transactional
    public Map<String, Object> export(Actor actor, UUID id) {
        if (!actor.is(id)) {
            Permission.KEEP_ACCOUNTS.require(actor);
        }
        Person person = found(id);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("account", account(person));
        records.stream()
                .flatMap(each -> each.held(id, actor.is(id)).stream())
                .sorted(Comparator.comparing(PersonalRecords.Held::kind))
                .forEach(held -> data.put(held.kind(), held.rows()));
        // what somebody did in a place of their own may be sealed still: they see it themselves, and nobody else here
        data.put("actions", entries.of(id, actor.is(id)));
        return data;
    }

    /**
     * Erases what tells who a person is. What the person did stays, under a name that says nothing.
     *
     * @throws NotYours if the actor is no administrator
     * @throws InvalidInput if the person is still active
     */
    @Transactional
    public void erase(Actor actor, UUID id) {
        Permission.KEEP_ACCOUNTS.require(actor);
        Person person = found(id);
        if (person.isActive()) {
            throw new InvalidInput("person", Fault.CONTRADICTORY, "person.deactivate-first");
        }
        records.forEach(each -> each.erase(id, clock.instant(), actor.id()));
        person.erase(clock.instant());
        List<TextErasure.Place> said = erasure.about(id);
        if (!said.isEmpty()) {
            erasure.lock(said);
            erasure.erase(said, "the person concerned", "The person's data were erased.", actor.id());
        }
        audit.add(Subject.person(id), actor.id(), "erase", Map.of(), Map.of());
    }

    private Person found(UUID id) {
        return people.findByIdOptional(id)
                .filter(person -> person.erasedAt().isEmpty() && !id.equals(People.STET))
                .orElseThrow(() -> new NotFound("person", id.toString()));
    }

    private static Map<String, Object> account(Person person) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", person.id().toString());
        account.put("username", person.username());
        account.put("name", person.name());
        account.put("mail", person.mail().orElse(""));
        account.put("language", person.language().orElse(""));
        account.put("timeZone", person.settings().timeZone().map(ZoneId::getId).orElse(""));
        account.put("roles", person.roles().stream().map(Role::code).sorted().toList());
        account.put("desks", person.desks().stream().sorted().toList());
        account.put("secondFactor", person.hasSecondFactor());
        return account;
    }
}
