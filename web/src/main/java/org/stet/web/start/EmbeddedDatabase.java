package org.stet.web.start;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL that Stet brings along: its files live in the data folder, it listens on the loopback address alone, on
 * a free port, and asks everybody for a password. Two roles share the database {@code stet}: the owner {@code stet}, who
 * migrates, and {@code stet_app}, with which the application works and which can do only what the migrations grant.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String PASSWORDS = "database.properties";
    private static final String OWNER = "stet";
    private static final String APPLICATION = "stet_app";
    private static final String SUPERUSER = "postgres";
    private static final String WHO_MAY_CONNECT = """
            # written by Stet: loopback only, and nobody without a password
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final Path files;
    private final Properties passwords;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path files, Properties passwords) {
        this.postgres = postgres;
        this.files = files;
        this.passwords = passwords;
    }

    /** Starts the database of this folder, and makes it first where there is none. */
    public static EmbeddedDatabase start(DataFolder folder) {
        Path files = folder.path().resolve("postgres");
        if (Files.exists(files)) {
            LeftoverPostgres.stop(files);
        } else {
            create(folder, files);
        }
        Properties passwords = passwordsIn(folder);
        return new EmbeddedDatabase(start(files, passwords.getProperty(SUPERUSER)), files, passwords);
    }

    /** Makes the database beside its final place and moves it there last, so that half a database is never taken for one. */
    private static void create(DataFolder folder, Path files) {
        Path halfMade = files.resolveSibling("postgres.new");
        LeftoverPostgres.stop(halfMade);
        delete(halfMade);
        Properties passwords = newPasswords();
        try (EmbeddedPostgres fresh = start(halfMade, "")) {
            createRoles(fresh, passwords);
            Files.writeString(halfMade.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException | SQLException e) {
            throw new StartRefused("The database could not be made in " + halfMade + ".", e);
        }
        folder.write(PASSWORDS, bytes(passwords));
        move(halfMade, files);
    }

    private static EmbeddedPostgres start(Path files, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                // Main stops the database after Quarkus; a hook of its own would race with it
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // the library starts postgres for throw-away tests; what is acknowledged here must survive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("password_encryption", "scram-sha-256");
        if (!password.isEmpty()) {
            builder.setConnectConfig("password", password);
        }
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused("The database in " + files + " did not start: " + e.getMessage(), e);
        }
    }

    private static void createRoles(EmbeddedPostgres postgres, Properties passwords) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("create role " + role + " login password '" + passwords.getProperty(role) + "'");
            }
            statement.execute("create database stet owner " + OWNER);
            statement.execute("revoke all on database stet from public");
            statement.execute("grant connect on database stet to " + APPLICATION);
            statement.execute("alter role postgres password '" + passwords.getProperty(SUPERUSER) + "'");
        }
    }

    private static Properties newPasswords() {
        Properties passwords = new Properties();
        for (String role : List.of(SUPERUSER, OWNER, APPLICATION)) {
            passwords.setProperty(role, Secrets.random());
        }
        return passwords;
    }

    private static Properties passwordsIn(DataFolder folder) {
        if (!folder.has(PASSWORDS)) {
            throw new StartRefused("The data folder " + folder.path() + " holds a database but not its passwords ("
                    + PASSWORDS + "); put the file back from the backup.");
        }
        Properties passwords = new Properties();
        try {
            passwords.load(new ByteArrayInputStream(folder.read(PASSWORDS)));
        } catch (IOException e) {
            throw new StartRefused("The file " + PASSWORDS + " in " + folder.path() + " cannot be read.", e);
        }
        return passwords;
    }

    private static byte[] bytes(Properties passwords) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            passwords.store(out, "Passwords of the database in this folder, by role. Keep them with its backup.");
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("The new database could not be moved to " + to + ".", e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StartRefused("The half-made database in " + folder + " could not be removed.", e);
        }
    }

    /** What Quarkus has to be told to use this database. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/stet");
        settings.put("quarkus.datasource.username", APPLICATION);
        settings.put("quarkus.datasource.password", passwords.getProperty(APPLICATION));
        settings.put("quarkus.flyway.username", OWNER);
        settings.put("quarkus.flyway.password", passwords.getProperty(OWNER));
        return settings;
    }

    /** Stops the database and waits until its process is gone. */
    @Override
    public void close() {
        Optional<ProcessHandle> process = LeftoverPostgres.running(files);
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The database on " + files + " did not stop", e);
        }
        process.ifPresent(p -> LeftoverPostgres.await(p, files));
    }
}
