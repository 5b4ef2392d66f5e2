package org.stet.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A place within Stet to lead somebody to; an address that would lead elsewhere is none. */
public final class LocalPath {

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path with its query, if it is one of this Stet's own. */
    public static Optional<String> of(String asked) {
        boolean plain = asked.length() <= LONGEST
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.indexOf('\\') < 0
                && asked.chars().noneMatch(Character::isISOControl);
        if (!plain) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(asked);
            return uri.getAuthority() == null && uri.getScheme() == null ? Optional.of(asked) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
