package org.stet.workflow.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.elytron.security.common.BcryptUtil;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;

/** Local accounts. */
@ApplicationScoped
public class Accounts {

    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

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
}
