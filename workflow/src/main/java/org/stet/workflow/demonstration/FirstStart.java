package org.stet.workflow.demonstration;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import org.stet.workflow.desk.Newsroom;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.identity.SettingUp;
import org.stet.workflow.newsroom.Mastheads;

/** Makes an empty installation usable: the demonstration, its accounts alone, or a way in for the first administrator. */
@ApplicationScoped
public class FirstStart {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    /** The articles are read by the encoder, which a small machine under load does slowly. */
    private static final int LONGEST_SECONDS = 900;

    private static final long LOCK = 7_383_651_002L;

    private static final List<Account> ACCOUNTS = List.of(
            new Account("admin", "Nora Haile", Role.ADMIN),
            new Account("editor", "Marta Lund", Role.EDITOR),
            new Account("editor2", "Idris Cole", Role.EDITOR),
            new Account("reviewer1", "Ana Ruiz", Role.REVIEWER),
            new Account("reviewer2", "Tom Okafor", Role.REVIEWER),
            new Account("reviewer3", "Lin Park", Role.REVIEWER),
            new Account("integrator", "Wire desk import", Role.INTEGRATOR));

    private final Accounts accounts;
    private final Newsroom newsroom;
    private final Demonstration demonstration;
    private final SettingUp settingUp;
    private final Mastheads mastheads;
    private final EntityManager entities;

    FirstStart(
            Accounts accounts,
            Newsroom newsroom,
            Demonstration demonstration,
            SettingUp settingUp,
            Mastheads mastheads,
            EntityManager entities) {
        this.accounts = accounts;
        this.newsroom = newsroom;
        this.demonstration = demonstration;
        this.settingUp = settingUp;
        this.mastheads = mastheads;
        this.entities = entities;
    }

    /**
     * What a newcomer needs to sign in.
     *
     * @param usernames the accounts, each with its role's name
     * @param password the one password that they all begin with
     */
    public record SignIns(Map<String, String> usernames, String password) {}

    private record Account(String username, String name, Role role) {}

    /**
     * What was prepared, to be told to whoever started Stet.
     *
     * @param signIns the accounts that were made
     * @param setUp the link for the first administrator, where nobody has an account
     */
    public record Prepared(Optional<SignIns> signIns, Optional<SettingUp.Link> setUp) {

        private static final Prepared NOTHING = new Prepared(Optional.empty(), Optional.empty());
    }

    /**
     * Prepares an empty installation; does nothing in one that is in use. When several nodes start at once, one does it.
     *
     * @param beginning what it is to start with
     * @param password the accounts' password; a random one where it is empty
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Prepared prepare(Beginning beginning, Optional<String> password) {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (beginning == Beginning.NOTHING) {
            newsroom.provideScale();
            return new Prepared(Optional.empty(), settingUp.linkIfNeeded());
        }
        return accounts.isEmpty()
                ? new Prepared(Optional.of(makeAccounts(beginning, password)), Optional.empty())
                : Prepared.NOTHING;
    }

    private SignIns makeAccounts(Beginning beginning, Optional<String> password) {
        mastheads.skipSetUp();
        String chosen = password.orElseGet(FirstStart::randomPassword);
        newsroom.found();
        Map<String, Actor> cast = new LinkedHashMap<>();
        for (Account account : ACCOUNTS) {
            Person person = accounts.create(account.username(), account.name(), chosen, Set.of(account.role()));
            cast.put(account.username(), person.asActor());
        }
        if (beginning == Beginning.DEMONSTRATION) {
            demonstration.play(cast);
        }
        Map<String, String> usernames = new LinkedHashMap<>();
        ACCOUNTS.forEach(
                account -> usernames.put(account.username(), account.role().code()));
        return new SignIns(usernames, chosen);
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
