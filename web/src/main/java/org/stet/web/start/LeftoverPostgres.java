package org.stet.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The postgres that a killed Stet left running on a database folder. It is found by {@code postmaster.pid} and asked to
 * stop; that is safe because the caller holds the data folder's lock, so no living Stet uses it.
 */
final class LeftoverPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftoverPostgres() {}

    static void stop(Path databaseFolder) {
        Path pidFile = databaseFolder.resolve("postmaster.pid");
        running(databaseFolder).ifPresent(process -> {
            // SIGTERM would wait for clients that no longer exist as far as we know; SIGINT is postgres' fast shutdown
            signal(process, "INT");
            await(process, databaseFolder);
        });
        deleteStale(pidFile);
    }

    /** The process named in the pid file, if it lives, is a postgres and was started for this very folder. */
    static Optional<ProcessHandle> running(Path databaseFolder) {
        Path pidFile = databaseFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = lines(pidFile);
        if (lines.size() < 2 || !sameFolder(Path.of(lines.get(1)), databaseFolder)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(LeftoverPostgres::runs);
    }

    /** Whether this is a live postgres. A dead one that nobody has waited for counts as alive, but has no command. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }

    private static boolean sameFolder(Path named, Path databaseFolder) {
        try {
            return Files.isSameFile(named, databaseFolder);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> lines(Path pidFile) {
        try {
            return Files.readAllLines(pidFile);
        } catch (IOException e) {
            throw new StartRefused("The file " + pidFile + " cannot be read.", e);
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartRefused("The database process " + process.pid() + " could not be signalled.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(ProcessHandle process, Path databaseFolder) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process) && System.nanoTime() < end) {
            pause();
        }
        if (runs(process)) {
            throw new StartRefused("A database process (" + process.pid() + ") left on " + databaseFolder
                    + " does not stop; end it, then start Stet again.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteStale(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartRefused("The stale file " + pidFile + " could not be removed.", e);
        }
    }
}
