package org.stet.workflow.newsroom;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The newsroom, as readers and ClaimReview know it, until an administrator says otherwise in the page “Newsroom”. */
@ConfigMapping(prefix = "stet.publisher")
public interface PublisherDefaults {

    /** The newsroom's name, as readers and ClaimReview get it. */
    @WithDefault("Newsroom")
    String name();

    /** Where the public reaches this installation, such as {@code https://checks.example.org}. Until it is set, pages and feeds use the address of the request, and ClaimReview has no address but the path. */
    Optional<URI> address();

    /** Where else the newsroom is, such as its entry in an encyclopedia: addresses with commas between, for ClaimReview. */
    Optional<List<URI>> sameAs();

    /** The language in which the newsroom writes its fact-checks, as BCP 47 has it, such as {@code de}. */
    @WithDefault("en")
    String language();

    /** Whom to tell of a hole: {@code mailto:…} or {@code https://…}, as {@code /.well-known/security.txt} gives it. */
    Optional<URI> securityContact();
}
