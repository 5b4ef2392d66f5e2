package org.stet.workflow.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Priority;

/**
 * How a desk deals with time.
 *
 * @param calendar when it works
 * @param limits how much working time a claim may spend in a state, by state and priority; a state without limits has no
 *     clock
 * @param warnAtPercent after which part of that time its people are warned, 1 to 99
 * @param replyWithin how much working time somebody whose reply is sought has, where nobody says otherwise
 * @param correctionDays within how many working days a requested correction goes out
 * @param verdictDays after how many days a verdict expires, where an editor does not say otherwise; empty for never
 */
public record TimePolicy(
        WorkingCalendar calendar,
        Map<ClaimState, Map<Priority, Duration>> limits,
        int warnAtPercent,
        Duration replyWithin,
        int correctionDays,
        Optional<Integer> verdictDays) {

    /** The states in which somebody is to do something: those that can have a clock. */
    public static final Set<ClaimState> TIMED = Set.of(
            ClaimState.OPEN,
            ClaimState.ASSIGNED,
            ClaimState.IN_REVIEW,
            ClaimState.DISPUTED,
            ClaimState.SUBMITTED,
            ClaimState.APPROVED);

    /** Keeps its own copies. */
    public TimePolicy {
        Map<ClaimState, Map<Priority, Duration>> copies = new EnumMap<>(ClaimState.class);
        limits.forEach((state, byPriority) -> copies.put(state, Map.copyOf(byPriority)));
        limits = Map.copyOf(copies);
    }

    /** What a desk begins with: Monday to Friday from nine to five, in this zone. */
    public static TimePolicy usual(ZoneId zone) {
        Map<DayOfWeek, List<WorkingCalendar.Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(
                    day,
                    day.getValue() <= DayOfWeek.FRIDAY.getValue()
                            ? List.of(new WorkingCalendar.Shift(LocalTime.of(9, 0), LocalTime.of(17, 0)))
                            : List.of());
        }
        return new TimePolicy(
                new WorkingCalendar(zone, week, Set.of()),
                Map.of(
                        ClaimState.OPEN, hours(40, 16, 8, 2),
                        ClaimState.ASSIGNED, hours(16, 8, 4, 1),
                        ClaimState.IN_REVIEW, hours(40, 24, 16, 8),
                        ClaimState.DISPUTED, hours(24, 16, 8, 2),
                        ClaimState.SUBMITTED, hours(16, 8, 4, 1),
                        ClaimState.APPROVED, hours(16, 8, 4, 1)),
                75,
                Duration.ofHours(16),
                7,
                Optional.empty());
    }

    private static Map<Priority, Duration> hours(int low, int normal, int high, int urgent) {
        return Map.of(
                Priority.LOW, Duration.ofHours(low),
                Priority.NORMAL, Duration.ofHours(normal),
                Priority.HIGH, Duration.ofHours(high),
                Priority.URGENT, Duration.ofHours(urgent));
    }

    /** How much working time a claim of this priority may spend in the state; empty where it has no clock. */
    public Optional<Duration> limit(ClaimState state, Priority priority) {
        return Optional.ofNullable(limits.getOrDefault(state, Map.of()).get(priority));
    }

    /** After how much of the working time its people are warned. */
    public Duration warnAfter(Duration limit) {
        return limit.multipliedBy(warnAtPercent).dividedBy(100);
    }
}
