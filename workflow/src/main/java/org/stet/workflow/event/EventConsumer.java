package org.stet.workflow.event;

import java.util.Set;

/**
 * Works on events after the commit of what they tell of. Every bean of this type is a consumer. It gets each claim's events
 * in their order, one at a time, on whichever node is free; sealed work is not told to consumers.
 *
 * <p>What it does in the database is done exactly once: it is one transaction with the mark that the event is done. What it
 * does outside can be done again after a crash, under the same event id. When it throws, nothing of it is done, and it gets
 * the event again later; meanwhile later events of that claim wait, and those of other claims go on.
 */
public interface EventConsumer {

    /** Its name, which stays the same over releases: what it has still to do is kept under it. */
    String name();

    /** The kinds of events that it wants. */
    Set<Class<? extends Fact>> wants();

    /** Works on one event, within a transaction. */
    void consume(ClaimEvent event);
}
