package org.stet.web.api;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many programs may listen to events as a stream, and for how long. */
@ConfigMapping(prefix = "stet.streams")
public interface EventStreamSettings {

    /** Streams of a node, of everybody together. */
    @WithDefault("200")
    int places();

    /** Streams of one person at a node. */
    @WithDefault("5")
    int placesEach();

    /** How often a stream looks for new events. */
    @WithDefault("1S")
    Duration every();

    /** After how long without an event a stream sends a comment, and asks whether its reader may still read. */
    @WithDefault("15S")
    Duration heartbeat();

    /** After how long a stream ends, so that its reader comes again and is signed in afresh. */
    @WithDefault("15M")
    Duration longest();
}
