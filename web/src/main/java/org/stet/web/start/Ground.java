package org.stet.web.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.stet.core.encoder.EncoderLibrary;
import org.stet.workflow.demonstration.Beginning;

/**
 * What has to stand before Quarkus starts, and falls after it has stopped: the data folder, the secrets in it and, unless
 * {@code QUARKUS_DATASOURCE_JDBC_URL} names another, the embedded database.
 */
public final class Ground {

    /** The file of a data folder that keeps the roots of checkpoints. */
    public static final String AUDIT_ROOTS = "audit-roots.txt";

    /** The same of the checkpoints that readers are shown. */
    public static final String PUBLIC_AUDIT_ROOTS = "public-" + AUDIT_ROOTS;

    private static final int SECONDS_FOR_QUARKUS_TO_STOP = 20;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private final DataFolder folder;
    private final Consumer<String> tell;
    private volatile boolean isLaid;
    private Optional<EmbeddedDatabase> database = Optional.empty();

    private Ground(DataFolder folder, Consumer<String> tell) {
        this.folder = folder;
        this.tell = tell;
    }

    /** Prepares everything; {@link StartRefused}, with nothing left running, if that cannot be. */
    public static Ground prepare() {
        refuseTakenPort();
        Waiting.open(host(), port());
        Settings.named("stet.demo").ifPresent(Ground::beginning);
        return lay(System.out::println);
    }

    /** The same for a task of the command line, beside which nothing listens and nothing is scheduled. */
    public static Ground prepareForOneTask() {
        Settings.handOver(Map.of("quarkus.http.host-enabled", "false", "quarkus.scheduler.enabled", "false"));
        return lay(progress -> {});
    }

    /**
     * What {@code STET_DEMO} says. A word that says nothing is refused before anything is made: who mistypes “false” must not
     * get accounts whose names everybody knows.
     */
    static Beginning beginning(String demo) {
        return Beginning.of(demo)
                .orElseThrow(() -> new StartRefused("STET_DEMO is “" + demo + "”; it can be "
                        + String.join(", ", Beginning.codes()) + ", or not set at all, which is the same as true."));
    }

    private static Ground lay(Consumer<String> tell) {
        // org.stet.web.connection.WatchedConnections
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        DataFolder folder =
                DataFolder.take(Path.of(Settings.given("stet.data.dir").orElse("data")));
        tell.accept("Stet keeps everything in " + folder.path() + ".");
        Ground ground = new Ground(folder, tell);
        Runtime.getRuntime().addShutdownHook(new Thread(ground::fall, "stet-ground"));
        ground.lay();
        return ground;
    }

    private synchronized void lay() {
        Settings.handOver(LocalSecrets.in(folder).settings());
        Settings.handOver(Map.of(
                "stet.audit.roots-file", folder.path().resolve(AUDIT_ROOTS).toString()));
        keepToTheFolder();
        if (Settings.given("stet.keycloak.url").isPresent()) {
            Settings.handOver(Map.of("quarkus.profile", "prod,keycloak"));
        }
        if (Settings.given("quarkus.datasource.jdbc.url").isEmpty()) {
            long began = System.nanoTime();
            EmbeddedDatabase embedded = EmbeddedDatabase.start(folder, tell, WalArchive.wanted(folder));
            Waiting.tell("Database started", Duration.ofNanos(System.nanoTime() - began));
            database = Optional.of(embedded);
            Settings.handOver(embedded.guardedSettings());
            embedded.keepRunning(Ground::giveUp);
        }
        isLaid = true;
    }

    /**
     * Whatever a library unpacks or caches goes into the data folder, where no other user of the machine can read it, change
     * it, or be there first. What reads the system's own folder for it is told so here, before anything has read it.
     */
    private void keepToTheFolder() {
        String temporary = folder.temporary().toString();
        System.setProperty("java.io.tmpdir", temporary);
        System.setProperty(
                "vertx.cacheDirBase", folder.temporary().resolve("vertx").toString());
        try {
            EncoderLibrary.unpackInto(folder.temporary());
        } catch (IOException e) {
            throw new StartRefused("The encoder's library could not be unpacked into " + temporary + ".", e);
        }
    }

    /** Called by Quarkus when it has stopped, or could not start; ends the process. */
    public void leave(int exitCode, Throwable failure) {
        applicationStopped.countDown();
        if (failure != null) {
            System.err.println("Stet did not start: " + rootOf(failure).getMessage());
        }
        System.exit(failure == null ? exitCode : 1);
    }

    private static void giveUp(String reason) {
        System.err.println("Stet ends, since its database cannot be kept running. " + reason);
        // in a thread of its own: ending waits for the one that watches the database, which calls this
        new Thread(() -> System.exit(1), "stet-giving-up").start();
    }

    private void fall() {
        if (isLaid) {
            try {
                applicationStopped.await(SECONDS_FOR_QUARKUS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        close();
    }

    private synchronized void close() {
        database.ifPresent(EmbeddedDatabase::close);
        folder.close();
    }

    /** Quarkus would find out too, but only after the database has started, and would say so with a stack trace. */
    private static void refuseTakenPort() {
        int port = port();
        String host = host();
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

    private static int port() {
        return Integer.parseInt(Settings.given("quarkus.http.port").orElse("8080"));
    }

    private static String host() {
        return Settings.given("quarkus.http.host").orElse("127.0.0.1");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
