package org.stet.workflow.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

import org.stet.workflow.test.WorkflowDatabase;

/**
 * A database as a newsroom left it under schema 24: the migrations up to there, and then every row of every table, with
 * Flyway's own history of them, so that a released migration that is edited afterwards stops the start.
 *
 * <p>The rows come from {@code v24.copy.gz}: a block for each table that begins with the COPY statement and ends with
 * {@code \\.}, and a line for each sequence. They were written by the release itself at work: its demonstration,
 * {@code docs/whole-way.sh}, and claims in every state over REST.
 */
public final class OldInstallation implements QuarkusTestResourceLifecycleManager {

    private static final String SCHEMA = "24";
    private static final String END = "\\.";
    private static final String SIGNING_KEY = "MC4CAQAwBQYDK2VwBCIEIN8+V3aJjj4XiqfUbysJomaEtixqAMiN7Sd8RGph6DRX";
    private static final String VERIFICATION_KEY = "MCowBQYDK2VwAyEAs7lvLnJLL70P+x0dPn4dGs7Nd+Fr6tP7OlUdx49GvVE=";

    private final WorkflowDatabase database = new WorkflowDatabase();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(database.start());
        Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"))
                .placeholders(Map.of("application_role", settings.get("quarkus.datasource.username")))
                .target(SCHEMA)
                .load()
                .migrate();
        load(settings.get("quarkus.datasource.jdbc.url"));
        settings.put("stet.audit.signing-key", SIGNING_KEY);
        settings.put("stet.audit.verification-key", VERIFICATION_KEY);
        return settings;
    }

    @Override
    public void stop() {
        database.stop();
    }

    private static void load(String url) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                BufferedReader rows = open()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables(statement)));
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                if (line.startsWith("copy ")) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(line, block(rows));
                } else {
                    statement.execute(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the old installation cannot be loaded", e);
        }
    }

    private static BufferedReader open() throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(OldInstallation.class.getResourceAsStream("v24.copy.gz")), StandardCharsets.UTF_8));
    }

    private static Reader block(BufferedReader rows) throws IOException {
        StringBuilder block = new StringBuilder();
        for (String line = rows.readLine(); !line.equals(END); line = rows.readLine()) {
            block.append(line).append('\n');
        }
        return new StringReader(block.toString());
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
