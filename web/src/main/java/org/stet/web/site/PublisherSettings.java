package org.stet.web.site;

import java.net.URI;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the public pages are run. */
@ConfigMapping(prefix = "stet.publisher")
public interface PublisherSettings {

    /** Whom to tell of a hole: {@code mailto:…} or {@code https://…}, as {@code /.well-known/security.txt} gives it. */
    Optional<URI> securityContact();

    /** Whether proofs tell readers the name of who approved; else that it was an editor. */
    @WithDefault("false")
    boolean namesApprovers();

    /** How much memory of each node its public pages may take. */
    @WithDefault("32M")
    MemorySize pagesInMemory();
}
