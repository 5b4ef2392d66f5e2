package org.stet.web.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What has to stand before Quarkus starts, and falls after it has stopped: the data folder, the secrets in it and, unless
 * {@code QUARKUS_DATASOURCE_JDBC_URL} names another, the embedded database.
 */
public final class Ground {

    private static final int SECONDS_FOR_QUARKUS_TO_STOP = 20;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private final DataFolder folder;
    private final Optional<EmbeddedDatabase> database;

    private Ground(DataFolder folder, Optional<EmbeddedDatabase> database) {
        this.folder = folder;
        this.database = database;
    }

    /** Prepares everything; {@link StartRefused}, with nothing left running, if that cannot be. */
    public static Ground prepare() {
        refuseTakenPort();
        return lay();
    }

    /** The same for a task of the command line, beside which nothing listens and nothing is scheduled. */
    public static Ground prepareForOneTask() {
        Settings.handOver(Map.of(
                "quarkus.http.host-enabled", "false",
                "quarkus.scheduler.enabled", "false",
                "stet.demo", "false"));
        return lay();
    }

    private static Ground lay() {
        DataFolder folder =
                DataFolder.take(Path.of(Settings.given("stet.data.dir").orElse("data")));
        Settings.handOver(LocalSecrets.in(folder).settings());
        if (Settings.given("stet.keycloak.url").isPresent()) {
            Settings.handOver(Map.of("quarkus.profile", "prod,keycloak"));
        }
        Optional<EmbeddedDatabase> database =
                Settings.given("quarkus.datasource.jdbc.url").isPresent()
                        ? Optional.empty()
                        : Optional.of(EmbeddedDatabase.start(folder));
        database.map(EmbeddedDatabase::settings).ifPresent(Settings::handOver);
        Ground ground = new Ground(folder, database);
        Runtime.getRuntime().addShutdownHook(new Thread(ground::fall, "stet-ground"));
        return ground;
    }

    /** Called by Quarkus when it has stopped, or could not start; ends the process. */
    public void leave(int exitCode, Throwable failure) {
        applicationStopped.countDown();
        if (failure != null) {
            System.err.println("Stet did not start: " + rootOf(failure).getMessage());
        }
        System.exit(failure == null ? exitCode : 1);
    }

    private void fall() {
        try {
            applicationStopped.await(SECONDS_FOR_QUARKUS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.ifPresent(EmbeddedDatabase::close);
        folder.close();
    }

    /** Quarkus would find out too, but only after the database has started, and would say so with a stack trace. */
    private static void refuseTakenPort() {
        int port = Integer.parseInt(Settings.given("quarkus.http.port").orElse("8080"));
        String host = Settings.given("quarkus.http.host").orElse("127.0.0.1");
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException e) {
            throw new StartRefused("Port " + port + " on " + host
                    + " is taken by another program; choose another with QUARKUS_HTTP_PORT.");
        } catch (IOException e) {
            throw new StartRefused("Stet cannot listen on " + host + ":" + port + ".", e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
