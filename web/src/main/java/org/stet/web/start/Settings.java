package org.stet.web.start;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings as they are named before Quarkus reads its own: by system property, else by environment variable. */
public final class Settings {

    private Settings() {}

    /** What was given, if it is not blank. */
    public static Optional<String> given(String property) {
        return named(property).filter(value -> !value.isBlank());
    }

    /** The same, also where it was left blank. */
    static Optional<String> named(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable(property))));
    }

    /** Hands the settings over to Quarkus, except those that somebody has given already. */
    static void handOver(Map<String, String> settings) {
        settings.forEach((property, value) -> {
            if (given(property).isEmpty()) {
                System.setProperty(property, value);
            }
        });
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
