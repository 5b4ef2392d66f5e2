package org.stet.web.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes the fact-checks. */
@ConfigMapping(prefix = "stet.publisher")
public interface PublisherSettings {

    /** The newsroom's name, as ClaimReview gives it. */
    @WithDefault("Stet newsroom")
    String name();

    /** Where the public reaches this installation, such as {@code https://checks.example.org}; else the request's own. */
    Optional<URI> address();

    /** Where else the newsroom is, such as its entry in an encyclopedia: addresses with commas between, for ClaimReview. */
    Optional<List<URI>> sameAs();

    /** Whom to tell of a hole: {@code mailto:…} or {@code https://…}, as {@code /.well-known/security.txt} gives it. */
    Optional<URI> securityContact();

    /** How much memory of each node its public pages may take. */
    @WithDefault("32M")
    MemorySize pagesInMemory();
}
