package org.stet.web.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where backups go, and how much may be lost with the disk. */
@ConfigMapping(prefix = "stet.backup")
public interface BackupSettings {

    /**
     * The folder for backups, best on another disk; Stet's own PostgreSQL then keeps there all that changes, so that it can
     * be put back to any moment since a backup. By default nothing is kept.
     */
    Optional<Path> folder();

    /** The longest time for which what was written is on the disk of the data folder alone. */
    @WithDefault("1m")
    Duration archiveEvery();
}
