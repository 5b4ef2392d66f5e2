package org.stet.web.ui;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.time.TimeSettings;

/** Times as people read them, in the newsroom's time zone ({@code stet.time-zone}): {@code {inject:times.…}}. */
@Named
@ApplicationScoped
public class Times {

    private static final Duration SOON = Duration.ofHours(4);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Clock clock;
    private final ZoneId zone;
    private final ShellMessages messages;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private final DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    Times(Clock clock, TimeSettings settings, ShellMessages messages) {
        this.clock = clock;
        this.zone = settings.timeZone();
        this.messages = messages;
    }

    /** A moment in full: 14 May 2026, 09:12. */
    public String moment(Instant at) {
        return date.format(at.atZone(zone));
    }

    /** A day: 14 May 2026. */
    public String date(LocalDate on) {
        return DAY_OF_YEAR.format(on);
    }

    /** The day of a moment: 14 May 2026. */
    public String day(Instant at) {
        return date(LocalDate.ofInstant(at, zone));
    }

    /** When it is due, or by how much it is late. */
    public String due(Instant at) {
        Duration late = Duration.between(at, clock.instant());
        return late.isNegative() ? upcoming(at) : lateBy(late);
    }

    /** {@code late}, {@code soon} or empty. */
    public String urgency(Instant at) {
        Duration left = Duration.between(clock.instant(), at);
        if (left.isNegative()) {
            return "late";
        }
        return left.compareTo(SOON) < 0 ? "soon" : "";
    }

    /** A moment as a form's field takes it: 2026-05-14T09:12. */
    public String local(Instant at) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * The moment that a form's field gives.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public Instant ofLocal(String given) {
        return LocalDateTime.parse(given).atZone(zone).toInstant();
    }

    /**
     * The moment that a form's field gives; empty where it is left empty.
     *
     * @throws InvalidInput naming the field, if what it holds is no time
     */
    public Optional<Instant> given(Optional<String> typed, String field) {
        try {
            return typed.map(String::strip).filter(text -> !text.isEmpty()).map(this::ofLocal);
        } catch (DateTimeException notATime) {
            throw new InvalidInput(field, Message.quoted(messages.chooseTime()));
        }
    }

    private String lateBy(Duration late) {
        if (late.toHours() < 1) {
            return messages.minutesLate(Math.max(1, late.toMinutes()));
        }
        return late.toHours() < 48 ? messages.hoursLate(late.toHours()) : messages.daysLate(late.toDays());
    }

    private String upcoming(Instant at) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate on = LocalDate.ofInstant(at, zone);
        if (on.equals(today)) {
            return messages.today(time.format(at.atZone(zone)));
        }
        return on.equals(today.plusDays(1))
                ? messages.tomorrow(time.format(at.atZone(zone)))
                : day.format(at.atZone(zone));
    }
}
