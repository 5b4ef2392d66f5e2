package org.stet.workflow.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.workflow.time.WorkingCalendar.Pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Berlin springs forward on 29 March 2026 at 02:00 and falls back on 25 October 2026 at 03:00, New York on 8 March and 1 November at 02:00. */
class WorkingCalendarTest {

    private static final Map<String, WorkingCalendar> CALENDARS = Map.of(
            "office", calendar("Europe/Berlin", "09:00-17:00", "", "2026-04-03", "2026-04-06", "2026-12-25"),
            "lunch", calendar("Europe/Berlin", "09:00-12:00, 13:00-18:00", "", "2026-05-01"),
            "night", calendar("Europe/Berlin", "00:00-06:00, 22:00-24:00", "00:00-06:00, 22:00-24:00"),
            "always", calendar("Europe/Berlin", "00:00-24:00", "00:00-24:00"),
            "newyork", calendar("America/New_York", "09:00-17:00", "00:00-04:00", "2026-07-03"),
            "gap", calendar("Europe/Berlin", "09:00-17:00", "02:30-03:30"),
            "weekend", calendar("Europe/Berlin", "", "10:00-14:00"),
            "cairo", calendar("Africa/Cairo", "00:00-08:00", "00:00-08:00"));

    /** Times stand in the calendar's own zone; with + or - after them where they come twice: the first or the second. */
    @ParameterizedTest(name = "{0}: {1} + {2} is {3}")
    @CsvSource({
        // within a day, over its end, over a weekend
        "office,  2026-03-02T09:00, PT8H,    2026-03-02T17:00",
        "office,  2026-03-02T09:00, PT0S,    2026-03-02T09:00",
        "office,  2026-03-02T16:30, PT1H,    2026-03-03T09:30",
        "office,  2026-03-02T16:59:59, PT2S, 2026-03-03T09:00:01",
        "office,  2026-03-06T16:00, PT2H,    2026-03-09T10:00",
        "office,  2026-03-02T09:00, PT40H,   2026-03-06T17:00",
        "office,  2026-03-02T09:00, PT40H1S, 2026-03-09T09:00:01",
        // from free time
        "office,  2026-03-02T06:00, PT1H,    2026-03-02T10:00",
        "office,  2026-03-02T17:00, PT1H,    2026-03-03T10:00",
        "office,  2026-03-07T12:00, PT8H,    2026-03-09T17:00",
        // holidays: Good Friday and Easter Monday, Christmas over the weekend, a Saturday that is one anyway
        "office,  2026-04-02T16:00, PT2H,    2026-04-07T10:00",
        "office,  2026-04-03T10:00, PT30M,   2026-04-07T09:30",
        "office,  2026-12-24T16:30, PT1H,    2026-12-28T09:30",
        // a lunch break
        "lunch,   2026-03-02T11:30, PT1H,    2026-03-02T13:30",
        "lunch,   2026-03-02T12:15, PT1H,    2026-03-02T14:00",
        "lunch,   2026-03-02T09:00, PT3H,    2026-03-02T12:00",
        "lunch,   2026-04-30T17:30, PT1H,    2026-05-04T09:30",
        // daylight saving over a weekend changes nothing for office hours
        "office,  2026-03-27T16:00, PT2H,    2026-03-30T10:00",
        "office,  2026-10-23T16:00, PT2H,    2026-10-26T10:00",
        // the night in which the clocks go forward has one hour less, the one in which they go back one more
        "night,   2026-03-28T22:00, PT7H,    2026-03-29T06:00",
        "night,   2026-03-29T01:30, PT1H,    2026-03-29T03:30",
        "night,   2026-10-24T22:00, PT8H,    2026-10-25T05:00",
        "night,   2026-10-24T22:00, PT9H,    2026-10-25T06:00",
        "night,   2026-10-25T01:30, PT1H,    2026-10-25T02:30+",
        "night,   2026-10-25T01:30, PT2H,    2026-10-25T02:30-",
        "always,  2026-03-29T00:00, PT24H,   2026-03-30T01:00",
        "always,  2026-10-25T00:00, PT24H,   2026-10-25T23:00",
        // a shift half of which is jumped over
        "gap,     2026-03-29T00:00, PT30M,   2026-03-29T03:30",
        "gap,     2026-03-29T00:00, PT31M,   2026-03-30T09:01",
        // another continent changes on another day, in the middle of a weekend shift
        "newyork, 2026-03-08T00:00, PT3H,    2026-03-08T04:00",
        "newyork, 2026-03-06T16:00, PT5H,    2026-03-07T04:00",
        "newyork, 2026-11-01T00:00, PT5H,    2026-11-01T04:00",
        "newyork, 2026-07-02T16:30, PT1H,    2026-07-04T00:30",
        // where midnight itself is jumped over (24 April 2026)
        "cairo,   2026-04-23T20:00, PT7H,    2026-04-24T08:00",
        "cairo,   2026-04-23T20:00, PT8H,    2026-04-25T01:00",
        // only at weekends; over the turn of the year; the leap day
        "weekend, 2026-03-02T09:00, PT5H,    2026-03-08T11:00",
        "office,  2026-12-31T16:00, PT2H,    2027-01-01T10:00",
        "office,  2028-02-28T16:00, PT9H,    2028-02-29T17:00"
    })
    void working_time_passes_in_working_hours_alone(String name, String from, Duration work, String to) {
        WorkingCalendar calendar = CALENDARS.get(name);
        Instant start = at(calendar, from);
        assertThat(calendar.plus(start, work)).isEqualTo(at(calendar, to));
        assertThat(calendar.between(start, at(calendar, to))).isEqualTo(work);
    }

