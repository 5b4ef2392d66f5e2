package org.stet.workflow.directory;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the directory is followed. The schedules name it, nothing injects it. */
@Unremovable
@ConfigMapping(prefix = "stet.directory")
public interface DirectorySettings {

    /** How often people, roles and groups are read from the directory; {@code off}: never. */
    @WithDefault("10m")
    String every();
}
