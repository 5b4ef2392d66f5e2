package org.stet.workflow.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL of its own for one run of the tests, with the two roles that the product has: the owner, who migrates, and
 * the application, which can do only what the migrations grant.
 */
public final class WorkflowDatabase implements QuarkusTestResourceLifecycleManager {

    static final String OWNER = "stet";
    static final String APPLICATION = "stet_app";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            createRoles();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the database of the tests did not start", e);
        }
        KeyPair keys = keys();
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/stet";
        return Map.of(
                "stet.audit.roots-file", roots().toString(),
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", APPLICATION,
                "quarkus.datasource.password", APPLICATION,
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", OWNER,
                "workflow.test.url", url,
                "stet.audit.signing-key",
                        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()),
                "stet.audit.verification-key",
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createRoles() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + OWNER + "'");
            statement.execute("create role " + APPLICATION + " login password '" + APPLICATION + "'");
            statement.execute("create database stet owner " + OWNER);
            statement.execute("revoke all on database stet from public");
            statement.execute("grant connect on database stet to " + APPLICATION);
        }
    }

    /** Where the roots of this run's checkpoints are kept, in a folder of its own. */
    private static Path roots() {
        try {
            Path folder = Files.createTempDirectory("stet-audit-roots");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("audit-roots.txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }
}