    @ParameterizedTest(name = "{0}: {1} working days from {2} end {3}")
    @CsvSource({
        "office, 1, 2026-03-02T11:00, 2026-03-03T17:00",
        "office, 7, 2026-03-02T11:00, 2026-03-11T17:00",
        "office, 7, 2026-03-02T23:30, 2026-03-11T17:00",
        "office, 7, 2026-03-01T10:00, 2026-03-10T17:00",
        "office, 7, 2026-03-25T11:00, 2026-04-07T17:00",
        "office, 7, 2026-10-20T11:00, 2026-10-29T17:00",
        "lunch,  7, 2026-04-28T09:00, 2026-05-08T18:00",
        "always, 7, 2026-03-25T11:00, 2026-04-02T00:00",
        "weekend, 2, 2026-03-07T11:00, 2026-03-14T14:00"
    })
    void working_days_are_counted_from_the_day_after_and_end_with_the_work(
            String name, int days, String from, String to) {
        WorkingCalendar calendar = CALENDARS.get(name);
        assertThat(calendar.plusWorkingDays(at(calendar, from), days)).isEqualTo(at(calendar, to));
    }

    @ParameterizedTest(name = "{0} + {1} without {2} to {3} and {4} to {5} is {6}")
    @CsvSource({
        // within a day, over night, in free time, overlapping and out of order, before the start, in the spring night
        "2026-03-02T09:00, PT4H, 2026-03-02T10:00, 2026-03-02T11:00, 2026-03-02T12:00, 2026-03-02T12:30, 2026-03-02T14:30",
        "2026-03-02T09:00, PT4H, 2026-03-02T11:00, 2026-03-04T11:00, 2026-03-01T00:00, 2026-03-01T01:00, 2026-03-04T13:00",
        "2026-03-02T09:00, PT9H, 2026-03-02T18:00, 2026-03-03T08:00, 2026-03-02T19:00, 2026-03-03T09:00, 2026-03-03T10:00",
        "2026-03-02T09:00, PT4H, 2026-03-02T11:00, 2026-03-02T13:00, 2026-03-02T10:00, 2026-03-02T12:00, 2026-03-02T16:00",
        "2026-03-02T09:00, PT4H, 2026-03-01T11:00, 2026-03-02T10:00, 2026-03-02T17:00, 2026-03-09T09:00, 2026-03-02T14:00",
        "2026-03-27T16:00, PT2H, 2026-03-27T16:30, 2026-03-30T09:30, 2026-03-30T09:30, 2026-03-30T09:30, 2026-03-30T11:00",
        "2026-03-02T09:00, PT1H, 2026-03-02T10:00, 2026-03-02T12:00, 2026-03-02T10:00, 2026-03-02T12:00, 2026-03-02T10:00"
    })
    void a_paused_clock_stands_still(
            String from, Duration work, String p1, String p2, String p3, String p4, String to) {
        WorkingCalendar calendar = CALENDARS.get("office");
        List<Pause> pauses =
                List.of(new Pause(at(calendar, p1), at(calendar, p2)), new Pause(at(calendar, p3), at(calendar, p4)));
        assertThat(calendar.plus(at(calendar, from), work, pauses)).isEqualTo(at(calendar, to));
        assertThat(calendar.between(at(calendar, from), at(calendar, to), pauses))
                .isEqualTo(work);
    }

