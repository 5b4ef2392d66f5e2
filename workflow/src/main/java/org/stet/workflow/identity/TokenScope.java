package org.stet.workflow.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may be used for, of what its owner may do. */
public enum TokenScope {
    /** Reading alone. */
    READ,
    /** Reading, and handing articles in. */
    SUBMIT,
    /** All that the owner may. */
    WRITE;

    private static final String ARTICLES = "/api/articles";

    /** The name used in forms and the database: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope with this code. */
    public static Optional<TokenScope> of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }

    /** Whether a request with this method and path is covered. */
    public boolean admits(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        return reads || this == WRITE || (this == SUBMIT && method.equals("POST") && path.equals(ARTICLES));
    }
}
