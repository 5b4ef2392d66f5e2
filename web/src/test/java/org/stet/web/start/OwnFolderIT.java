package org.stet.web.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application on a machine with other users: whatever it unpacks, caches or takes in lies in the data folder,
 * and what others put into the temporary folder is neither run nor read.
 */
class OwnFolderIT {

    private static final Set<PosixFilePermission> WRITE_FOR_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    @TempDir
    Path folder;

    @TempDir
    Path systemsTemporary;

    @TempDir
    Path marks;

    @Test
    void nothing_lies_in_the_temporary_folder_and_what_somebody_planted_there_is_not_run() throws Exception {
        Files.setPosixFilePermissions(systemsTemporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        plant();
        List<Path> planted = everything(systemsTemporary);
        try (RunningStet stet = RunningStet.start(folder.resolve("data"), settings())) {
            workWith(stet.address());
            assertThat(everything(systemsTemporary)).isEqualTo(planted);
        }
        assertThat(everything(systemsTemporary)).isEqualTo(planted);
        assertThat(marks).as("programs that somebody else planted").isEmptyDirectory();
        // what libraries make in there is as open as the umask leaves it; the folder is not
        Path temporary = folder.resolve("data/temporary");
        for (Path closed : List.of(folder.resolve("data"), temporary)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                    .isEqualTo("rwx------");
        }
        for (Path path : everything(folder.resolve("data"))) {
            if (!Files.isSymbolicLink(path) && !path.startsWith(temporary)) {
                assertThat(Files.getPosixFilePermissions(path))
                        .as(path.toString())
                        .doesNotContainAnyElementsOf(WRITE_FOR_OTHERS);
            }
        }
    }

    /** The places where another user could have been first: PostgreSQL's programs, the caches, the uploads. */
    private void plant() throws Exception {
        Path old = systemsTemporary.resolve("embedded-pg").resolve("PG-" + md5("/postgres-linux-x86_64.txz"));
        Files.createDirectories(old.resolve("bin"));
        Files.createFile(old.resolve(".exists"));
        for (String program : new String[] {"initdb", "postgres", "pg_ctl"}) {
            Path script = Files.writeString(
                    old.resolve("bin").resolve(program), "#!/bin/sh\ntouch " + marks.resolve(program) + "\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.createDirectory(systemsTemporary.resolve("vertx-cache"));
        Files.createDirectory(systemsTemporary.resolve("uploads"));
    }

    private static String md5(String resource) throws Exception {
        try (InputStream in = OwnFolderIT.class.getResourceAsStream(resource)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(in.readAllBytes()));
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + systemsTemporary, "TMPDIR", systemsTemporary.toString());
    }

    /** Whatever makes a library unpack, cache or keep something: the encoder, a compressed answer, a file sent along. */
    private static void workWith(String address) {
        given().baseUri(address)
                .auth()
                .preemptive()
                .basic("editor", RunningStet.PASSWORD)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "The bridge cost 4.2 million euros, the mayor said on Friday."))
                .post("/api/articles")
                .then()
                .statusCode(201);
        given().baseUri(address)
                .header("Accept-Encoding", "gzip, br")
                .get("/checks")
                .then()
                .statusCode(200);
        given().baseUri(address).multiPart("file", "a.txt", new byte[100_000]).post("/sign-in/session");
    }

    private static List<Path> everything(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
