package org.stet.web.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jboss.logging.Logger;

/** One PostgreSQL on one folder: made, started, watched and stopped. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECONDS_TO_RECOVER = "600";
    private static final int LOG_LINES = 5;
    private static final long LOG_BYTES = 1 << 20;
    private static final int TRIES = 3;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** No living process has this number. It stands for a process that is gone. */
    private static final String NOBODY = "99999999";

    /**
     * What one PostgreSQL is told beside what all of Stet's are.
     *
     * @param settings by name
     * @param environment variables for the commands among the settings
     */
    record Options(Map<String, String> settings, Map<String, String> environment) {

        static final Options NONE = new Options(Map.of(), Map.of());
    }

    private final PostgresPrograms programs;
    private final Path files;
    private final Path log;
    private final Path temporary;
    private final Options more;
    private volatile Optional<ProcessHandle> process = Optional.empty();
    private int port;

    PostgresServer(PostgresPrograms programs, Path files, DataFolder folder) {
        this(programs, files, folder, Options.NONE);
    }

    PostgresServer(PostgresPrograms programs, Path files, DataFolder folder, Options more) {
        this.programs = programs;
        this.files = files;
        this.log = folder.path().resolve("postgres.log");
        this.temporary = folder.temporary();
        this.more = more;
    }

    /** Makes an empty database whose superuser has this password from the first moment. */
    void make(String password) throws IOException {
        Path file = Files.createTempFile(temporary, "password", "", PrivateFiles.ownerOnly(temporary));
        try {
            Files.writeString(file, password);
            programs.run(
                    "initdb",
                    "--pgdata=" + files,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + file,
                    "--auth=scram-sha-256",
                    "--encoding=UTF-8",
                    "--locale=C.UTF-8");
        } finally {
            Files.delete(file);
        }
    }

    /** Starts it on a free port, and waits until it takes connections. */
    void start() {
        for (int left = TRIES; ; left--) {
            port = freePort();
            try {
                startAgain();
                return;
            } catch (StartRefused e) {
                if (left == 1 || !e.getMessage().contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    /** Starts it on the port that it had, and waits until it takes connections. */
    void startAgain() {
        List<String> options = new ArrayList<>();
        options.add("-p " + port);
        for (String setting : new String[] {
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256",
            "restart_after_crash=on",
            // what goes wrong in a statement is the application's to tell; here stand the matters of the database
            // itself
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_checkpoints=off",
            "log_error_verbosity=terse"
        }) {
            options.add("-c " + setting);
        }
        // in quotes for the shell that pg_ctl asks: no value has a quote of its own
        more.settings().forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
        try {
            limitLog();
            if (running(files).isEmpty()) {
                forgetProcess();
            }
            programs.run(
                    more.environment(),
                    "pg_ctl",
                    "start",
                    "--pgdata=" + files,
                    "--log=" + log,
                    "--wait",
                    "--timeout=" + SECONDS_TO_RECOVER,
                    "--options=" + String.join(" ", options));
        } catch (StartRefused e) {
            throw new StartRefused(
                    "The database in " + files + " did not start: " + lastWords() + " / "
                            + e.getMessage().replace("\n", " / "),
                    e);
        }
        process = running(files);
    }

    /** Whether the process that was started is still there. */
    boolean runs() {
        return process.filter(PostgresServer::isPostgres).isPresent();
    }

    int port() {
        return port;
    }

    /** The end of what it wrote to its log. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "it left no word in " + log;
        }
    }

    /** Empties the log where it has grown large; PostgreSQL goes on writing at its end. */
    void limitLog() {
        try {
            if (!Files.exists(log)) {
                Files.createFile(log, PrivateFiles.ownerOnly(log));
            }
            if (Files.size(log) > LOG_BYTES) {
                FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException e) {
            LOG.warnf("The file %s cannot be emptied: %s", log, e.getMessage());
        }
    }

    /** Stops it and waits until its process is gone. */
    void stop() {
        if (runs()) {
            stopRunning();
        }
        process = Optional.empty();
    }

    /**
     * Stops the database that a killed Stet left running, if there is one. The caller holds the folder: no living Stet uses
     * it.
     */
    void stopLeftover() {
        if (running(files).isPresent()) {
            stopRunning();
        }
    }

    private void stopRunning() {
        programs.run(
                "pg_ctl", "stop", "--pgdata=" + files, "--mode=fast", "--wait", "--timeout=" + PATIENCE.toSeconds());
    }

    /**
     * Where the process named in the pid file is gone and its number is another program's now, PostgreSQL would not start.
     * The file is not removed: by its other lines PostgreSQL finds out whether one of the database's own processes lives on.
     */
    private void forgetProcess() {
        Path pidFile = pidFile(files);
        List<String> lines = lines(pidFile);
        if (lines.isEmpty()) {
            return;
        }
        List<String> forgotten = new ArrayList<>(lines);
        forgotten.set(0, NOBODY);
        try {
            Files.write(pidFile, forgotten);
        } catch (IOException e) {
            throw new StartRefused("The file " + pidFile + " cannot be written.", e);
        }
    }

    /** The PostgreSQL that runs on a folder. */
    static Optional<ProcessHandle> running(Path files) {
        List<String> lines = lines(pidFile(files));
        if (lines.size() < 2 || !isSame(Path.of(lines.get(1)), files)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(PostgresServer::isPostgres);
    }

    /** The port at which the PostgreSQL of a folder takes connections; empty where it does not run or is not ready. */
    static OptionalInt readyAt(Path files) {
        List<String> lines = lines(pidFile(files));
        if (lines.size() <= STATUS_LINE) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return isReady(files, port) ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** Whether the PostgreSQL of a folder lives, takes connections, and does so on this port. */
    static boolean isReady(Path files, int port) {
        List<String> lines = lines(pidFile(files));
        return lines.size() > STATUS_LINE
                && lines.get(PORT_LINE).strip().equals(Integer.toString(port))
                && lines.get(STATUS_LINE).strip().equals("ready")
                && running(files).isPresent();
    }

    private static Path pidFile(Path files) {
        return files.resolve("postmaster.pid");
    }

    /** Whether this is a live postgres. A dead one that nobody has waited for counts as alive, but has no command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }

    private static boolean isSame(Path named, Path files) {
        try {
            return Files.isSameFile(named, files);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> lines(Path pidFile) {
        try {
            return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        } catch (IOException e) {
            throw new StartRefused("The file " + pidFile + " cannot be read.", e);
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No port is free on the loopback address.", e);
        }
    }
}
