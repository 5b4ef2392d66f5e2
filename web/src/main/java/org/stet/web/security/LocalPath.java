package org.stet.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A place within Stet to lead somebody to; an address that would lead elsewhere is none. */
public final class LocalPath {

    private static final int LONGEST = 2_000;
    private static final int DELETE = 0x7f;

    private LocalPath() {}

    /** The path as a cookie's value: a few letters mean something there. Nothing for what no browser sends. */
    static Optional<String> toCookie(String path) {
        boolean plain = path.length() <= LONGEST && path.chars().allMatch(letter -> letter > ' ' && letter < DELETE);
        return plain
                ? Optional.of(path.replace("%", "%25")
                        .replace("+", "%2B")
                        .replace(";", "%3B")
                        .replace(",", "%2C")
                        .replace("\"", "%22")
                        .replace("\\", "%5C"))
                : Optional.empty();
    }

    /** The place that a cookie names, if it is one of this Stet's own. */
    static Optional<String> fromCookie(String value) {
        try {
            return of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

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
