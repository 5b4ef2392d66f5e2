package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.elytron.security.common.BcryptUtil;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;

/** Local accounts: who they are, and signing in with them. */
@ApplicationScoped
public class Accounts {

    /** Of a password that nobody knows, so that an unknown name costs as much time as a wrong password. */
    private static final String NOBODYS_HASH =
            BcryptUtil.bcryptHash(UUID.randomUUID().toString());

    private final People people;
    private final Sessions sessions;
    private final Secrecy secrecy;
    private final RecoveryCodes recoveryCodes;
    private final AuditTrail audit;
    private final Clock clock;
    private final KnownPasswords known = new KnownPasswords();

    Accounts(
            People people,
            Sessions sessions,
            Secrecy secrecy,
            RecoveryCodes recoveryCodes,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.secrecy = secrecy;
        this.recoveryCodes = recoveryCodes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return people.count("id <> ?1", People.STET) == 0;
    }

    /** Creates an account at the installation's first start; nobody is acting yet. */
    @Transactional
    public Person create(String username, String name, String password, Set<Role> roles) {
        Person person = new Person(username, name, BcryptUtil.bcryptHash(password), roles, clock.instant());
        people.persist(person);
        audit.addUnattended(
                Subject.person(person.id()),
                "create-account",
                Map.of(),
                Map.of("roles", roles.stream().map(Role::code).sorted().toList()));
        return person;
    }

    /**
     * Tries a name with a password. Takes as long for a name that is unknown and for an account that is closed; tries at one
     * account come one after the other, so that no more of them are free than is said. What is counted stays counted,
     * whatever becomes of what the password was wanted for.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public SignInAttempt tryPassword(String username, String password) {
        Optional<Person> person = people.findByUsername(username).filter(Person::isActive);
        Instant now = clock.instant();
        Optional<String> hash = person.flatMap(Person::passwordHash);
        if (person.isEmpty() || hash.isEmpty()) {
            BcryptUtil.matches(password, NOBODYS_HASH);
            return new SignInAttempt.Refused();
        }
        Person found = person.get();
        if (found.attempts().isClean() && known.has(password, hash.get())) {
            return new SignInAttempt.Proved(found.asActor(), found.hasSecondFactor());
        }
        people.lock(found);
        Optional<Instant> closed = found.attempts().closedAt(now);
        if (closed.isPresent()) {
            BcryptUtil.matches(password, NOBODYS_HASH);
            return new SignInAttempt.Closed(closed.get());
        }
        if (!BcryptUtil.matches(password, hash.get())) {
            failed(found, now);
            return new SignInAttempt.Refused();
        }
        known.add(password, hash.get());
        if (!found.hasSecondFactor()) {
            found.attempts().succeeded();
        }
        return new SignInAttempt.Proved(found.asActor(), found.hasSecondFactor());
    }

    private void failed(Person person, Instant now) {
        person.attempts().failed(now);
        person.attempts()
                .closedAt(now)
                .ifPresent(until -> audit.addUnattended(
                        Subject.person(person.id()), "close-account", Map.of(), Map.of("until", until.toString())));
    }

    /**
     * Whoever calls with this name and password, in every request and without a browser. Who has a second factor cannot:
     * their programs have tokens.
     */
    public Optional<Actor> signIn(String username, String password) {
        return tryPassword(username, password) instanceof SignInAttempt.Proved proved && !proved.needsCode()
                ? Optional.of(proved.actor())
                : Optional.empty();
    }

    /** The active person with this name, who has signed in already. */
    @Transactional
    public Optional<Actor> signedIn(String username) {
        return people.findByUsername(username).filter(Person::isActive).map(Person::asActor);
    }

    /**
     * Takes the one-time code of a session that waits for it, or one of its owner's recovery codes; each works once. Wrong
     * ones count like wrong passwords.
     */
    @Transactional
    public SignInAttempt tryCode(String sessionSecret, String code) {
        Optional<Person> person = sessions.ownerOf(sessionSecret).flatMap(people::findByIdOptional);
        if (person.filter(Person::isActive).isEmpty()) {
            return new SignInAttempt.Refused();
        }
        Person found = person.get();
        people.lock(found);
        Instant now = clock.instant();
        Optional<Instant> closed = found.attempts().closedAt(now);
        if (closed.isPresent()) {
            return new SignInAttempt.Closed(closed.get());
        }
        if (!isRight(found, code, now) && !isRecovery(found, code)) {
            failed(found, now);
            return new SignInAttempt.Refused();
        }
        found.attempts().succeeded();
        sessions.passedSecondFactor(sessionSecret);
        return new SignInAttempt.Proved(found.asActor(), false);
    }

    private boolean isRecovery(Person person, String code) {
        boolean taken = person.hasSecondFactor() && recoveryCodes.take(person.id(), code);
        if (taken) {
            audit.addUnattended(Subject.person(person.id()), "use-recovery-code", Map.of(), Map.of());
        }
        return taken;
    }

    private boolean isRight(Person person, String code, Instant now) {
        return person.secondFactor()
                .sealedSecret()
                .map(secrecy::open)
                .filter(secret -> person.secondFactor().take(OneTimeCodes.stepOf(secret, code, now)))
                .isPresent();
    }
}