    @Test
    void what_is_added_is_what_lies_between() {
        Random random = new Random(20_261_122);
        List<WorkingCalendar> calendars = List.copyOf(CALENDARS.values());
        Instant begin = Instant.parse("2025-12-01T00:00:00Z");
        for (int i = 0; i < 5_000; i++) {
            WorkingCalendar calendar = calendars.get(random.nextInt(calendars.size()));
            Instant from = begin.plusSeconds(random.nextInt(400 * 86_400));
            Duration work = Duration.ofSeconds(1 + random.nextInt(60 * 3_600));
            Instant paused = from.plusSeconds(random.nextInt(10 * 86_400));
            List<Pause> pauses = List.of(new Pause(paused, paused.plusSeconds(random.nextInt(5 * 86_400))));
            Instant to = calendar.plus(from, work, pauses);
            assertThat(calendar.between(from, to, pauses)).isEqualTo(work);
            assertThat(calendar.between(from, to.minusSeconds(1), pauses)).isEqualTo(work.minusSeconds(1));
        }
    }

    @Test
    void a_moment_is_open_or_it_is_not() {
        WorkingCalendar office = CALENDARS.get("office");
        assertThat(office.isOpen(at(office, "2026-03-02T09:00"))).isTrue();
        assertThat(office.isOpen(at(office, "2026-03-02T17:00"))).isFalse();
        assertThat(office.isOpen(at(office, "2026-04-03T10:00"))).isFalse();
        assertThat(office.isWorkingDay(LocalDate.parse("2026-04-06"))).isFalse();
        assertThat(office.isWorkingDay(LocalDate.parse("2026-04-07"))).isTrue();
    }

    @Test
    void time_does_not_run_backwards() {
        WorkingCalendar office = CALENDARS.get("office");
        assertThat(office.between(at(office, "2026-03-03T10:00"), at(office, "2026-03-02T10:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_calendar_without_work_and_shifts_that_overlap_are_refused() {
        assertThatThrownBy(() -> calendar("Europe/Berlin", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(WorkingHours.read("09:00-12:00, 11:00-13:00")).isEmpty();
        assertThat(WorkingHours.read("13:00-12:00")).isEmpty();
        assertThat(WorkingHours.read("09:00-24:00, 24:00-24:00")).isEmpty();
        assertThat(WorkingHours.read("nine to five")).isEmpty();
        assertThat(WorkingHours.read("09:00")).isEmpty();
    }

    @Test
    void hours_are_written_as_they_are_read() {
        String hours = "09:00-12:30, 13:30-24:00";
        assertThat(WorkingHours.read(hours).map(WorkingHours::write)).contains(hours);
        assertThat(WorkingHours.read(" 9").isPresent()).isFalse();
        assertThat(WorkingHours.read("")).contains(List.of());
    }

    private static WorkingCalendar calendar(String zone, String weekdays, String weekends, String... holidays) {
        Map<DayOfWeek, List<WorkingCalendar.Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String hours = day.getValue() < 6 ? weekdays : weekends;
            week.put(day, WorkingHours.read(hours).orElseThrow());
        }
        return new WorkingCalendar(
                ZoneId.of(zone),
                week,
                Set.of(holidays).stream().map(LocalDate::parse).collect(java.util.stream.Collectors.toSet()));
    }

    private static Instant at(WorkingCalendar calendar, String local) {
        boolean second = local.endsWith("-");
        LocalDateTime time = LocalDateTime.parse(local.replaceAll("[+-]$", ""));
        var zoned = time.atZone(calendar.zone());
        return (second ? zoned.withLaterOffsetAtOverlap() : zoned).toInstant();
    }
}
