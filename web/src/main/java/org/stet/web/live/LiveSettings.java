package org.stet.web.live;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many pages may be kept up to date at a node, and for how long at a time. */
@ConfigMapping(prefix = "stet.live")
public interface LiveSettings {

    /** Open pages of a node, of everybody together. */
    @WithDefault("2000")
    int places();

    /** Open pages of one person at a node; only those in sight count. */
    @WithDefault("12")
    int placesEach();

    /** After how long a page comes again, signed in afresh. */
    @WithDefault("15M")
    Duration longest();
}
