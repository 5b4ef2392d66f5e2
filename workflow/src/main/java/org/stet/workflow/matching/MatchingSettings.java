package org.stet.workflow.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where a node keeps its index of past checks. */
@ConfigMapping(prefix = "stet.matching")
public interface MatchingSettings {

    /** The folder of the index; each node has its own. It is made again from the database where it is missing. */
    @WithDefault("${stet.data.dir:data}/matching")
    String folder();

    /** Whether the index is in memory instead, and is made again at each start. */
    @WithDefault("false")
    boolean inMemory();
}
