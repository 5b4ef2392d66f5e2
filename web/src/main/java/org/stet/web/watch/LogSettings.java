package org.stet.web.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the log is written. */
@ConfigMapping(prefix = "stet.log")
public interface LogSettings {

    /** Whether each line is a JSON object, with the ids of the request, the person and the claim, for a log collector. */
    @WithDefault("false")
    boolean json();
}
