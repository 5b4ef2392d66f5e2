package org.stet.workflow.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an empty installation starts with. */
public enum Beginning {
    /** Invented accounts, desks and articles, to try Stet on. */
    DEMONSTRATION("true"),
    /** The invented accounts and desks alone. */
    ACCOUNTS("accounts"),
    /** A scale of ratings, and a set-up link for the first administrator. */
    NOTHING("false");

    private final String code;

    Beginning(String code) {
        this.code = code;
    }

    /** The word for it in the settings. */
    public String code() {
        return code;
    }

    /** The one with this code. */
    public static Optional<Beginning> of(String code) {
        return Arrays.stream(values())
                .filter(beginning -> beginning.code.equals(code))
                .findFirst();
    }

    /** All the words, in order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Beginning::code).toList();
    }
}
