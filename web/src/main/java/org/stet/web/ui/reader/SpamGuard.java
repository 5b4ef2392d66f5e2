package org.stet.web.ui.reader;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.identity.Secrecy;
import org.stet.workflow.reader.ReaderSettings;

/**
 * Keeps programs out of the forms for readers, without asking people anything: a field that nobody sees must stay empty, and
 * nobody writes a whole form in no time. When a form was opened is sealed into it.
 */
@ApplicationScoped
class SpamGuard {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String KIND = "asking ";

    private final Secrecy secrecy;
    private final ReaderSettings settings;
    private final Clock clock;

    SpamGuard(Secrecy secrecy, ReaderSettings settings, Clock clock) {
        this.secrecy = secrecy;
        this.settings = settings;
        this.clock = clock;
    }

    /** What goes into a form that is opened now. */
    String opened() {
        return secrecy.seal(KIND + clock.instant().getEpochSecond());
    }

    /** Whether a form was opened by this installation, not too short and not too long a time ago. */
    boolean admits(String opened, String trap) {
        Instant now = clock.instant();
        return trap.isEmpty()
                && at(opened)
                        .filter(at -> !at.plus(settings.leastTime()).isAfter(now)
                                && at.plus(LONGEST).isAfter(now))
                        .isPresent();
    }

    private Optional<Instant> at(String opened) {
        try {
            return secrecy.openIfSealedHere(opened)
                    .filter(text -> text.startsWith(KIND))
                    .map(text -> Instant.ofEpochSecond(Long.parseLong(text.substring(KIND.length()))));
        } catch (NumberFormatException | DateTimeException notSealedByThis) {
            return Optional.empty();
        }
    }
}
