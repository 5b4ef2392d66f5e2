package org.stet.core.statement;

import java.time.LocalDate;
import java.util.Optional;

import org.stet.core.text.Span;

/**
 * A time in an article, as days.
 *
 * @param span where it stands
 * @param iso ISO 8601, as exact as the words: "2014-03-09", "2014-03", "2014", or an interval
 *     "2014-03-03/2014-03-09"
 * @param first the first day that is meant
 * @param last the last day that is meant
 * @param resolvedAgainst the day of publication, where the words have a meaning only from there ("on Sunday"); empty
 *     where they say all themselves
 */
public record DateMention(
        Span span, String iso, LocalDate first, LocalDate last, Optional<LocalDate> resolvedAgainst) {}
