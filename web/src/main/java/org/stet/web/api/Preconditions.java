package org.stet.web.api;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;

import org.stet.web.error.PreconditionRequired;
import org.stet.workflow.claim.Expected;

/** Reads {@code If-Match}: the version that the writer has read, or several of which any will do. */
final class Preconditions {

    private Preconditions() {}

    /**
     * The version named.
     *
     * @throws PreconditionRequired if none is
     */
    static Expected required(String ifMatch) {
        return optional(ifMatch).orElseThrow(PreconditionRequired::new);
    }

    static Optional<Expected> optional(String ifMatch) {
        return Optional.ofNullable(ifMatch).map(EntityTags::of).map(Expected::new);
    }

    static EntityTag entityTag(String tag) {
        return new EntityTag(tag);
    }
}
