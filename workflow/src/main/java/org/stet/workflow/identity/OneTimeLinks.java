package org.stet.workflow.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** Links that invite people and let them set a password anew. A new link makes the ones before it worthless. */
@ApplicationScoped
public class OneTimeLinks implements PanacheRepositoryBase<OneTimeLink, UUID> {

    private final People people;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    OneTimeLinks(
            People people, Sessions sessions, ApiTokens tokens, PasswordRules rules, AuditTrail audit, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a link; the answer is its secret, which nobody can read again. */
    @Transactional
    String make(UUID personId, OneTimeLink.Purpose purpose) {
        end(personId);
        String secret = Secret.random();
        persist(new OneTimeLink(personId, purpose, Sha256.of(secret), clock.instant()));
        return secret;
    }

    /** Makes every link of a person worthless. */
    @Transactional
    void end(UUID personId) {
        update("usedAt = ?1 where personId = ?2 and usedAt is null", clock.instant(), personId);
    }

    /** The name to sign in with of the person for whom the link works. */
    @Transactional
    public Optional<String> usernameFor(String secret) {
        return working(secret)
                .flatMap(link -> people.findByIdOptional(link.personId()))
                .filter(Person::isActive)
                .map(Person::username);
    }

    /**
     * Sets the password of the person whose link it is. Every session and every token ends, since whoever needs a link may
     * not be the only one who was in, and a closed account is open again.
     *
     * @throws NotFound if the link does not work, or no longer
     * @throws InvalidInput if the password may not be used; the link goes on working
     */
    @Transactional
    public void setPassword(String secret, Optional<String> password, Optional<String> repeated) {
        OneTimeLink link = working(secret).orElseThrow(() -> new NotFound("link", "here"));
        getEntityManager().refresh(link, LockModeType.PESSIMISTIC_WRITE);
        Person person = people.findByIdOptional(link.personId())
                .filter(found -> found.isActive() && link.worksAt(clock.instant()))
                .orElseThrow(() -> new NotFound("link", "here"));
        rules.check(person, password, repeated);
        link.use(clock.instant());
        person.passwordIs(BcryptUtil.bcryptHash(password.orElseThrow()));
        person.attempts().succeeded();
        sessions.endAllOf(person.id());
        tokens.revokeAllOf(person.id());
        audit.add(Subject.person(person.id()), person.id(), "set-password", Map.of(), Map.of("by", "link"));
    }

    private Optional<OneTimeLink> working(String secret) {
        return find("sha256", Sha256.of(secret)).firstResultOptional().filter(link -> link.worksAt(clock.instant()));
    }
}
