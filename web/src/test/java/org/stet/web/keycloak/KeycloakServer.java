package org.stet.web.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The distribution that Maven unpacked into {@code target/keycloak}, on loopback, with the realm that the product ships.
 * Started once; a test can stop it and start it again.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    static final String PAGES_SECRET = "secret-of-the-pages-client-1";
    static final String PROGRAM_SECRET = "secret-of-the-program-client";
    static final String ADMINISTRATOR = "root";

    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));
    private static final Path REALM = Path.of("..", "deploy", "keycloak", "stet-realm.json");
    private static final Path BUILT = HOME.resolve("built-for-tests");
    private static final int SECONDS_TO_START = 300;

    private static Process process;
    private static int port;
    private static int stetPort;

    @Override
    public Map<String, String> start() {
        port = freePort();
        stetPort = freePort();
        prepare();
        launch("--import-realm");
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(stetPort));
        settings.put("stet.keycloak.url", address() + "/realms/stet");
        settings.put("stet.keycloak.secret", PAGES_SECRET);
        settings.put("stet.directory.every", "off");
        return settings;
    }

    static String address() {
        return "http://127.0.0.1:" + port;
    }

    static URI stet() {
        return URI.create("http://127.0.0.1:" + stetPort);
    }

    /** What {@code kc.sh} would do anew at each start is done once for the unpacked distribution. */
    private static void prepare() {
        try {
            if (!Files.exists(BUILT)) {
                build();
            }
            delete(HOME.resolve("data"));
            Path imported = Files.createDirectories(HOME.resolve("data").resolve("import"));
            Files.copy(REALM, imported.resolve("stet-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build() throws IOException {
        Path log = HOME.resolve("build.txt");
        Process build = script("build", "--db=dev-file", "--cache=local", "--health-enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (build.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("Keycloak was not built: " + Files.readString(log));
        }
        Files.createFile(BUILT);
    }

    private static ProcessBuilder script(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("bash", HOME.resolve("bin").resolve("kc.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1 -Xshare:auto");
        return builder;
    }

    /** Starts it again with all that it has. */
    static void run() {
        launch();
    }

    private static void launch(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--log-level=warn"));
        arguments.addAll(List.of(further));
        ProcessBuilder builder = script(arguments.toArray(String[]::new));
        builder.environment().put("STET_ADDRESS", stet().toString());
        builder.environment().put("STET_KEYCLOAK_SECRET", PAGES_SECRET);
        builder.environment().put("STET_INTEGRATOR_SECRET", PROGRAM_SECRET);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(HOME.resolve("data").resolve("log.txt").toFile())
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS_TO_START).toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Keycloak did not start: "
                        + Files.readString(HOME.resolve("data").resolve("log.txt")));
            }
            pause();
        }
    }

    private static boolean answers() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + "/realms/stet"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a power cut would. The script has exec'd into Java, or has it as a child. */
    static void halt() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    @Override
    public void stop() {
        halt();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
