package org.stet.workflow.reader;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How readers may ask the newsroom something. */
@ConfigMapping(prefix = "stet.readers")
public interface ReaderSettings {

    /** Whether the public pages have the forms by which readers report an error and ask for a check. */
    @WithDefault("true")
    boolean mayAsk();

    /** In how much time nobody can have filled in such a form; what comes faster is asked to be sent again. */
    @WithDefault("PT3S")
    Duration leastTime();

    /** How many cases readers of one network may begin in an hour. */
    @WithDefault("10")
    int casesAnHour();

    /** How many cases all readers together may begin in an hour. */
    @WithDefault("300")
    int allCasesAnHour();

    /** How long a reader's own words are kept once the case is answered or dismissed. */
    @WithDefault("P90D")
    Duration wordsKeptFor();
}
