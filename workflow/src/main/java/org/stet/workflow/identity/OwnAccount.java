package org.stet.workflow.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.elytron.security.common.BcryptUtil;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** What people do with their own local account: password and second factor. */
@ApplicationScoped
public class OwnAccount {

    private final People people;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final PasswordRules rules;
    private final Secrecy secrecy;
    private final RecoveryCodes recoveryCodes;
    private final AuditTrail audit;
    private final Clock clock;

    OwnAccount(
            People people,
            Accounts accounts,
            Sessions sessions,
            ApiTokens tokens,
            PasswordRules rules,
            Secrecy secrecy,
            RecoveryCodes recoveryCodes,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.rules = rules;
        this.secrecy = secrecy;
        this.recoveryCodes = recoveryCodes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A secret for an authenticator app; it counts once a code has proved that the app has it.
     *
     * @param secret in the letters of Base32, to be typed
     * @param address the same as an {@code otpauth:} address, to be opened
     */
    public record Proposal(String secret, String address) {}

    /** How the actor wants pages to be. */
    @Transactional
    public OwnSettings settings(Actor actor) {
        return person(actor).settings();
    }

    /**
     * Chooses in which time zone and language the actor reads times.
     *
     * @param timeZone such as Europe/Berlin; the newsroom's where it is missing
     * @param language as two letters; the directory's or the newsroom's where it is missing
     * @throws InvalidInput if there is no such time zone, or no words in that language
     */
    @Transactional
    public OwnSettings readTimesIn(Actor actor, Optional<String> timeZone, Optional<String> language) {
        Optional<String> zone = timeZone.map(String::strip).filter(given -> !given.isEmpty());
        Optional<String> code = language.map(String::strip).filter(given -> !given.isEmpty());
        Optional<Locale> known = code.flatMap(tag -> OwnSettings.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(tag))
                .findFirst());
        new Checks()
                .require(
                        zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone.orElseThrow()),
                        "timeZone",
                        Fault.UNKNOWN,
                        "time.zone")
                .require(code.isEmpty() || known.isPresent(), "language", Fault.NOT_ONE_OF, "account.language")
                .done();
        Person person = person(actor);
        person.readTimesIn(zone.map(ZoneId::of), known);
        return person.settings();
    }

    /** Switches single keys on the actor's pages on or off. */
    @Transactional
    public void useSingleKeys(Actor actor, boolean whether) {
        person(actor).useSingleKeys(whether);
    }

    /** Whether others see that the actor has the same claim open. */
    @Transactional
    public boolean showsPresence(Actor actor) {
        return person(actor).showsPresence();
    }

    /** Has others see it, or not; who is not seen sees nobody. */
    @Transactional
    public void showPresence(Actor actor, boolean whether) {
        person(actor).showPresence(whether);
    }

    /** Whether the actor has a second factor. */
    @Transactional
    public boolean hasSecondFactor(Actor actor) {
        return person(actor).hasSecondFactor();
    }

    /**
     * Changes the password; every other session ends.
     *
     * @param session the session to keep
     * @throws InvalidInput if the present password is wrong, or the new one may not be used
     */
    @Transactional
    public void changePassword(
            Actor actor,
            Optional<UUID> session,
            Optional<String> present,
            Optional<String> password,
            Optional<String> repeated) {
        Person person = proved(actor, present);
        rules.check(person, password, repeated);
        person.passwordIs(BcryptUtil.bcryptHash(password.orElseThrow()));
        session.ifPresentOrElse(kept -> sessions.endOthersOf(actor.id(), kept), () -> sessions.endAllOf(actor.id()));
        record(actor, "set-password");
    }

    /**
     * Proposes a new second factor.
     *
     * @throws InvalidInput if the password is wrong, or there is one already
     */
    @Transactional
    public Proposal proposeSecondFactor(Actor actor, Optional<String> present) {
        Person person = proved(actor, present);
        if (person.hasSecondFactor()) {
            throw new InvalidInput("code", Fault.CONTRADICTORY, "account.has-second-factor");
        }
        String secret = OneTimeCodes.newSecret();
        person.secondFactor().propose(secrecy.seal(secret));
        return proposal(person, secret);
    }

    /** What was proposed and waits for its first code. */
    @Transactional
    public Optional<Proposal> proposed(Actor actor) {
        Person person = person(actor);
        return person.hasSecondFactor()
                ? Optional.empty()
                : person.secondFactor().sealedSecret().map(secrecy::open).map(secret -> proposal(person, secret));
    }

    /**
     * Takes the first code: from now on signing in takes one.
     *
     * @return the recovery codes, for whoever loses the second factor; they cannot be seen again
     * @throws InvalidInput if it is not the code of the moment
     */
    @Transactional
    public List<String> confirmSecondFactor(Actor actor, Optional<String> code) {
        Person person = person(actor);
        boolean right = person.secondFactor()
                .sealedSecret()
                .map(secrecy::open)
                .filter(secret ->
                        person.secondFactor().take(OneTimeCodes.stepOf(secret, code.orElse(""), clock.instant())))
                .isPresent();
        if (!right) {
            throw new InvalidInput("code", "account.code");
        }
        person.secondFactor().confirm(clock.instant());
        record(actor, "set-up-second-factor");
        return recoveryCodes.make(actor.id());
    }

    /**
     * Makes new recovery codes; those of before are worth nothing now.
     *
     * @return the codes, which cannot be seen again
     * @throws InvalidInput if the password is wrong, or there is no second factor
     */
    @Transactional
    public List<String> renewRecoveryCodes(Actor actor, Optional<String> present) {
        if (!proved(actor, present).hasSecondFactor()) {
            throw new InvalidInput("present", Fault.CONTRADICTORY, "account.no-second-factor");
        }
        record(actor, "renew-recovery-codes");
        return recoveryCodes.make(actor.id());
    }

    /** How many recovery codes the actor has left. */
    @Transactional
    public long recoveryCodesLeft(Actor actor) {
        return recoveryCodes.left(actor.id());
    }

    /**
     * Removes the second factor.
     *
     * @throws InvalidInput if the password is wrong
     */
    @Transactional
    public void removeSecondFactor(Actor actor, Optional<String> present) {
        proved(actor, present).secondFactor().remove();
        recoveryCodes.remove(actor.id());
        record(actor, "remove-second-factor");
    }

    /**
     * Makes an API token for the actor. Who has a password here gives it, so that a borrowed session does not become a way in
     * that lasts.
     *
     * @return the token itself, which nobody can read again
     * @throws InvalidInput if the password is wrong, there is no name, or the days are out of bounds
     */
    @Transactional
    public String makeToken(Actor actor, Optional<String> present, Optional<String> name, int days, TokenScope scope) {
        if (person(actor).passwordHash().isPresent()) {
            proved(actor, present);
        }
        return tokens.create(actor, name, days, scope);
    }

    private Person proved(Actor actor, Optional<String> present) {
        String given = present.filter(password -> !password.isEmpty())
                .orElseThrow(() -> new InvalidInput("present", Fault.MISSING, "account.present-password"));
        if (accounts.tryPassword(actor.username(), given) instanceof SignInAttempt.Proved) {
            return person(actor);
        }
        throw new InvalidInput("present", "account.wrong-password");
    }

    private Person person(Actor actor) {
        return people.findByIdOptional(actor.id())
                .orElseThrow(() -> new NotFound("person", actor.id().toString()));
    }

    private void record(Actor actor, String action) {
        audit.add(Subject.person(actor.id()), actor.id(), action, Map.of(), Map.of());
    }

    private static Proposal proposal(Person person, String secret) {
        String label = URLEncoder.encode(person.username(), StandardCharsets.UTF_8);
        return new Proposal(secret, "otpauth://totp/Stet:" + label + "?secret=" + secret + "&issuer=Stet");
    }
}
