package org.stet.workflow.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Priority;

/** A desk's time policy as it is kept. */
@Entity
@Table(name = "desk_time")
class DeskTime {

    @Id
    @Column(name = "desk_id")
    private UUID deskId;

    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Written policy;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    protected DeskTime() {}

    DeskTime(UUID deskId) {
        this.deskId = deskId;
    }

    /** The policy in words and numbers; limits and reply in minutes, hours as {@link WorkingHours} writes them. */
    record Written(
            String zone,
            Map<String, String> hours,
            List<String> holidays,
            Map<String, Map<String, Long>> limits,
            int warnAtPercent,
            long replyWithin,
            int correctionDays,
            Integer verdictDays) {

        static Written of(TimePolicy policy) {
            Map<String, String> hours = new TreeMap<>();
            policy.calendar().week().forEach((day, shifts) -> hours.put(day.name(), WorkingHours.write(shifts)));
            Map<String, Map<String, Long>> limits = new TreeMap<>();
            policy.limits().forEach((state, byPriority) -> {
                Map<String, Long> minutes = new TreeMap<>();
                byPriority.forEach((priority, limit) -> minutes.put(priority.name(), limit.toMinutes()));
                limits.put(state.name(), minutes);
            });
            return new Written(
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
                    policy.verdictDays().orElse(null));
        }

        TimePolicy read() {
            Map<DayOfWeek, List<WorkingCalendar.Shift>> week = new EnumMap<>(DayOfWeek.class);
            hours.forEach((day, text) ->
                    week.put(DayOfWeek.valueOf(day), WorkingHours.read(text).orElseThrow()));
            Map<ClaimState, Map<Priority, Duration>> read = new EnumMap<>(ClaimState.class);
            limits.forEach((state, minutes) -> {
                Map<Priority, Duration> byPriority = new EnumMap<>(Priority.class);
                minutes.forEach(
                        (priority, limit) -> byPriority.put(Priority.valueOf(priority), Duration.ofMinutes(limit)));
                read.put(ClaimState.valueOf(state), byPriority);
            });
            return new TimePolicy(
                    new WorkingCalendar(
                            ZoneId.of(zone),
                            week,
                            holidays.stream().map(LocalDate::parse).collect(Collectors.toSet())),
                    read,
                    warnAtPercent,
                    Duration.ofMinutes(replyWithin),
                    correctionDays,
                    Optional.ofNullable(verdictDays));
        }

        /** For the record. */
        Map<String, Object> facts() {
            Map<String, Object> facts = new TreeMap<>();
            facts.put("zone", zone);
            facts.put("hours", hours);
            facts.put("holidays", holidays);
            facts.put("limits", limits);
            facts.put("warnAtPercent", warnAtPercent);
            facts.put("replyWithin", replyWithin);
            facts.put("correctionDays", correctionDays);
            if (verdictDays != null) {
                facts.put("verdictDays", verdictDays);
            }
            return facts;
        }
    }

    void change(TimePolicy to, UUID by, Instant now) {
        this.policy = Written.of(to);
        this.version++;
        this.changedBy = by;
        this.changedAt = now;
    }

    TimePolicy policy() {
        return policy.read();
    }

    int version() {
        return version;
    }
}
