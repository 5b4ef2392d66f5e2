package org.stet.workflow.evidence;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often sources are visited, and how many files are kept. */
@ConfigMapping(prefix = "stet.evidence")
public interface EvidenceSettings {

    /** How often Stet looks for sources whose visit is due, new ones among them; {@code off}: never. */
    @WithDefault("1m")
    String visitEvery();

    /** How long after a visit the same source is visited again. */
    @WithDefault("7d")
    Duration revisitEvery();

    /** How many bytes the files of one claim's evidence may have together; one file has at most 20 MB. */
    @WithDefault("200M")
    MemorySize filesPerClaim();
}
