package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.refusal.NotFound;

/**
 * Setting up an installation that has no administrator: a link, told to whoever starts Stet, lets one person make the first
 * account. It works once, for a day, and only while there is no administrator; a new link ends the ones before it.
 */
@ApplicationScoped
public class SettingUp implements PanacheRepositoryBase<SetUpLink, UUID> {

    private final People people;
    private final Accounts accounts;
    private final NameRules names;
    private final PasswordRules passwords;
    private final Clock clock;

    SettingUp(People people, Accounts accounts, NameRules names, PasswordRules passwords, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.names = names;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A link that was made.
     *
     * @param secret what opens it; nobody can read it again
     * @param expiresAt until when it works
     */
    public record Link(String secret, Instant expiresAt) {}

    /** Makes a link, if there is no administrator. */
    @Transactional
    public Optional<Link> linkIfNeeded() {
        people.holdAdministrators();
        if (hasAdministrator()) {
            return Optional.empty();
        }
        endAll();
        String secret = Secret.random();
        SetUpLink link = new SetUpLink(Sha256.of(secret), clock.instant());
        persist(link);
        return Optional.of(new Link(secret, link.expiresAt()));
    }

    /** Whether there is no administrator. */
    @Transactional
    public boolean isNeeded() {
        return !hasAdministrator();
    }

    /** Whether a link with this secret still works. */
    @Transactional
    public boolean works(String secret) {
        return working(secret) && !hasAdministrator();
    }

    /**
     * Makes the first administrator, and ends the link.
     *
     * @throws NotFound if the link does not work, or no longer
     * @throws org.stet.workflow.refusal.InvalidInput with all that is wrong with the names and the password; the link goes
     *     on working
     */
    @Transactional
    public Person setUp(
            String secret,
            Optional<String> username,
            Optional<String> name,
            Optional<String> password,
            Optional<String> repeated) {
        people.holdAdministrators();
        if (!works(secret)) {
            throw new NotFound("link", "here");
        }
        String wanted = username.map(String::strip).orElse("");
        passwords
                .check(names.check(wanted, name), List.of(wanted, name.orElse("")), password, repeated)
                .done();
        endAll();
        return accounts.create(wanted, name.orElseThrow().strip(), password.orElseThrow(), Set.of(Role.ADMIN));
    }

    private boolean hasAdministrator() {
        return !people.holding(Role.ADMIN).isEmpty();
    }

    private boolean working(String secret) {
        return find("sha256", Sha256.of(secret))
                .firstResultOptional()
                .filter(link -> link.worksAt(clock.instant()))
                .isPresent();
    }

    private void endAll() {
        update("endedAt = ?1 where endedAt is null", clock.instant());
    }
}
