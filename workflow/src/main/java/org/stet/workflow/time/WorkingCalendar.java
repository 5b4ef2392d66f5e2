package org.stet.workflow.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a desk works: the hours of each weekday, the holidays, and the zone in which both are meant. Working time is time
 * that passes: a night shift in which the clocks go forward is an hour shorter, one in which they go back an hour longer.
 *
 * @param zone the zone
 * @param week the shifts of each weekday, in their order and apart from each other; a day without shifts is free
 * @param holidays days without work, whatever their weekday
 */
public record WorkingCalendar(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> holidays) {

    private static final int LONGEST_SEARCH_IN_DAYS = 36_600;

    /**
     * A stretch of work within one day.
     *
     * @param from its beginning
     * @param to its end, exclusive; midnight is the end of the day
     */
    public record Shift(LocalTime from, LocalTime to) {

        /** Refuses a shift that ends before it begins; one that goes on over midnight is two. */
        public Shift {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("a shift ends after it begins: " + from + "-" + to);
            }
        }

        private boolean isBefore(Shift next) {
            return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(next.from);
        }
    }

    /**
     * A stretch of time that does not count, though it may be working time.
     *
     * @param from its beginning
     * @param to its end, exclusive; not before the beginning
     */
    public record Pause(Instant from, Instant to) {}

    private record Span(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if nobody ever works, or two shifts of a day overlap
     */
    public WorkingCalendar {
        Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> days.put(day, apart(shifts)));
        if (days.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar needs a day with working time");
        }
        week = Map.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    static List<Shift> apart(List<Shift> shifts) {
        for (int i = 1; i < shifts.size(); i++) {
            if (!shifts.get(i - 1).isBefore(shifts.get(i))) {
                throw new IllegalArgumentException("shifts of a day stand in order and do not overlap: " + shifts);
            }
        }
        return List.copyOf(shifts);
    }

    /** Whether anybody works on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return !holidays.contains(day)
                && !week.getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }

    /** Whether it is working time at this moment. */
    public boolean isOpen(Instant at) {
        return spans(LocalDate.ofInstant(at, zone)).stream()
                .anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }

    /** The moment at which so much working time has passed. */
    public Instant plus(Instant from, Duration work) {
        return plus(from, work, List.of());
    }

    /**
     * The moment at which so much working time has passed outside the pauses.
     *
     * @param from when the clock starts; in free time it waits for work to begin
     * @param work how much working time; with none the answer is {@code from}
     * @param pauses what does not count, in any order, also overlapping
     * @throws IllegalArgumentException if that moment is more than a century away
     */
    public Instant plus(Instant from, Duration work, List<Pause> pauses) {
        if (work.isNegative() || work.isZero()) {
            return from;
        }
        Duration left = work;
        LocalDate first = LocalDate.ofInstant(from, zone);
        for (int days = 0; days < LONGEST_SEARCH_IN_DAYS; days++) {
            for (Span span : countedSpans(first.plusDays(days), from, Instant.MAX, pauses)) {
                if (left.compareTo(span.length()) <= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
            }
        }
        throw new IllegalArgumentException("no calendar is read so far ahead: " + work);
    }

    /** How much working time lies between two moments; none where the second comes first. */
    public Duration between(Instant from, Instant to) {
        return between(from, to, List.of());
    }

    /** How much working time lies between two moments and outside the pauses; none where the second comes first. */
    public Duration between(Instant from, Instant to, List<Pause> pauses) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : countedSpans(day, from, to, pauses)) {
                sum = sum.plus(span.length());
            }
        }
        return sum;
    }

    /**
     * The end of work on the last of so many working days; the day that {@code from} falls on does not count, as is usual
     * for periods of days.
     *
     * @param days how many working days, at least 1
     */
    public Instant plusWorkingDays(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        int left = days;
        for (int step = 0; step < LONGEST_SEARCH_IN_DAYS; step++) {
            day = day.plusDays(1);
            if (isWorkingDay(day) && --left == 0) {
                List<Span> spans = spans(day);
                return spans.get(spans.size() - 1).to();
            }
        }
        throw new IllegalArgumentException("no calendar is read so far ahead: " + days + " working days");
    }

    private List<Span> spans(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        return week.get(day.getDayOfWeek()).stream()
                .map(shift -> new Span(begin(day.atTime(shift.from())), end(end(day, shift))))
                .toList();
    }

    private static LocalDateTime end(LocalDate day, Shift shift) {
        return shift.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(shift.to());
    }

    /** A time that the clocks jump over is the moment of the jump; of one that comes twice, the first. */
    private Instant begin(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change == null || change.isOverlap() ? local.atZone(zone).toInstant() : change.getInstant();
    }

    /** A time that the clocks jump over is the moment of the jump; of one that comes twice, the second. */
    private Instant end(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private List<Span> countedSpans(LocalDate day, Instant from, Instant to, List<Pause> pauses) {
        List<Pause> sorted =
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        List<Span> counted = new ArrayList<>();
        for (Span span : spans(day)) {
            Instant begin = later(span.from(), from);
            Instant end = earlier(span.to(), to);
            for (Pause pause : sorted) {
                add(counted, begin, earlier(end, pause.from()));
                begin = later(begin, earlier(pause.to(), end));
            }
            add(counted, begin, end);
        }
        return counted;
    }

    private static void add(List<Span> spans, Instant from, Instant to) {
        if (from.isBefore(to)) {
            spans.add(new Span(from, to));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
