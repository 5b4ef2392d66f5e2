package org.stet.workflow.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the working hours of a day are written: {@code 09:00-12:30, 13:30-24:00}; nothing for a free day. */
public final class WorkingHours {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String END_OF_DAY = "24:00";

    private WorkingHours() {}

    /** The shifts that the text names; empty if it cannot be read, or if they are out of order or overlap. */
    public static Optional<List<WorkingCalendar.Shift>> read(String text) {
        List<WorkingCalendar.Shift> shifts = new ArrayList<>();
        try {
            for (String part : text.isBlank() ? new String[0] : text.split(",")) {
                String[] ends = part.strip().replace('–', '-').split("-");
                if (ends.length != 2) {
                    return Optional.empty();
                }
                shifts.add(new WorkingCalendar.Shift(time(ends[0].strip()), time(ends[1].strip())));
            }
            return Optional.of(WorkingCalendar.apart(shifts));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The shifts as text that {@link #read} takes. */
    public static String write(List<WorkingCalendar.Shift> shifts) {
        return shifts.stream()
                .map(shift -> TIME.format(shift.from()) + "-"
                        + (shift.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : TIME.format(shift.to())))
                .collect(Collectors.joining(", "));
    }

    private static LocalTime time(String text) {
        return text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(text, TIME);
    }
}
