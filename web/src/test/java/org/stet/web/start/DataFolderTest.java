package org.stet.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What Stet runs and reads lies where nobody else could have put it or can change it. */
class DataFolderTest {

    private static final int SOMEBODY_ELSE = 12_345;

    @TempDir
    Path place;

    @Test
    void a_new_folder_is_for_its_owner_alone_and_so_is_what_is_put_there() throws IOException {
        try (DataFolder folder = DataFolder.take(place.resolve("a/data"))) {
            folder.write("secret", new byte[] {1});
            assertThat(mode(place.resolve("a/data"))).isEqualTo("rwx------");
            assertThat(mode(folder.temporary())).isEqualTo("rwx------");
            assertThat(mode(folder.path().resolve("secret"))).isEqualTo("rw-------");
            assertThat(mode(folder.path().resolve("stet.lock"))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_folder_that_others_could_read_is_closed() throws IOException {
        Path data = folder("rwxr-xr-x");
        DataFolder.take(data).close();
        assertThat(mode(data)).isEqualTo("rwx------");
    }

    @Test
    void a_folder_in_which_others_may_write_is_refused_with_the_way_out() throws IOException {
        for (String mode : new String[] {"rwxrwxrwx", "rwxrwx---", "rwx----w-"}) {
            Path data = folder(mode);
            assertThatThrownBy(() -> DataFolder.take(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Other users may write to " + data)
                    .hasMessageContaining("chmod -R go-rwx " + data);
        }
    }

    @Test
    void a_file_that_others_could_write_while_the_folder_was_open_is_refused() throws IOException {
        Path data = folder("rwxr-xr-x");
        Path programs = Files.createDirectory(data.resolve("programs"));
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> DataFolder.take(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Other users may write to " + programs);
    }

    @Test
    void what_belongs_to_somebody_else_is_refused_the_folder_or_a_file_in_it_or_where_a_link_leads()
            throws IOException {
        assumeThat((Integer) Files.getAttribute(place, "unix:uid"))
                .as("giving files away is for root")
                .isZero();
        Path elsewhere = Files.createFile(place.resolve("elsewhere"));
        Files.setAttribute(elsewhere, "unix:uid", SOMEBODY_ELSE);
        Path linking = folder("rwx------");
        Files.createSymbolicLink(linking.resolve("postgres"), elsewhere);
        Path holding = folder("rwx------");
        Files.setAttribute(Files.createFile(holding.resolve("planted")), "unix:uid", SOMEBODY_ELSE);
        Path foreign = folder("rwx------");
        Files.setAttribute(foreign, "unix:uid", SOMEBODY_ELSE);
        for (Path data : new Path[] {linking, holding, foreign}) {
            assertThatThrownBy(() -> DataFolder.take(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("belongs to another user (" + SOMEBODY_ELSE + ")");
        }
    }

    @Test
    void a_folder_that_others_could_exchange_is_refused() throws IOException {
        Path open = folder("rwxrwxrwx");
        assertThatThrownBy(() -> DataFolder.take(open.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Everybody may rename what lies in " + open);
    }

    @Test
    void a_second_one_is_refused_whichever_lock_file_is_deleted() throws IOException {
        Path data = place.resolve("data");
        try (DataFolder first = DataFolder.take(data)) {
            assertThatThrownBy(() -> DataFolder.take(data)).hasMessageContaining("already running");
            LocalSecrets.in(first);
            Files.delete(data.resolve("stet.lock"));
            try (DataFolder second = DataFolder.take(data)) {
                assertThatThrownBy(() -> LocalSecrets.in(second)).hasMessageContaining("already running");
            }
        }
        try (DataFolder afterwards = DataFolder.take(data)) {
            LocalSecrets.in(afterwards);
        }
    }

    @Test
    void what_a_process_left_for_its_own_time_is_gone_with_the_next() throws IOException {
        Path data = place.resolve("data");
        try (DataFolder first = DataFolder.take(data)) {
            Files.createFile(
                    Files.createDirectory(first.temporary().resolve("cache")).resolve("file"));
        }
        try (DataFolder second = DataFolder.take(data)) {
            assertThat(second.temporary()).isEmptyDirectory();
        }
    }

    private Path folder(String mode) throws IOException {
        Path folder = Files.createTempDirectory(place, "data");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        return folder;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
