package org.stet.web.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged application, started as a user would. */
class StartIT {

    @TempDir
    Path folder;

    @Test
    void a_first_start_prints_the_address_and_the_sign_ins_and_keeps_its_secrets_to_itself() throws Exception {
        try (RunningStet stet = RunningStet.start(folder)) {
            assertThat(stet.output()).contains("correct-horse-battery-staple", "reviewer1", "editor", "admin");
            assertThat(answers(stet.address() + "/q/health/ready")).isEqualTo(200);
            for (String secret :
                    new String[] {"database.properties", "session.key", "audit-signing.key", "audit-signing.pub"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void what_happens_while_it_starts_reaches_those_who_work_on_events() throws Exception {
        try (RunningStet stet = RunningStet.start(folder, Map.of("STET_DEMO", "true"))) {
            // the demonstration assigns claims before the first page can be asked for
            String told = "";
            for (int tries = 0; tries < 60 && !told.contains("assigned"); tries++) {
                Thread.sleep(500);
                told = get(stet.address() + "/api/notifications", "reviewer1:correct-horse-battery-staple");
            }
            assertThat(told).contains("\"kind\":\"assigned\"");
        }
    }

    @Test
    void a_second_start_uses_what_the_first_one_left_and_a_signal_stops_the_database_too() throws Exception {
        try (RunningStet first = RunningStet.start(folder)) {
            first.terminate();
            assertThat(PostgresServer.running(folder.resolve("postgres"))).isEmpty();
        }
        byte[] key = Files.readAllBytes(folder.resolve("session.key"));
        try (RunningStet second = RunningStet.start(folder)) {
            assertThat(second.output()).doesNotContain("correct-horse-battery-staple");
            assertThat(answers(second.address() + "/sign-in")).isEqualTo(200);
            assertThat(folder.resolve("session.key")).hasBinaryContent(key);
        }
    }

    @Test
    void a_second_stet_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        try (RunningStet first = RunningStet.start(folder)) {
            RunningStet second = RunningStet.launch(folder, 0);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().strip())
                    .startsWith("Another Stet is already running")
                    .hasLineCount(1);
            assertThat(answers(first.address() + "/q/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_refused_in_one_sentence_and_leaves_no_database_running() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            RunningStet stet = RunningStet.launch(folder, taken.getLocalPort());
            assertThat(stet.exitCode()).isEqualTo(1);
            assertThat(stet.output().strip())
                    .startsWith("Port " + taken.getLocalPort())
                    .hasLineCount(1);
        }
        assertThat(PostgresServer.running(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_folder_that_is_a_file_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        RunningStet stet = RunningStet.launch(file, 0);
        assertThat(stet.exitCode()).isEqualTo(1);
        assertThat(stet.output().strip()).contains(file.toString()).hasLineCount(1);
    }

    @Test
    void a_killed_stet_leaves_a_database_that_the_next_start_takes_over() throws Exception {
        try (RunningStet first = RunningStet.start(folder)) {
            first.kill();
            assertThat(PostgresServer.running(folder.resolve("postgres"))).isPresent();
        }
        try (RunningStet second = RunningStet.start(folder)) {
            assertThat(answers(second.address() + "/q/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void two_starts_on_one_folder_are_impossible_even_if_the_lock_file_is_deleted() throws Exception {
        try (RunningStet first = RunningStet.start(folder)) {
            ProcessHandle database =
                    PostgresServer.running(folder.resolve("postgres")).orElseThrow();
            Files.delete(folder.resolve("stet.lock"));
            RunningStet second = RunningStet.launch(folder, 0);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output()).contains("Another Stet is already running on the data folder " + folder);
            Files.delete(folder.resolve("stet.lock"));
            Files.delete(folder.resolve("audit-signing.key"));
            RunningStet third = RunningStet.launch(folder, 0);
            assertThat(third.exitCode()).isEqualTo(1);
            assertThat(third.output()).contains("Another Stet is already running");
            assertThat(PostgresServer.running(folder.resolve("postgres"))).contains(database);
            assertThat(answers(first.address() + "/q/health/ready")).isEqualTo(200);
        }
        assertThat(PostgresServer.running(folder.resolve("postgres"))).isEmpty();
    }

    private static int answers(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String get(String address, String credentials) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
