package org.stet.web.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which backup counts as the newest: the last that is whole. */
class NewestBackupTest {

    @TempDir
    Path folder;

    @Test
    void the_newest_is_the_last_that_was_finished() throws IOException {
        NewestBackup newest = new NewestBackup(in(folder.resolve("backups")));
        assertThat(newest.isKept()).isTrue();
        assertThat(newest.get()).isEmpty();
        backup("2026-11-03T03-20-07Z", "2026-11-03T03:21:00Z", 5);
        assertThat(newest.get()).contains(new NewestBackup.Found(Instant.parse("2026-11-03T03:21:00Z"), 10));
        backup("2026-11-04T03-20-07Z", "2026-11-04T03:21:00Z", 7);
        Files.createDirectories(folder.resolve("backups").resolve("2026-11-05T03-20-07Z.part"));
        assertThat(newest.get()).contains(new NewestBackup.Found(Instant.parse("2026-11-04T03:21:00Z"), 14));
    }

    @Test
    void where_no_folder_is_set_none_is_kept() {
        NewestBackup none = new NewestBackup(in(null));
        assertThat(none.isKept()).isFalse();
        assertThat(none.get()).isEmpty();
    }

    private void backup(String name, String ended, long size) throws IOException {
        new BackupManifest(
                        BackupManifest.FORMAT,
                        ended,
                        ended,
                        "",
                        "",
                        List.of(),
                        List.of(new BackupManifest.Entry("a", size, ""), new BackupManifest.Entry("b", size, "")),
                        List.of())
                .write(Files.createDirectories(folder.resolve("backups").resolve(name)));
    }

    private static BackupSettings in(Path folder) {
        return new BackupSettings() {
            @Override
            public Optional<Path> folder() {
                return Optional.ofNullable(folder);
            }

            @Override
            public Duration archiveEvery() {
                return Duration.ofMinutes(1);
            }
        };
    }
}
