package org.stet.web.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The drill of an operator, with the packaged application and {@code stet-admin}: people write, a backup is made beside
 * them, they write more, the data folder is destroyed, and Stet is put back to a moment and to the end of what was kept.
 */
class BackupIT {

    @TempDir
    Path place;

    private record Ending(int code, String output) {}

    @Test
    void a_destroyed_data_folder_is_put_back_to_a_moment_and_its_record_is_whole() throws Exception {
        Path data = place.resolve("data");
        Path backups = place.resolve("backups");
        Map<String, String> settings = Map.of(
                "STET_BACKUP_FOLDER", backups.toString(), "STET_BACKUP_ARCHIVE_EVERY", "1s", "STET_ENCODER", "false");
        String before;
        String after;
        String late;
        Instant moment;
        try (RunningStet stet = RunningStet.start(data, settings)) {
            before = write(stet.address(), "Written before the backup.");
            Ending made = admin(data, settings, "backup", "--keep", "3");
            assertThat(made.code()).as(made.output()).isZero();
            assertThat(made.output())
                    .contains("and any later moment", "keys and passwords", "STET_BACKUP_FOLDER")
                    .doesNotContain(RunningStet.PASSWORD);
            after = write(stet.address(), "Written after the backup.");
            Thread.sleep(100);
            moment = Instant.now();
            Thread.sleep(100);
            late = write(stet.address(), "Written after the moment.");
            Ending inUse = admin(place.resolve("unused"), Map.of(), "restore", backups.toString(), data.toString());
            assertThat(inUse.code()).isEqualTo(1);
            assertThat(inUse.output()).contains("Restoring overwrites nothing");
            awaitArchived(backups, moment.plusMillis(300));
            stet.kill();
        }
        destroy(data);
        Path then = place.resolve("then");
        Ending restored = admin(
                place.resolve("unused"),
                Map.of("STET_ENCODER", "false"),
                "restore",
                backups.toString(),
                then.toString(),
                "--until",
                moment.toString());
        assertThat(restored.code()).as(restored.output()).isZero();
        assertThat(restored.output())
                .contains("The record is intact", "It goes up to entry ", "Its last change is of ");
        try (RunningStet stet = RunningStet.start(then, Map.of("STET_ENCODER", "false"))) {
            assertThat(status(stet.address(), before)).isEqualTo(200);
            assertThat(status(stet.address(), after)).isEqualTo(200);
            assertThat(status(stet.address(), late)).isEqualTo(404);
            as(stet.address(), "admin")
                    .get("/api/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true));
        }
        Path all = place.resolve("all");
        assertThat(admin(
                                place.resolve("unused"),
                                Map.of("STET_ENCODER", "false"),
                                "restore",
                                backups.toString(),
                                all.toString())
                        .code())
                .isZero();
        try (RunningStet stet = RunningStet.start(all, settings)) {
            assertThat(status(stet.address(), late)).isEqualTo(200);
            assertThat(archives(backups))
                    .as("the restored one writes an archive of its own")
                    .hasSize(2);
        }
        assertThat(place.resolve("unused")).doesNotExist();
    }

    private static String write(String address, String text) {
        return as(address, "editor")
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/api/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int status(String address, String article) {
        return as(address, "editor").get("/api/articles/" + article).statusCode();
    }

    private static RequestSpecification as(String address, String user) {
        return given().baseUri(address).auth().preemptive().basic(user, RunningStet.PASSWORD);
    }

    /** As the script does it. */
    private static Ending admin(Path data, Map<String, String> settings, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "../deploy/stet-admin"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STET_DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), output);
    }

    /** Until a file was kept that ends after this moment. */
    private static void awaitArchived(Path backups, Instant after) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (archived(backups).noneMatch(file -> lastChange(file).isAfter(after.plusSeconds(2)))) {
            assertThat(System.nanoTime()).as("kept in time").isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static Stream<Path> archived(Path backups) throws IOException {
        List<Path> archives = archives(backups);
        try (Stream<Path> files = Files.list(archives.get(0))) {
            return files.filter(file -> file.toString().endsWith(".gz")).toList().stream();
        }
    }

    private static List<Path> archives(Path backups) throws IOException {
        try (Stream<Path> inside = Files.list(backups)) {
            return inside.filter(path -> path.getFileName().toString().startsWith("wal-"))
                    .toList();
        }
    }

    private static Instant lastChange(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    /** With the database that the killed Stet left. */
    private static void destroy(Path data) throws Exception {
        PostgresServer.running(data.resolve("postgres")).ifPresent(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (PostgresServer.running(data.resolve("postgres")).isPresent() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        Thread.sleep(500);
        PrivateFiles.delete(data);
    }
}
