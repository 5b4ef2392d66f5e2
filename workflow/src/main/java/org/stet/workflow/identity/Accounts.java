package org.stet.workflow.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.elytron.security.common.BcryptUtil;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;

/** Local accounts. */
@ApplicationScoped
public class Accounts {

    /** Of a password that nobody knows, so that an unknown name costs as much time as a wrong password. */
    private static final String NOBODYS_HASH =
            BcryptUtil.bcryptHash(UUID.randomUUID().toString());

    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final KnownPasswords known = new KnownPasswords();

    Accounts(People people, AuditTrail audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return people.count() == 0;
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

    /** Whoever signs in with this name and password, if the account is active. Takes as long for a name that is unknown. */
    @Transactional
    public Optional<Actor> signIn(String username, String password) {
        Optional<Person> person = people.findByUsername(username).filter(Person::isActive);
        String hash = person.flatMap(Person::passwordHash).orElse(NOBODYS_HASH);
        boolean matches = known.has(password, hash) || BcryptUtil.matches(password, hash);
        if (matches) {
            known.add(password, hash);
        }
        return person.filter(found -> matches).map(Person::asActor);
    }

    /** The active person with this name, who has signed in already. */
    @Transactional
    public Optional<Actor> signedIn(String username) {
        return people.findByUsername(username).filter(Person::isActive).map(Person::asActor);
    }
}
