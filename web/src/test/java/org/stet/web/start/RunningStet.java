package org.stet.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** One process of the packaged application. */
final class RunningStet implements AutoCloseable {

    /** Of every account. */
    static final String PASSWORD = "correct-horse-battery-staple";

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int SECONDS = 90;

    private final Process process;
    private final Path log;

    private RunningStet(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static RunningStet launch(Path data, int port) throws IOException {
        return launch(data, port, Map.of());
    }

    /** With settings of its own, as environment variables. */
    static RunningStet launch(Path data, int port, Map<String, String> settings) throws IOException {
        Path log = Files.createTempFile("stet", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-jar",
                JAR.toAbsolutePath().toString());
        builder.environment().put("STET_DATA_DIR", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("STET_DEMO", "accounts");
        builder.environment().put("STET_DEMO_PASSWORD", PASSWORD);
        builder.environment().putAll(settings);
        builder.directory(log.getParent().toFile());
        return new RunningStet(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    static RunningStet start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    static RunningStet start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        RunningStet stet = launch(data, 0, settings);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!stet.output().contains("http://") && stet.process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(stet.output()).contains("http://127.0.0.1:");
        return stet;
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    String address() throws IOException {
        return output().lines()
                .filter(line -> line.contains("http://"))
                .map(line -> line.substring(line.indexOf("http://")).strip())
                .findFirst()
                .orElseThrow();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void terminate() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
        Files.delete(log);
    }
}
