package org.stet.workflow.article;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many articles a node has in hand at a time, and on how many threads. */
@ConfigMapping(prefix = "stet.intake")
public interface IntakeSettings {

    /** Threads that wait for sites; a slow site holds one for twenty seconds. */
    @WithDefault("8")
    int fetchingThreads();

    /** Threads that read articles and find claims: each is busy for as long as it runs. */
    @WithDefault("1")
    int readingThreads();

    /** Articles in hand, of everybody together: fetched, read, or waiting for it. */
    @WithDefault("40")
    int places();

    /** Articles in hand of one person. */
    @WithDefault("10")
    int placesEach();

    /** Lines of one batch. */
    @WithDefault("1000")
    int batchLines();

    /** Batches in hand, of everybody together; one person has one. */
    @WithDefault("8")
    int batches();

    /** How long a line of a batch waits for a place before it is refused. */
    @WithDefault("2M")
    Duration batchPatience();

    /** After how long somebody who was not let in is told to try again. */
    @WithDefault("10S")
    Duration retryAfter();
}
