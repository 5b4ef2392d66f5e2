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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import org.stet.web.error.Problems;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.OwnSettings;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.time.TimeSettings;

/**
 * Times as people read them: {@code {inject:times.…}}. Who is signed in reads them in the own time zone and language; what is the same
 * for everybody, such as the pages for readers, has the newsroom's ({@code stet.time-zone}).
 */
@Named
@ApplicationScoped
public class Times {

    private static final Duration SOON = Duration.ofHours(4);
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Map<Locale, Words> WORDS =
            OwnSettings.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Words::in));

    private final Clock clock;
    private final ZoneId zone;
    private final ShellMessages messages;
    private final SignedIn signedIn;
    private final CurrentVertxRequest current;

    Times(Clock clock, TimeSettings settings, ShellMessages messages, SignedIn signedIn, CurrentVertxRequest current) {
        this.clock = clock;
        this.zone = settings.timeZone();
        this.messages = messages;
        this.signedIn = signedIn;
        this.current = current;
    }

    /** How times are written in one language. */
    private record Words(
            DateTimeFormatter time, DateTimeFormatter day, DateTimeFormatter date, DateTimeFormatter dayOfYear) {

        private static Words in(Locale language) {
            String dayOfMonth = language.equals(Locale.GERMAN) ? "d." : "d";
            return new Words(
                    DateTimeFormatter.ofPattern("HH:mm", language),
                    DateTimeFormatter.ofPattern("EEE " + dayOfMonth + " MMM, HH:mm", language),
                    DateTimeFormatter.ofPattern(dayOfMonth + " MMM uuuu, HH:mm", language),
                    DateTimeFormatter.ofPattern(dayOfMonth + " MMM uuuu", language));
        }
    }

    /** Of who is signed in, on a page of their own; a page for readers is the same for everybody. */
    private OwnSettings own() {
        boolean own = Arc.container().requestContext().isActive()
                && current.getCurrent() != null
                && !Problems.isForReaders(current.getCurrent().normalizedPath());
        return own ? signedIn.settings() : OwnSettings.USUAL;
    }

    private ZoneId zone() {
        return own().timeZone().orElse(zone);
    }

    private Words words() {
        return own().language().map(WORDS::get).orElse(ENGLISH);
    }

    /** This moment, for a page that says when it was read. */
    public Instant getNow() {
        return clock.instant();
    }

    /** A moment in full: 14 May 2026, 09:12. */
    public String moment(Instant at) {
        return words().date().format(at.atZone(zone()));
    }

    /** A day: 14 May 2026. */
    public String date(LocalDate on) {
        return words().dayOfYear().format(on);
    }

    /** The day of a moment: 14 May 2026. */
    public String day(Instant at) {
        return date(LocalDate.ofInstant(at, zone()));
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
        return LocalDateTime.ofInstant(at, zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * The moment that a form's field gives.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public Instant ofLocal(String given) {
        return LocalDateTime.parse(given).atZone(zone()).toInstant();
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        LocalDate on = LocalDate.ofInstant(at, zone());
        if (on.equals(today)) {
            return messages.today(words().time().format(at.atZone(zone())));
        }
        return on.equals(today.plusDays(1))
                ? messages.tomorrow(words().time().format(at.atZone(zone())))
                : words().day().format(at.atZone(zone()));
    }
}
