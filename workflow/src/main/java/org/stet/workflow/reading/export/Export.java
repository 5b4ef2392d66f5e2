package org.stet.workflow.reading.export;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.stet.workflow.identity.Actor;

/**
 * An export that was begun, and is in the record.
 *
 * @param actor who exports
 * @param at when it began
 * @param cursor the place in the feed of events at that moment: what happened since comes after it
 * @param desks the desks whose rows are in it, by code
 * @param everything whether entries that belong to no desk are in it
 * @param since only what changed at this moment or later
 * @param ends where each kind ended at that moment
 */
public record Export(
        Actor actor,
        Instant at,
        String cursor,
        Map<String, UUID> desks,
        boolean everything,
        Instant since,
        Map<ExportKind, Long> ends) {

    /** Keeps its own copies. */
    public Export {
        desks = Map.copyOf(desks);
        ends = Map.copyOf(ends);
    }
}
