package org.stet.workflow.identity;

import java.util.Locale;

/** What a person may be in Stet. Roles do not include one another: an administrator is not therefore an editor. */
public enum Role {
    /** Checks claims. */
    REVIEWER,
    /** Triages, approves, publishes and corrects. */
    EDITOR,
    /** Keeps desks, scales, accounts and the audit. */
    ADMIN,
    /** Reads and submits articles, as a program does. */
    INTEGRATOR;

    /** The name used in accounts, tokens and the API: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
