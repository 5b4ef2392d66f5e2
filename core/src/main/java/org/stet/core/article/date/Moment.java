package org.stet.core.article.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as pages write it for machines: the day that is written, and the instant where clock and offset are
 * given. The day is never converted: it is the one that the page's own readers saw, unless the page writes UTC.
 *
 * @param day the day as it is written
 * @param instant the point in time, if clock and offset are written
 * @param offset the distance from UTC that is written
 */
record Moment(LocalDate day, Optional<Instant> instant, Optional<ZoneOffset> offset) {

    private static final int LONGEST = 100;

    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\d{3})?");

    private static final Pattern CLOCK = Pattern.compile(
            "(?:T|\\s|,)\\s{0,2}([0-2]?\\d):([0-5]\\d)(?::([0-5]\\d))?(?:[.:,]\\d{1,9})?\\s{0,2}(Z|UTC|GMT|[+-][01]\\d:?[0-5]\\d|[+-][01]\\d)(?![\\p{L}\\d])");

    /** Reads a value; empty if no day stands in it. */
    static Optional<Moment> parse(String value, DateText text) {
        String plain = value.strip();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        if (EPOCH.matcher(plain).matches()) {
            return epoch(plain);
        }
        return text.first(plain).map(day -> at(day, plain));
    }

    private static Optional<Moment> epoch(String digits) {
        long number = Long.parseLong(digits);
        Instant instant = digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
        return DateText.isPlausible(day)
                ? Optional.of(new Moment(day, Optional.of(instant), Optional.of(ZoneOffset.UTC)))
                : Optional.empty();
    }

    private static Moment at(LocalDate day, String value) {
        Matcher clock = CLOCK.matcher(value);
        if (clock.find()) {
            try {
                ZoneOffset offset = Character.isLetter(clock.group(4).charAt(0))
                        ? ZoneOffset.UTC
                        : ZoneOffset.of(withColon(clock.group(4)));
                LocalTime time = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
                return new Moment(day, Optional.of(day.atTime(time).toInstant(offset)), Optional.of(offset));
            } catch (DateTimeException e) {
                return new Moment(day, Optional.empty(), Optional.empty());
            }
        }
        return new Moment(day, Optional.empty(), Optional.empty());
    }

    private static String withColon(String offset) {
        return offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
    }

    /** Whether it is written in UTC, so that the day may be another one for the page's readers. */
    boolean isUtc() {
        return instant.isPresent() && offset.filter(ZoneOffset.UTC::equals).isPresent();
    }

    /** Whether a day can be the same moment's, somewhere on the Earth. */
    boolean isWithinADayOf(LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other)) <= 1;
    }

    /** The day of the same point in time at another distance from UTC. */
    LocalDate dayAt(ZoneOffset elsewhere) {
        return instant.map(point -> point.atOffset(elsewhere).toLocalDate()).orElse(day);
    }
}
