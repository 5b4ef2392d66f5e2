package org.stet.web.connection;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long Stet waits for who sends slowly, and how much it holds of what is sent. */
@ConfigMapping(prefix = "stet.connection")
public interface ConnectionSettings {

    /** How long the head of a request may take, from the opening of the connection or the head's first byte. */
    @WithDefault("15S")
    Duration head();

    /** How long a connection may be silent between an answer and the next request. */
    @WithDefault("60S")
    Duration idle();

    /** How long a body may take before its speed counts. */
    @WithDefault("20S")
    Duration body();

    /** How much of a body must come in a second after that. */
    @WithDefault("16K")
    MemorySize bodyASecond();

    /** How large a body may be, but for the file of a piece of evidence, which has at most 20 MB. */
    @WithDefault("12M")
    MemorySize largestBody();

    /** How much of bodies may be held at a time, of all requests together, in hundredths of the memory that there is. */
    @WithDefault("25")
    int bodiesPercent();
}
