package org.stet.web.api;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;

import org.stet.web.error.PreconditionRequired;
import org.stet.workflow.claim.Expected;

/** Reads {@code If-Match}: the version that the writer has read. */
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
        return Optional.ofNullable(ifMatch).map(Preconditions::tag).map(Expected::new);
    }

    static EntityTag entityTag(String tag) {
        return new EntityTag(tag);
    }

    private static String tag(String header) {
        String tag = header.strip();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}
