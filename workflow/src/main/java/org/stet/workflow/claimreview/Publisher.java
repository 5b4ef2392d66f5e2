package org.stet.workflow.claimreview;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The newsroom, as readers and ClaimReview know it. */
@ConfigMapping(prefix = "stet.publisher")
public interface Publisher {

    /** The newsroom's name, as ClaimReview gives it. */
    @WithDefault("Stet newsroom")
    String name();

    /** Where the public reaches this installation, such as {@code https://checks.example.org}. Until it is set, pages and feeds use the address of the request, and ClaimReview has no address but the path. */
    Optional<URI> address();

    /** Where else the newsroom is, such as its entry in an encyclopedia: addresses with commas between, for ClaimReview. */
    Optional<List<URI>> sameAs();

    /** The language in which the newsroom writes its fact-checks, as BCP 47 has it, such as {@code de}. */
    @WithDefault("en")
    String language();
}
