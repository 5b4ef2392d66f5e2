package org.stet.web.site;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes the fact-checks. */
@ConfigMapping(prefix = "stet.publisher")
public interface Publisher {

    /** The newsroom's name, as ClaimReview gives it. */
    @WithDefault("Stet newsroom")
    String name();

    /** Where the public reaches this installation, such as {@code https://checks.example.org}; else the request's own. */
    Optional<URI> address();
}
