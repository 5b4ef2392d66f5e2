package org.stet.workflow.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** What administrators do with accounts. Each method refuses everybody else. */
@ApplicationScoped
public class Administration {

    private final People people;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final OneTimeLinks links;
    private final RecoveryCodes recoveryCodes;
    private final NameRules names;
    private final AuditTrail audit;
    private final AuditVerification verification;
    private final Clock clock;

    Administration(
            People people,
            Sessions sessions,
            ApiTokens tokens,
            OneTimeLinks links,
            RecoveryCodes recoveryCodes,
            NameRules names,
            AuditTrail audit,
            AuditVerification verification,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.recoveryCodes = recoveryCodes;
        this.names = names;
        this.audit = audit;
        this.verification = verification;
        this.clock = clock;
    }

    /** Everybody with an account, by name. */
    @Transactional
    public List<Person> everybody(Actor actor) {
        Permission.KEEP_ACCOUNTS.require(actor);
        return people.everybody();
    }

    /** One person. */
    @Transactional
    public Person person(Actor actor, UUID id) {
        Permission.KEEP_ACCOUNTS.require(actor);
        return found(id);
    }

    /**
     * Makes an account without a password, and the link by which its owner sets one.
     *
     * @return the link's secret
     * @throws InvalidInput if the user name is taken or none, or a role is missing
     */
    @Transactional
    public String invite(
            Actor actor, Optional<String> username, Optional<String> name, Optional<String> mail, Set<Role> roles) {
        Permission.KEEP_ACCOUNTS.require(actor);
        String wanted = username.map(String::strip).orElse("");
        names.check(wanted, name)
                .require(!roles.isEmpty(), "roles", Fault.MISSING, "person.no-role")
                .done();
        Person person = new Person(wanted, name.orElseThrow().strip(), null, roles, clock.instant());
        person.rename(person.name(), mail.map(String::strip).filter(given -> !given.isEmpty()));
        people.persist(person);
        record(actor, person, "invite", Map.of(), Map.of("roles", codes(roles)));
        return links.make(person.id(), OneTimeLink.Purpose.INVITATION);
    }

    /**
     * Gives exactly these roles. Where the person holds them already, nothing is recorded.
     *
     * @throws InvalidInput if nobody would be administrator any more
     */
    @Transactional
    public void give(Actor actor, UUID id, Set<Role> roles) {
        people.holdAdministrators();
        Person person = local(actor, id);
        if (!roles.contains(Role.ADMIN)) {
            requireAnotherAdministrator(person);
        }
        if (person.roles().equals(roles)) {
            return;
        }
        Map<String, Object> before = Map.of("roles", codes(person.roles()));
        person.give(roles);
        record(actor, person, "change-roles", before, Map.of("roles", codes(roles)));
    }

    /**
     * Lets nobody in with this account any more: sessions, tokens and links end at once, and for good.
     *
     * @throws InvalidInput if nobody would be administrator any more, or the account is not active
     */
    @Transactional
    public void deactivate(Actor actor, UUID id) {
        people.holdAdministrators();
        Person person = local(actor, id);
        if (!person.isActive()) {
            throw new InvalidInput("person", Fault.CONTRADICTORY, "person.not-active");
        }
        requireAnotherAdministrator(person);
        person.activate(false);
        sessions.endAllOf(id);
        tokens.revokeAllOf(id);
        links.end(id);
        record(actor, person, "deactivate", Map.of("active", true), Map.of("active", false));
    }

    /**
     * Lets the person in again.
     *
     * @throws InvalidInput if the account is active
     */
    @Transactional
    public void activate(Actor actor, UUID id) {
        people.holdAdministrators();
        Person person = local(actor, id);
        if (person.isActive()) {
            throw new InvalidInput("person", Fault.CONTRADICTORY, "person.active");
        }
        person.activate(true);
        record(actor, person, "activate", Map.of("active", false), Map.of("active", true));
    }

    /** Makes a link by which the person sets a new password; the answer is its secret. */
    @Transactional
    public String resetLink(Actor actor, UUID id) {
        Person person = local(actor, id);
        record(actor, person, "make-reset-link", Map.of(), Map.of());
        return links.make(
                id, person.passwordHash().isPresent() ? OneTimeLink.Purpose.RESET : OneTimeLink.Purpose.INVITATION);
    }

    /** Opens an account that wrong passwords have closed. */
    @Transactional
    public void unlock(Actor actor, UUID id) {
        Person person = local(actor, id);
        if (person.attempts().isClean()) {
            return;
        }
        person.attempts().succeeded();
        record(actor, person, "unlock", Map.of(), Map.of());
    }

    /** Takes the second factor away from somebody who lost it. */
    @Transactional
    public void removeSecondFactor(Actor actor, UUID id) {
        Person person = local(actor, id);
        if (!person.hasSecondFactor()) {
            return;
        }
        person.secondFactor().remove();
        recoveryCodes.remove(id);
        record(actor, person, "remove-second-factor", Map.of(), Map.of());
    }

    /** Ends every session and every token of a person. */
    @Transactional
    public void signOut(Actor actor, UUID id) {
        Permission.KEEP_ACCOUNTS.require(actor);
        Person person = found(id);
        sessions.endAllOf(id);
        tokens.revokeAllOf(id);
        record(actor, person, "sign-out-everywhere", Map.of(), Map.of());
    }

    /** Verifies the whole record. */
    public AuditVerification.Result verifyRecord(Actor actor) {
        Permission.VERIFY_RECORD.require(actor);
        return verification.verify();
    }

    private Person local(Actor actor, UUID id) {
        Permission.KEEP_ACCOUNTS.require(actor);
        Person person = found(id);
        if (person.subject().isPresent()) {
            throw new InvalidInput("person", Fault.CONTRADICTORY, "person.in-directory");
        }
        return person;
    }

    private Person found(UUID id) {
        return people.findByIdOptional(id)
                .filter(person -> !person.id().equals(People.STET))
                .orElseThrow(() -> new NotFound("person", id.toString()));
    }

    private void requireAnotherAdministrator(Person person) {
        boolean another = people.holding(Role.ADMIN).stream()
                .anyMatch(admin -> !admin.id().equals(person.id()));
        if (person.roles().contains(Role.ADMIN) && !another) {
            throw new InvalidInput("roles", Fault.CONTRADICTORY, "person.last-administrator");
        }
    }

    private void record(Actor actor, Person person, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.add(Subject.person(person.id()), actor.id(), action, before, after);
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }
}
