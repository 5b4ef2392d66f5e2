package org.stet.workflow.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Statements past the application: as its own role, as the owner of the tables, as the superuser with triggers off. */
@ApplicationScoped
public class Sql {

    /** Who speaks to the database. */
    public enum As {
        APPLICATION(WorkflowDatabase.APPLICATION),
        OWNER(WorkflowDatabase.OWNER),
        SUPERUSER("postgres");

        private final String role;

        As(String role) {
            this.role = role;
        }
    }

    private final String url;
    private final Map<As, Connection> connections = new EnumMap<>(As.class);

    Sql(@ConfigProperty(name = "workflow.test.url") String url) {
        this.url = url;
    }

    /** Changes rows; the superuser's changes pass every trigger and constraint trigger. */
    public synchronized int change(As as, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(connection(as), statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** The rows that a query finds, each by column. */
    public synchronized List<Map<String, Object>> rows(String query, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(connection(As.SUPERUSER), query, parameters);
                ResultSet results = prepared.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (results.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
                    row.put(results.getMetaData().getColumnName(column), results.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The one number that a query finds. */
    public long number(String query, Object... parameters) throws SQLException {
        return ((Number) rows(query, parameters).get(0).values().iterator().next()).longValue();
    }

    @PreDestroy
    void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }

    private Connection connection(As as) throws SQLException {
        if (!connections.containsKey(as)) {
            connections.put(as, connect(as));
        }
        return connections.get(as);
    }

    private Connection connect(As as) throws SQLException {
        String password = as == As.SUPERUSER ? "postgres" : as.role;
        Connection connection = DriverManager.getConnection(url, as.role, password);
        if (as == As.SUPERUSER) {
            try (PreparedStatement off = connection.prepareStatement("set session_replication_role = replica")) {
                off.execute();
            }
        }
        return connection;
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
