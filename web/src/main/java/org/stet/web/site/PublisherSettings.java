package org.stet.web.site;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the public pages are run. */
@ConfigMapping(prefix = "stet.publisher")
public interface PublisherSettings {

    /** Whether proofs tell readers the name of who approved; else that it was an editor. */
    @WithDefault("false")
    boolean namesApprovers();

    /** How much memory of each node its public pages may take. */
    @WithDefault("32M")
    MemorySize pagesInMemory();
}
