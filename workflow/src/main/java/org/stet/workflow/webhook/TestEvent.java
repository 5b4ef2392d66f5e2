package org.stet.workflow.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that tells of nothing, by which a receiver is tried.
 *
 * @param id its id
 * @param at when it was sent
 */
record TestEvent(UUID id, Instant at) {

    static final String TYPE = "org.stet.test";

    static TestEvent at(Instant now) {
        return new TestEvent(UUID.randomUUID(), now);
    }

    /** The event as CloudEvents has it. Nothing in it has to be escaped. */
    String json() {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"urn:stet:test\",\"type\":\"" + TYPE
                + "\",\"time\":\"" + at + "\",\"datacontenttype\":\"application/json\",\"data\":{}}";
    }
}
