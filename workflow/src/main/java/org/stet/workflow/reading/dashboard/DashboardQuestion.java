package org.stet.workflow.reading.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * What a dashboard is asked for.
 *
 * @param desk the one desk; empty for every desk whose figures the reader may see
 * @param from the first day, in the newsroom's time zone
 * @param to the last day, which counts as well
 */
public record DashboardQuestion(Optional<UUID> desk, LocalDate from, LocalDate to) {

    /** How many days at most: what is read grows with them, not with the age of the newsroom. */
    public static final int MOST_DAYS = 366;

    /** How many days a dashboard shows where nobody says: twelve weeks. */
    public static final int USUAL_DAYS = 84;

    private static final int DAY_BY_DAY = 31;
    private static final int WEEK = 7;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * Checks the time.
     *
     * @throws InvalidInput if it ends before it begins, or is longer than {@link #MOST_DAYS}
     */
    public DashboardQuestion {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new InvalidInput("from", Fault.OUT_OF_RANGE, "dashboard.days");
        }
        if (to.isBefore(from)) {
            throw new InvalidInput("to", Fault.OUT_OF_RANGE, "dashboard.order");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new InvalidInput("from", Fault.OUT_OF_RANGE, "dashboard.too-many-days", MOST_DAYS);
        }
    }

    /** The usual time up to this day. */
    public static DashboardQuestion usual(Optional<UUID> desk, LocalDate today) {
        return new DashboardQuestion(desk, today.minusDays(USUAL_DAYS - 1L), today);
    }

    /** Whether its steps are weeks; else they are days. */
    public boolean isByWeek() {
        return ChronoUnit.DAYS.between(from, to) >= DAY_BY_DAY;
    }

    /** The first day of each step of time, and the day after the last one. */
    List<LocalDate> bounds() {
        List<LocalDate> bounds = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(isByWeek() ? WEEK : 1)) {
            bounds.add(day);
        }
        bounds.add(to.plusDays(1));
        return bounds;
    }
}
