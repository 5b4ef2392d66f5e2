package org.stet.web.ui;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from: those that are named by a place. */
final class TimeZones {

    private TimeZones() {}

    /** Their names, in alphabetical order. */
    static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
