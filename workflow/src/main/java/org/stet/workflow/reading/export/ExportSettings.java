package org.stet.workflow.reading.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an export may take. */
@ConfigMapping(prefix = "stet.export")
public interface ExportSettings {

    /** How many rows are in memory at a time. */
    @WithDefault("500")
    int rowsAtOnce();

    /** How many exports may be under way at a node; one person has one. */
    @WithDefault("4")
    int atOnce();
}
