package org.stet.workflow.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one feature holds about people beside what they did. Each feature that keeps rows about a person has one, and
 * {@link PersonalData} asks them all: nobody else knows its tables.
 */
public interface PersonalRecords {

    /** The columns that name the person, each as {@code table.column}. */
    Set<String> columns();

    /**
     * What the feature tells in an export of somebody's data.
     *
     * @param own whether the person asks, not an administrator
     * @return its kind and rows; empty where there is nothing that the reader may see
     */
    default Optional<Held> held(UUID person, boolean own) {
        return Optional.empty();
    }

    /**
     * Erases what is held. Runs in the transaction in which the person is erased.
     *
     * @param by who erases the person
     */
    void erase(UUID person, Instant now, UUID by);

    /**
     * What is held about a person.
     *
     * @param kind what it is, in the plural: {@code sessions}
     * @param rows each row with what it says, by name
     */
    record Held(String kind, List<Map<String, Object>> rows) {}
}
