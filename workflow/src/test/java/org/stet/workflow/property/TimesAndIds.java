package org.stet.workflow.property;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.stet.workflow.identity.People;

/** 8: every moment that has passed was told by the one clock; every id of the product's making is a UUIDv7. */
record TimesAndIds(Observer observer, MovingClock clock) implements Invariant {

    /**
     * But for the version of what readers see and the moment of a row's last change, which the database moves on by itself.
     * Articles and claims have that moment from the clock.
     */
    private static final String COLUMNS = """
            select table_name, column_name, data_type from information_schema.columns
            where table_schema = 'public' and table_name not in ('flyway_schema_history', 'public_change')
                and (column_name <> 'updated_at' or table_name in ('article', 'claim'))
                and (data_type = 'timestamp with time zone' or column_name = 'id' and data_type = 'uuid')""";

    private static final String OTHER_TIMES =
            "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                    + " and table_name <> 'flyway_schema_history' and data_type = 'timestamp without time zone'";

    /** They speak of what is to come; all others of what was. */
    private static final List<String> TO_COME =
            List.of("due_at", "warn_at", "deadline", "starts_at", "ends_at", "expires_at", "leased_until");

    @Override
    public List<String> brokenBy(Round round) {
        return List.of();
    }

    @Override
    public List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>(observer.rows(OTHER_TIMES));
        for (Map<String, Object> column : observer.sql().rows(COLUMNS)) {
            String table = (String) column.get("table_name");
            String name = (String) column.get("column_name");
            if (name.equals("id")) {
                observer.rows("select id from " + table + " where substr(id::text, 15, 1) <> '7'")
                        .forEach(row -> broken.add(table + " has an id that is no UUIDv7: " + row));
            } else {
                observer.rows(
                                "select " + name + " from " + table + " where (" + name + " < ? or " + name + " > ?)"
                                        + besidesMigrations(table) + " limit 3",
                                Timestamp.from(MovingClock.BEGINNING),
                                TO_COME.contains(name)
                                        ? Timestamp.valueOf("2051-01-01 00:00:00")
                                        : Timestamp.from(clock.shown()))
                        .forEach(row -> broken.add(table + " has a time that the clock did not tell: " + row));
            }
        }
        return broken;
    }

    /** The person who stands for the product itself comes with the tables. */
    private static String besidesMigrations(String table) {
        return table.equals("person") ? " and id <> '" + People.STET + "'" : "";
    }
}
