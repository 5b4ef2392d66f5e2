package org.stet.workflow.event;

import java.util.UUID;

/** Who may learn of an event. */
public sealed interface Audience {

    /** Everybody who works with Stet. */
    record Everybody() implements Audience {}

    /** The reviewer whose sealed work it is, and nobody else, also later: what is opened is told by events of its own. */
    record Only(UUID person) implements Audience {}

    /** Everybody. */
    static Audience everybody() {
        return new Everybody();
    }

    /** Whether the person is one of them. */
    default boolean includes(UUID person) {
        return this instanceof Everybody
                || this instanceof Only only && only.person().equals(person);
    }
}
