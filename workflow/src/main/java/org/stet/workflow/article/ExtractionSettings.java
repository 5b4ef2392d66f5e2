package org.stet.workflow.article;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How claims are found in articles. */
@ConfigMapping(prefix = "stet")
public interface ExtractionSettings {

    /** How long one article may take to be read for claims; one that takes longer is refused with the reason. */
    @WithName("extraction.limit")
    @WithDefault("60s")
    Duration limit();

    /** Whether articles are read with the encoder; without it several times as fast, less sure, and with about 280 MB less memory. */
    @WithDefault("true")
    boolean encoder();
}
