package org.stet.workflow.event;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.identity.People;

/**
 * What happens openly, for who tells many readers of it at once: one look for all of them. Sealed events are nobody's here,
 * not even their reviewer's.
 */
@ApplicationScoped
public class OpenEvents {

    private static final int MOST = 500;

    private final EventLog log;

    OpenEvents(EventLog log) {
        this.log = log;
    }

    /** A place in the order of events; not to be shown, since its gaps tell of sealed work. */
    public record Place(long position) {}

    /**
     * Some events, and the place after them.
     *
     * @param events in their order
     * @param place from which to go on
     */
    public record Some(List<ClaimEvent> events, Place place) {

        /** Keeps its own copy. */
        public Some {
            events = List.copyOf(events);
        }
    }

    /** The place after all that has happened. */
    @Transactional
    public Place now() {
        return new Place(log.last());
    }

    /** What happened after a place, 500 events at most. */
    @Transactional
    public Some after(Place place) {
        List<EventLog.Placed> found = log.after(place.position(), People.STET, MOST);
        return new Some(
                found.stream().map(EventLog.Placed::event).toList(),
                found.isEmpty() ? place : new Place(found.get(found.size() - 1).position()));
    }
}
