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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Consumer;

import org.postgresql.Driver;

/**
 * The PostgreSQL that Stet brings along: its files live in the data folder, it listens on the loopback address alone, on
 * a free port, and asks everybody for a password. Two roles share the database {@code stet}: the owner {@code stet}, who
 * migrates, and {@code stet_app}, with which the application works and which can do only what the migrations grant.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Where the database lies in a data folder. */
    public static final String FOLDER = "postgres";
    /** The file of a data folder with the passwords of the database's roles. */
    public static final String PASSWORDS = "database.properties";

    private static final String OWNER = "stet";
    private static final String APPLICATION = "stet_app";
    private static final String WHO_MAY_CONNECT = """
            # written by Stet: loopback only, and nobody without a password
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path files;
    private final PostgresServer server;
    private final Properties passwords;
    private final DatabaseWatch watch;

    private EmbeddedDatabase(Path files, PostgresServer server, Properties passwords) {
        this.files = files;
        this.server = server;
        this.passwords = passwords;
        this.watch = new DatabaseWatch(server);
    }

    /** Starts the database of this folder, and makes it first where there is none. */
    public static EmbeddedDatabase start(DataFolder folder) {
        return start(folder, progress -> {});
    }

    /**
     * The same, telling what takes a while.
     *
     * @param tell takes one sentence at a time
     */
    public static EmbeddedDatabase start(DataFolder folder, Consumer<String> tell) {
        return start(folder, tell, Optional.empty());
    }

    /** The same, keeping all that changes in an archive as well. */
    public static EmbeddedDatabase start(DataFolder folder, Consumer<String> tell, Optional<WalArchive> archive) {
        PostgresPrograms programs = PostgresPrograms.in(folder, tell);
        Path files = folder.path().resolve(FOLDER);
        PostgresServer.Options more = archive.map(WalArchive::keeping).orElse(PostgresServer.Options.NONE);
        PostgresServer server = new PostgresServer(programs, files, folder, more);
        if (Files.exists(files)) {
            // without this file there is no database: nobody deletes it to get at the lock
            folder.hold(FOLDER + "/PG_VERSION");
            server.stopLeftover();
        } else {
            tell.accept("Making the database in " + files + ", once.");
            create(folder, programs, files);
            folder.hold(FOLDER + "/PG_VERSION");
        }
        Properties passwords = passwordsIn(folder.path());
        server.start();
        return new EmbeddedDatabase(files, server, passwords);
    }

    /** Makes the database beside its final place and moves it there last, so that half a database is never taken for one. */
    private static void create(DataFolder folder, PostgresPrograms programs, Path files) {
        Path halfMade = files.resolveSibling("postgres.new");
        PostgresServer fresh = new PostgresServer(programs, halfMade, folder);
        fresh.stopLeftover();
        Properties passwords = newPasswords();
        try {
            PrivateFiles.delete(halfMade);
            fresh.make(passwords.getProperty(PostgresServer.SUPERUSER));
            Files.writeString(halfMade.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
            fresh.start();
            createRoles(fresh.port(), passwords);
        } catch (IOException | SQLException e) {
            throw new StartRefused("The database could not be made in " + halfMade + ".", e);
        } finally {
            fresh.stop();
        }
        folder.write(PASSWORDS, bytes(passwords));
        move(halfMade, files);
    }

    private static void createRoles(int port, Properties passwords) throws SQLException {
        try (Connection connection = connect(port, passwords);
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("create role " + role + " login password '" + passwords.getProperty(role) + "'");
            }
            statement.execute("create database stet owner " + OWNER);
            statement.execute("revoke all on database stet from public");
            statement.execute("grant connect on database stet to " + APPLICATION);
        }
    }

    /**
     * As the superuser, who may read everything.
     *
     * @param data a data folder whose database runs, whoever started it
     * @return empty where it does not run
     */
    public static Optional<Connection> superuser(Path data) throws SQLException {
        Path files = data.resolve(FOLDER);
        OptionalInt port = PostgresServer.readyAt(files);
        return port.isPresent() ? Optional.of(connect(port.getAsInt(), passwordsIn(data))) : Optional.empty();
    }

    private static Connection connect(int port, Properties passwords) throws SQLException {
        Properties superuser = new Properties();
        superuser.setProperty("user", PostgresServer.SUPERUSER);
        superuser.setProperty("password", passwords.getProperty(PostgresServer.SUPERUSER));
        return new Driver().connect(url(port, "postgres"), superuser);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Properties newPasswords() {
        Properties passwords = new Properties();
        for (String role : List.of(PostgresServer.SUPERUSER, OWNER, APPLICATION)) {
            passwords.setProperty(role, Secrets.random());
        }
        return passwords;
    }

    private static Properties passwordsIn(Path data) {
        Path file = data.resolve(PASSWORDS);
        if (!Files.exists(file)) {
            throw new StartRefused("The data folder " + data + " holds a database but not its passwords (" + PASSWORDS
                    + "); put the file back from the backup.");
        }
        Properties passwords = new Properties();
        try {
            passwords.load(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be read.", e);
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

    /** What Quarkus has to be told to use this database. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", url(server.port(), "stet"));
        settings.put("quarkus.datasource.username", APPLICATION);
        settings.put("quarkus.datasource.password", passwords.getProperty(APPLICATION));
        settings.put("quarkus.flyway.username", OWNER);
        settings.put("quarkus.flyway.password", passwords.getProperty(OWNER));
        return settings;
    }

    /** The same for a process of its own, where the driver finds {@link EmbeddedSockets}: it talks to nobody else. */
    Map<String, String> guardedSettings() {
        Map<String, String> settings = new LinkedHashMap<>(settings());
        String driver = "quarkus.datasource.jdbc.additional-jdbc-properties.";
        settings.put(driver + "socketFactory", EmbeddedSockets.class.getName());
        settings.put(driver + "socketFactoryArg", files.toString());
        return settings;
    }

    /**
     * Starts the database again whenever it ends by itself, until it is closed.
     *
     * @param givingUp is told why, if it cannot be started again
     */
    void keepRunning(Consumer<String> givingUp) {
        watch.begin(givingUp);
    }

    /** Stops the database and waits until its process is gone. */
    @Override
    public void close() {
        watch.end();
        server.stop();
    }
}
