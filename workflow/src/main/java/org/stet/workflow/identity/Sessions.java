package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.NotFound;

/** Who is signed in where. What is ended here is ended on every node with the next request. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID>, PersonalRecords {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(People people, AuditTrail audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who uses a session.
     *
     * @param session the session's id
     * @param actor the person, with the roles held now
     * @param awaitsSecondFactor whether the one-time code is still to come: until then it opens nothing
     * @param settings how the person wants pages to be
     */
    public record InUse(UUID session, Actor actor, boolean awaitsSecondFactor, OwnSettings settings) {}

    /** Opens a session for an active person; the answer is the secret for the cookie, which nobody can read again. */
    @Transactional
    public String open(UUID personId, Session.Browser browser, boolean awaitsSecondFactor) {
        String secret = Secret.random();
        persist(new Session(personId, Sha256.of(secret), browser, awaitsSecondFactor, clock.instant()));
        return secret;
    }

    /**
     * Opens or renews a session that another service stands behind.
     *
     * @param secret the session to renew, if it is open
     * @param subject that service's id for the person
     * @param providerSession that service's name for the session
     * @param tokens that service's tokens, sealed
     * @throws NotFound if nobody here is known by the id
     */
    @Transactional
    public String provide(
            Optional<String> secret, String subject, Session.Browser browser, String providerSession, String tokens) {
        UUID person = people.findBySubject(subject).map(Person::id).orElseThrow(() -> new NotFound("person", subject));
        String current = secret.filter(known -> valid(known).isPresent()).orElseGet(() -> open(person, browser, false));
        valid(current).orElseThrow().provide(providerSession, tokens);
        return current;
    }

    /** The person behind a cookie, if the session is open and the account active. */
    @Transactional
    public Optional<InUse> use(String secret) {
        return getEntityManager()
                .createQuery(
                        "select s, p from Session s join Person p on p.id = s.personId left join fetch p.roles"
                                + " left join fetch p.desks where s.sha256 = :sha256",
                        Object[].class)
                .setParameter("sha256", Sha256.of(secret))
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(row -> use((Session) row[0], (Person) row[1]));
    }

    private Optional<InUse> use(Session session, Person person) {
        if (!session.isValidAt(clock.instant())) {
            return Optional.empty();
        }
        session.used(clock.instant());
        return person.isActive()
                ? Optional.of(
                        new InUse(session.id(), person.asActor(), session.awaitsSecondFactor(), person.settings()))
                : Optional.empty();
    }

    /** The sealed tokens behind a cookie, if the session is open. */
    @Transactional
    public Optional<String> providerTokens(String secret) {
        Optional<Session> session = valid(secret);
        session.ifPresent(found -> found.used(clock.instant()));
        return session.flatMap(Session::providerTokens);
    }

    /** Whose session this is or was, open or not. */
    @Transactional
    public Optional<UUID> ownerOf(String secret) {
        return find("sha256", Sha256.of(secret)).firstResultOptional().map(Session::personId);
    }

    /** The actor's open sessions, the latest first. */
    @Transactional
    public List<Session> of(Actor actor) {
        return open(actor.id());
    }

    /** Ends the session behind a cookie. */
    @Transactional
    public void end(String secret) {
        find("sha256", Sha256.of(secret)).firstResultOptional().ifPresent(session -> session.end(clock.instant()));
    }

    /**
     * Ends one of the actor's own sessions.
     *
     * @throws NotFound if the actor has no such session
     */
    @Transactional
    public void end(Actor actor, UUID sessionId) {
        Session session = find("id = ?1 and personId = ?2 and endedAt is null", sessionId, actor.id())
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("session", sessionId.toString()));
        session.end(clock.instant());
        audit.add(
                Subject.person(actor.id()),
                actor.id(),
                "end-session",
                Map.of("session", sessionId.toString()),
                Map.of());
    }

    /** Ends every session of a person. */
    @Transactional
    public void endAllOf(UUID personId) {
        open(personId).forEach(session -> session.end(clock.instant()));
    }

    /** Ends every session of a person but one. */
    @Transactional
    public void endOthersOf(UUID personId, UUID kept) {
        open(personId).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> session.end(clock.instant()));
    }

    /** Ends what another service calls by this name, as it asked. */
    @Transactional
    public void endProvided(String providerSession) {
        list("providerSession = ?1 and endedAt is null", providerSession)
                .forEach(session -> session.end(clock.instant()));
    }

    /** Notes that the one-time code was right. */
    @Transactional
    void passedSecondFactor(String secret) {
        valid(secret).ifPresent(Session::passedSecondFactor);
    }

    /** Forgets sessions that ended long ago: they hold addresses of people. */
    @Scheduled(every = "1h", delayed = "12m")
    @Transactional
    void forget() {
        delete("lastUsedAt < ?1", clock.instant().minus(REMEMBERED));
    }

    private Optional<Session> valid(String secret) {
        return find("sha256", Sha256.of(secret))
                .firstResultOptional()
                .filter(session -> session.isValidAt(clock.instant()));
    }

    private List<Session> open(UUID personId) {
        return list(
                "personId = ?1 and endedAt is null and expiresAt > ?2 and lastUsedAt > ?3 order by id desc",
                personId,
                clock.instant(),
                clock.instant().minus(Session.IDLE));
    }

    @Override
    public Set<String> columns() {
        return Set.of("session.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "sessions",
                list("personId = ?1 order by id", person).stream()
                        .map(Sessions::told)
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        delete("personId", person);
    }

    private static Map<String, Object> told(Session session) {
        return Map.of(
                "from", session.createdAt().toString(),
                "lastUsed", session.lastUsedAt().toString(),
                "address", session.address(),
                "browser", session.agent());
    }
}
