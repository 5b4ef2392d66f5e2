package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/**
 * What is held about a person, and its erasure. The audit names people by id alone, so that erasing the name leaves every
 * hash as it was: what was done stays provable, who it was is forgotten.
 */
@ApplicationScoped
public class PersonalData {

    private final People people;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    PersonalData(
            People people, Sessions sessions, ApiTokens tokens, EntityManager entities, AuditTrail audit, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.entities = entities;
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
        data.put(
                "sessions",
                sessions.list("personId = ?1 order by id", id).stream()
                        .map(PersonalData::session)
                        .toList());
        data.put(
                "tokens",
                tokens.list("personId = ?1 order by id", id).stream()
                        .map(PersonalData::token)
                        .toList());
        data.put(
                "memberships",
                rows(
                        id,
                        "select d.code, m.roles, m.languages, m.topics from desk_member m join desk d on d.id = m.desk_id"
                                + " where m.person_id = :person order by d.code"));
        data.put(
                "recusals",
                rows(
                        id,
                        "select kind, name, reason, declared_at, ended_at from recusal where person_id = :person"
                                + " order by id"));
        data.put(
                "absences",
                rows(id, "select starts_at, ends_at, cancelled_at from absence where person_id = :person order by id"));
        data.put("actions", actions(id, actor.is(id)));
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
            throw new InvalidInput("person", "Deactivate the account first, so that open work goes back to the queue.");
        }
        for (String table : List.of(
                "session",
                "api_token",
                "kept_form",
                "one_time_link",
                "remembered_answer",
                "recovery_code",
                "desk_member",
                "absence")) {
            entities.createNativeQuery("delete from " + table + " where person_id = :person")
                    .setParameter("person", id)
                    .executeUpdate();
        }
        entities.createNativeQuery("update recusal set name = 'erased', reason = 'erased',"
                        + " ended_at = coalesce(ended_at, :now), ended_by = coalesce(ended_by, :actor)"
                        + " where person_id = :person")
                .setParameter("now", clock.instant())
                .setParameter("actor", actor.id())
                .setParameter("person", id)
                .executeUpdate();
        person.erase(clock.instant());
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
        account.put("roles", person.roles().stream().map(Role::code).sorted().toList());
        account.put("desks", person.desks().stream().sorted().toList());
        account.put("secondFactor", person.hasSecondFactor());
        return account;
    }

    private static Map<String, Object> session(Session session) {
        return Map.of(
                "from", session.createdAt().toString(),
                "lastUsed", session.lastUsedAt().toString(),
                "address", session.address(),
                "browser", session.agent());
    }

    private static Map<String, Object> token(ApiToken token) {
        return Map.of(
                "name", token.name(),
                "made", token.createdAt().toString(),
                "until", token.expiresAt().toString(),
                "lastUsed", token.lastUsedAt().map(Instant::toString).orElse("never"));
    }

    private List<List<String>> rows(UUID id, String select) {
        return ((List<?>) entities.createNativeQuery(select)
                        .setParameter("person", id)
                        .getResultList())
                .stream()
                        .map(row -> Arrays.stream((Object[]) row)
                                .map(PersonalData::text)
                                .toList())
                        .toList();
    }

    private static String text(Object value) {
        return value instanceof Object[] several ? Arrays.toString(several) : Objects.toString(value, "");
    }

    /** What somebody does in a place of their own may be sealed still: they see it themselves, and nobody else here. */
    private List<Map<String, Object>> actions(UUID id, boolean own) {
        return entities.createQuery(
                        "select at, action, subjectType, subjectId from AuditEntry where actor = :person"
                                + " and (:own = true or subjectType <> :sealed) order by position",
                        Object[].class)
                .setParameter("person", id)
                .setParameter("own", own)
                .setParameter("sealed", Subject.Type.ASSIGNMENT)
                .getResultStream()
                .map(row -> Map.of("at", row[0].toString(), "did", row[1], "to", row[2] + ":" + row[3]))
                .toList();
    }
}
