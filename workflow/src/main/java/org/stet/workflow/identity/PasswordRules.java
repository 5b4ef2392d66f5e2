package org.stet.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.refusal.InvalidInput;

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
        String given = password.orElse("");
        refuse(
                given.codePointCount(0, given.length()) < SHORTEST,
                "Use at least " + SHORTEST + " characters; a few words do well.");
        refuse(
                given.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES,
                "Use at most " + LONGEST_BYTES + " letters.");
        refuse(isAbout(person, given), "Do not use your name or user name in it.");
        refuse(breached.holds(given), "This password is known from break-ins elsewhere. Choose another.");
        if (!given.equals(repeated.orElse(""))) {
            throw new InvalidInput("repeated", "This is not the same as above.");
        }
    }

    private static boolean isAbout(Person person, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.contains(person.username().toLowerCase(Locale.ROOT))
                || lower.contains(person.name().toLowerCase(Locale.ROOT));
    }

    private static void refuse(boolean condition, String message) {
        if (condition) {
            throw new InvalidInput("password", message);
        }
    }
}
