package org.stet.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.identity.Secrecy;

/** Seals a notice for one reader and one page, for a short time. */
@ApplicationScoped
class NoticeSeal {

    /** Who reads it without being signed in. */
    static final String NOBODY = "nobody";

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int PARTS = 4;

    private final Secrecy secrecy;
    private final Clock clock;

    NoticeSeal(Secrecy secrecy, Clock clock) {
        this.secrecy = secrecy;
        this.clock = clock;
    }

    String of(String reader, String path, String code) {
        String told =
                String.join("\n", reader, path, Long.toString(clock.instant().getEpochSecond()), code);
        // in the letters that a cookie takes without quotes
        return secrecy.seal(told).replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** The code, where it was sealed here, just now, for this reader and this page. */
    Optional<String> open(String sealed, String reader, String path) {
        return secrecy.openIfSealedHere(sealed.replace('-', '+').replace('_', '/'))
                .map(told -> told.split("\n", PARTS))
                .filter(parts -> parts.length == PARTS)
                .filter(parts -> parts[0].equals(reader))
                .filter(parts -> parts[1].equals(path))
                .filter(parts -> isFresh(Instant.ofEpochSecond(Long.parseLong(parts[2]))))
                .map(parts -> parts[PARTS - 1]);
    }

    private boolean isFresh(Instant left) {
        return left.plus(SOON).isAfter(clock.instant());
    }
}
