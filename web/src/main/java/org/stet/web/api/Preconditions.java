package org.stet.web.api;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;

import org.stet.web.error.PreconditionRequired;
import org.stet.workflow.claim.Expected;

/**
 * Reads {@code If-Match}: the version that the writer has read, or several of which any will do. Of the tag of an answer only
 * the version counts: what else changed in the answer stops no write.
 */
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
        return Optional.ofNullable(ifMatch)
                .map(EntityTags::of)
                .map(tags -> tags.stream().map(EntityTags::version).toList())
                .map(Expected::new);
    }

    /** The version of what is answered; {@link AnswerTags} adds the hash of the answer. */
    static EntityTag entityTag(String version) {
        return new EntityTag(version);
    }
}
