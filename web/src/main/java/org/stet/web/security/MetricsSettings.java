package org.stet.web.security;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may read the metrics, and how old they may be. */
@ConfigMapping(prefix = "stet.metrics")
public interface MetricsSettings {

    /** The secret with which a collector reads `/q/metrics`, as bearer: 24 characters or more. Without it nobody can. */
    Optional<String> token();

    /** How often the figures of the newsroom are counted at most, on each node. */
    @WithDefault("30s")
    Duration every();
}
