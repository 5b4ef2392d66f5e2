package org.stet.workflow.claimreview;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.stet.workflow.audit.Sha256;

/** The newsroom, as readers and ClaimReview know it. */
public interface Publisher {

    /** How long a {@link #mark} is. */
    int SHORT = 8;

    /** The newsroom's name. */
    String name();

    /** Where the public reaches this installation; empty until it is set. */
    Optional<URI> address();

    /** Where else the newsroom is, such as its entry in an encyclopedia. */
    Optional<List<URI>> sameAs();

    /** The language in which the newsroom writes its fact-checks, as BCP 47 has it. */
    String language();

    /** The hash of the newsroom's logo, where it has one. */
    default Optional<String> logo() {
        return Optional.empty();
    }

    /** The paths of pages about the newsroom, by the property of schema.org's Organization that names such a page. */
    default Map<String, String> policies() {
        return Map.of();
    }

    /** A few letters that change whenever pictures of the newsroom's fact-checks look otherwise than before. */
    default String mark() {
        return Sha256.of(name()).substring(0, SHORT);
    }

    /** The same as it is at this moment, for who asks it several things. */
    default Publisher now() {
        return this;
    }
}
