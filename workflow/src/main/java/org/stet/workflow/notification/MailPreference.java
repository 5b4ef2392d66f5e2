package org.stet.workflow.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** When one person gets notifications by mail. */
@Entity
@Table(name = "mail_preference")
public class MailPreference {

    /** How often mails go out. */
    public enum Delivery {
        /** Each notification as it comes, except in quiet hours. */
        AT_ONCE,
        /** One mail a day with all that is unread. */
        DAILY,
        /** No mails. */
        OFF;

        /** The name for programs: "at-once". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What somebody chooses.
     *
     * @param delivery how often
     * @param quietFrom when quiet hours begin, by the person's clock; empty for none
     * @param quietUntil when they end; before {@code quietFrom} where they last over midnight
     * @param dailyAt when the mail of the day goes out
     * @param timeZone the person's time zone
     */
    public record Choice(
            Delivery delivery,
            Optional<LocalTime> quietFrom,
            Optional<LocalTime> quietUntil,
            LocalTime dailyAt,
            ZoneId timeZone) {

        private static final LocalTime MORNING = LocalTime.of(8, 0);

        /** What holds for people who have chosen nothing: at once, at any hour. */
        static Choice standard(ZoneId timeZone) {
            return new Choice(Delivery.AT_ONCE, Optional.empty(), Optional.empty(), MORNING, timeZone);
        }

        /** When something told at a moment goes out by mail; empty where it does not. */
        Optional<Instant> goesOut(Instant told) {
            return switch (delivery) {
                case OFF -> Optional.empty();
                case DAILY -> Optional.of(next(dailyAt, told));
                case AT_ONCE -> Optional.of(isQuiet(told) ? next(quietUntil.orElseThrow(), told) : told);
            };
        }

        private boolean isQuiet(Instant at) {
            if (quietFrom.isEmpty()) {
                return false;
            }
            LocalTime now = at.atZone(timeZone).toLocalTime();
            LocalTime from = quietFrom.orElseThrow();
            LocalTime until = quietUntil.orElseThrow();
            return from.isBefore(until)
                    ? !now.isBefore(from) && now.isBefore(until)
                    : !now.isBefore(from) || now.isBefore(until);
        }

        private Instant next(LocalTime time, Instant after) {
            ZonedDateTime today = after.atZone(timeZone).with(time);
            return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
        }
    }

    @Id
    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Column(name = "quiet_from")
    private LocalTime quietFrom;

    @Column(name = "quiet_until")
    private LocalTime quietUntil;

    @Column(name = "daily_at")
    private LocalTime dailyAt;

    @Column(name = "time_zone")
    private String timeZone;

    /** For Hibernate. */
    protected MailPreference() {}

    MailPreference(UUID personId) {
        this.personId = personId;
    }

    void choose(Choice choice) {
        this.delivery = choice.delivery();
        this.quietFrom = choice.quietFrom().orElse(null);
        this.quietUntil = choice.quietUntil().orElse(null);
        this.dailyAt = choice.dailyAt();
        this.timeZone = choice.timeZone().getId();
    }

    UUID personId() {
        return personId;
    }

    Choice choice() {
        return new Choice(
                delivery,
                Optional.ofNullable(quietFrom),
                Optional.ofNullable(quietUntil),
                dailyAt,
                ZoneId.of(timeZone));
    }
}
