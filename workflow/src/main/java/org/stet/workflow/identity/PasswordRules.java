package org.stet.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/**
 * What a new password must be: long, and not one that everybody tries first. No rule about digits and signs, which make
 * passwords worse to remember and no harder to guess (NIST SP 800-63B, 5.1.1.2).
 */
@ApplicationScoped
public class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** The most bytes: bcrypt looks at no more. */
    private static final int LONGEST_BYTES = 72;

    private final BreachedPasswords breached;

    PasswordRules(BreachedPasswords breached) {
        this.breached = breached;
    }

    /**
     * Checks a new password of a person.
     *
     * @param repeated the same once more, as typed
     * @throws InvalidInput if it may not be used
     */
    void check(Person person, Optional<String> password, Optional<String> repeated) {
        check(new Checks(), List.of(person.username(), person.name()), password, repeated)
                .done();
    }

    /**
     * Notes what is wrong with a password.
     *
     * @param checks takes it, at most once for each field
     * @param names what the password must not hold
     */
    Checks check(Checks checks, List<String> names, Optional<String> password, Optional<String> repeated) {
        String given = password.orElse("");
        Optional<Message> fault = fault(given, names);
        fault.ifPresent(why -> checks.with(List.of(new InvalidInput.Violation("password", why))));
        return checks.require(
                fault.isPresent() || given.equals(repeated.orElse("")),
                "repeated",
                Fault.CONTRADICTORY,
                "account.password-differs");
    }

    private Optional<Message> fault(String given, List<String> names) {
        if (given.codePointCount(0, given.length()) < SHORTEST) {
            return Optional.of(Message.of("account.password-too-short", SHORTEST));
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Message.of("account.password-too-long", LONGEST_BYTES));
        }
        if (names.stream().anyMatch(name -> holds(given, name))) {
            return Optional.of(Message.of("account.password-has-name"));
        }
        return breached.holds(given) ? Optional.of(Message.of("account.password-breached")) : Optional.empty();
    }

    private static boolean holds(String password, String name) {
        return !name.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
