package org.stet.workflow.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * A time policy in words and numbers, as it is kept, sent and typed. Names of days, states and priorities are read without
 * regard to case.
 *
 * @param zone an IANA zone: {@code Europe/Berlin}
 * @param hours the hours of each day as {@link WorkingHours} writes them; a day that is not named is free
 * @param holidays days without work, as ISO 8601 writes them
 * @param limits minutes of working time by state and priority
 * @param warnAtPercent after which part of a limit to warn
 * @param replyWithinMinutes minutes of working time for a reply
 * @param correctionDays working days for a requested correction
 * @param verdictDays days that a verdict holds
 */
public record TimePolicyText(
        String zone,
        Map<String, String> hours,
        List<String> holidays,
        Map<String, Map<String, Long>> limits,
        int warnAtPercent,
        long replyWithinMinutes,
        int correctionDays,
        Optional<Integer> verdictDays) {

    private static final long MOST_MINUTES = 1_000_000;

    /** The policy as text. */
    public static TimePolicyText of(TimePolicy policy) {
        Map<String, String> hours = new TreeMap<>();
        policy.calendar().week().forEach((day, shifts) -> hours.put(day.name(), WorkingHours.write(shifts)));
        Map<String, Map<String, Long>> limits = new TreeMap<>();
        policy.limits().forEach((state, byPriority) -> {
            Map<String, Long> minutes = new TreeMap<>();
            byPriority.forEach((priority, limit) -> minutes.put(priority.name(), limit.toMinutes()));
            limits.put(state.name(), minutes);
        });
        return new TimePolicyText(
                policy.calendar().zone().getId(),
                hours,
                policy.calendar().holidays().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .toList(),
                limits,
                policy.warnAtPercent(),
                policy.replyWithin().toMinutes(),
                policy.correctionDays(),
                policy.verdictDays());
    }

    /**
     * The policy that the text means.
     *
     * @throws InvalidInput naming all that cannot be read
     */
    public TimePolicy read() {
        Checks checks = new Checks();
        Optional<ZoneId> readZone = readZone();
        checks.require(readZone.isPresent(), "zone", Fault.MALFORMED, "time.zone");
        Map<DayOfWeek, List<WorkingCalendar.Shift>> week = readWeek(checks);
        checks.require(
                week.values().stream().anyMatch(shifts -> !shifts.isEmpty()),
                "hours",
                Fault.MISSING,
                "time.no-working-hours");
        Set<LocalDate> days = readHolidays(checks);
        Map<ClaimState, Map<Priority, Duration>> readLimits = readLimits(checks);
        checks.require(
                replyWithinMinutes > 0 && replyWithinMinutes <= MOST_MINUTES,
                "replyWithinMinutes",
                Fault.OUT_OF_RANGE,
                "time.reply-minimum");
        checks.done();
        return new TimePolicy(
                new WorkingCalendar(readZone.orElseThrow(), week, days),
                readLimits,
                warnAtPercent,
                Duration.ofMinutes(replyWithinMinutes),
                correctionDays,
                verdictDays);
    }

    private Optional<ZoneId> readZone() {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private Map<DayOfWeek, List<WorkingCalendar.Shift>> readWeek(Checks checks) {
        Map<DayOfWeek, List<WorkingCalendar.Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of());
        }
        hours.forEach((name, text) -> {
            Optional<DayOfWeek> day = named(DayOfWeek.class, name);
            Optional<List<WorkingCalendar.Shift>> shifts = WorkingHours.read(text);
            checks.require(
                    day.isPresent() && shifts.isPresent(),
                    day.isPresent() ? "hours." + name : "hours",
                    Fault.MALFORMED,
                    "time.hours",
                    name,
                    text);
            day.ifPresent(known -> shifts.ifPresent(read -> week.put(known, read)));
        });
        return week;
    }

    private Set<LocalDate> readHolidays(Checks checks) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            String day = holidays.get(i);
            try {
                days.add(LocalDate.parse(day.strip()));
            } catch (DateTimeException unreadable) {
                checks.require(false, "holidays[" + i + "]", Fault.MALFORMED, "time.holiday", day);
            }
        }
        return days;
    }

    private Map<ClaimState, Map<Priority, Duration>> readLimits(Checks checks) {
        Map<ClaimState, Map<Priority, Duration>> read = new EnumMap<>(ClaimState.class);
        limits.forEach((stateName, minutes) -> minutes.forEach((priorityName, limit) -> {
            Optional<ClaimState> state = named(ClaimState.class, stateName);
            Optional<Priority> priority = named(Priority.class, priorityName);
            boolean usable = state.isPresent() && priority.isPresent() && limit > 0 && limit <= MOST_MINUTES;
            checks.require(
                    usable,
                    state.isPresent() && priority.isPresent() ? "limits." + stateName + "." + priorityName : "limits",
                    Fault.MALFORMED,
                    "time.no-limit",
                    stateName,
                    priorityName,
                    limit);
            if (usable) {
                read.computeIfAbsent(state.orElseThrow(), known -> new EnumMap<>(Priority.class))
                        .put(priority.orElseThrow(), Duration.ofMinutes(limit));
            }
        }));
        return read;
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        try {
            return Optional.of(
                    Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** For the record. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("zone", zone);
        facts.put("hours", hours);
        facts.put("holidays", holidays);
        facts.put("limits", limits);
        facts.put("warnAtPercent", warnAtPercent);
        facts.put("replyWithinMinutes", replyWithinMinutes);
        facts.put("correctionDays", correctionDays);
        verdictDays.ifPresent(days -> facts.put("verdictDays", days));
        return facts;
    }
}
