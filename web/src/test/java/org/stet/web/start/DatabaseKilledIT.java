package org.stet.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A Stet whose database is killed, as by a system that is out of memory: it goes on, or ends and says why. */
class DatabaseKilledIT {

    private static final Duration READY_AGAIN = Duration.ofSeconds(15);
    private static final int BEFORE = 5;

    /** Articles are read fast, so that many are acknowledged. */
    private static final Map<String, String> LIGHT = Map.of("STET_ENCODER", "false");

    @TempDir
    Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void a_killed_database_is_back_within_fifteen_seconds_and_nothing_acknowledged_is_lost() throws Exception {
        try (RunningStet stet = RunningStet.start(folder, LIGHT)) {
            Thread writer = new Thread(() -> write(addressOf(stet)), "writer");
            writer.start();
            awaitAcknowledged(BEFORE);
            kill(database().pid());
            awaitOutage(stet);
            awaitReady(stet);
            awaitAcknowledged(acknowledged.size() + BEFORE);
            kill(oneBackend());
            awaitReady(stet);
            awaitAcknowledged(acknowledged.size() + BEFORE);
            done.set(true);
            writer.join();
            assertThat(statuses).as(stet.output()).isSubsetOf(201, 500, 503);
            for (String article : acknowledged) {
                as("editor", stet.address())
                        .get("/api/articles/" + article)
                        .then()
                        .statusCode(200);
            }
            as("admin", stet.address())
                    .get("/api/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true));
            assertThat(stet.output()).contains("The database ended unexpectedly", "The database runs again after");
        }
        assertThat(PostgresServer.running(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_database_that_cannot_be_started_again_ends_stet_with_the_reason() throws Exception {
        try (RunningStet stet = RunningStet.start(folder, LIGHT)) {
            Path control = folder.resolve("postgres/global/pg_control");
            Files.move(control, control.resolveSibling("away"));
            kill(database().pid());
            assertThat(stet.exitCode()).isEqualTo(1);
            assertThat(stet.output()).contains("Stet ends, since its database cannot be kept running.", "pg_control");
        }
    }

    private ProcessHandle database() {
        return PostgresServer.running(folder.resolve("postgres")).orElseThrow();
    }

    /** A process of the database that answers one connection. */
    private long oneBackend() {
        return database()
                .children()
                .filter(child -> commandLine(child).contains("stet_app"))
                .findAny()
                .orElseThrow()
                .pid();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor())
                .isZero();
    }

    private void write(String address) {
        for (int article = 0; !done.get(); article++) {
            Response taken = as("editor", address)
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "Number " + article + " is the number of this text."))
                    .post("/api/articles");
            statuses.add(taken.statusCode());
            if (taken.statusCode() == 201) {
                acknowledged.add(taken.path("id"));
            }
        }
    }

    private void awaitAcknowledged(int number) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (acknowledged.size() < number) {
            assertThat(System.nanoTime()).as("time for " + number + " articles").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static void awaitOutage(RunningStet stet) throws Exception {
        long end = System.nanoTime() + READY_AGAIN.toNanos();
        while (!stet.output().contains("The database ended unexpectedly")) {
            assertThat(System.nanoTime()).as("noticed at all").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static void awaitReady(RunningStet stet) throws Exception {
        long end = System.nanoTime() + READY_AGAIN.toNanos();
        while (given().baseUri(stet.address()).get("/q/health/ready").statusCode() != 200) {
            assertThat(System.nanoTime()).as(stet.output()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static String addressOf(RunningStet stet) {
        try {
            return stet.address();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification as(String user, String address) {
        return given().baseUri(address).auth().preemptive().basic(user, RunningStet.PASSWORD);
    }
}
