package org.stet.workflow.assignment;

import java.util.List;
import java.util.UUID;

/**
 * What became of the claims that a person left behind.
 *
 * @param givenBack those that went back to the queue, or whose place is free again
 * @param stillHeld those in blind review that stay until an editor hands them over or releases them: to free only the
 *     places of those who have not submitted would tell who has
 * @param decided those that the person's verdict is part of already; an editor may return them
 */
public record LeftBehind(List<UUID> givenBack, List<UUID> stillHeld, List<UUID> decided) {

    static final LeftBehind NOTHING = new LeftBehind(List.of(), List.of(), List.of());

    /** Keeps its own copies. */
    public LeftBehind {
        givenBack = List.copyOf(givenBack);
        stillHeld = List.copyOf(stillHeld);
        decided = List.copyOf(decided);
    }
}
