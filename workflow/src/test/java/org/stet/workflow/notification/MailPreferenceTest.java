package org.stet.workflow.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.workflow.notification.MailPreference.Choice;
import org.stet.workflow.notification.MailPreference.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails go out when people want them, by their own clock. */
class MailPreferenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // over midnight
        "22:00, 07:00, 2026-11-30T20:59:00Z, 2026-11-30T20:59:00Z",
        "22:00, 07:00, 2026-11-30T21:00:00Z, 2026-12-01T06:00:00Z",
        "22:00, 07:00, 2026-12-01T05:59:59Z, 2026-12-01T06:00:00Z",
        "22:00, 07:00, 2026-12-01T06:00:00Z, 2026-12-01T06:00:00Z",
        // within a day
        "12:00, 13:00, 2026-11-30T11:30:00Z, 2026-11-30T12:00:00Z",
        "12:00, 13:00, 2026-11-30T12:00:00Z, 2026-11-30T12:00:00Z",
        // the night in which clocks go forward: 03:00 comes an hour sooner
        "22:00, 03:30, 2026-03-28T23:00:00Z, 2026-03-29T01:30:00Z"
    })
    void quiet_hours_hold_back(LocalTime from, LocalTime until, Instant told, Instant goesOut) {
        Choice choice = new Choice(Delivery.AT_ONCE, Optional.of(from), Optional.of(until), LocalTime.of(8, 0), BERLIN);
        assertThat(choice.goesOut(told)).contains(goesOut);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T06:59:59Z, 2026-11-30T07:00:00Z",
        "2026-11-30T07:00:00Z, 2026-12-01T07:00:00Z",
        "2026-11-30T20:00:00Z, 2026-12-01T07:00:00Z"
    })
    void the_mail_of_the_day_comes_at_its_time(Instant told, Instant goesOut) {
        Choice choice = new Choice(Delivery.DAILY, Optional.empty(), Optional.empty(), LocalTime.of(8, 0), BERLIN);
        assertThat(choice.goesOut(told)).contains(goesOut);
    }

    @Test
    void who_wants_none_gets_none() {
        Choice choice = new Choice(Delivery.OFF, Optional.empty(), Optional.empty(), LocalTime.of(8, 0), BERLIN);
        assertThat(choice.goesOut(Instant.parse("2026-11-30T20:00:00Z"))).isEmpty();
    }
}
