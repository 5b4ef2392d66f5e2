package org.stet.workflow.time;

import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The newsroom's time. */
@ConfigMapping(prefix = "stet")
public interface TimeSettings {

    /** The newsroom's time zone: of times on pages, and of a desk's working hours until the desk sets its own. */
    @WithDefault("UTC")
    ZoneId timeZone();
}
