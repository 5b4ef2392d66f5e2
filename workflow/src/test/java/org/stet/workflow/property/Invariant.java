package org.stet.workflow.property;

import java.sql.SQLException;
import java.util.List;

/** What always has to hold, whoever does what at once. Each says what is wrong, or nothing. */
interface Invariant {

    /** Looks at how things are, where it has to compare. */
    default void beforeRound(List<Step> steps, Standing now) {}

    /** What one round did to it. */
    List<String> brokenBy(Round round) throws SQLException;

    /** What is wrong in the whole database. */
    default List<String> broken() throws SQLException {
        return List.of();
    }
}
