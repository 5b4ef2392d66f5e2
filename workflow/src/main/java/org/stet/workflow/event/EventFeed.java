package org.stet.workflow.event;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Secrecy;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/**
 * What happened to claims, in the order of the commits, as far as the reader may see it. A reader who asks again with the
 * cursor of the last answer misses nothing and gets nothing twice.
 */
@ApplicationScoped
public class EventFeed {

    /** The cursor before the first event of all. */
    public static final String START = "";

    /** The most events of one answer. */
    public static final int MOST = 500;

    private final EventLog log;
    private final Secrecy secrecy;

    EventFeed(EventLog log, Secrecy secrecy) {
        this.log = log;
        this.secrecy = secrecy;
    }

    /**
     * Some events, and from where to go on.
     *
     * @param events in their order
     * @param cursor for the next call; encrypted, for this reader alone, and another one each time, so that nobody can count
     *     by it what they may not see
     */
    public record Page(List<ClaimEvent> events, String cursor) {

        /** Keeps its own copy. */
        public Page {
            events = List.copyOf(events);
        }
    }

    /**
     * The events after a cursor.
     *
     * @param cursor of an earlier answer, or {@link #START}
     * @param limit how many at most, 1 to {@link #MOST}
     * @throws NotYours if the actor may not read claims
     * @throws InvalidInput if the cursor is not one of the actor's, or the limit cannot be
     */
    @Transactional
    public Page after(Actor actor, String cursor, int limit) {
        Permission.READ.require(actor);
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", Fault.OUT_OF_RANGE, "Ask for 1 to " + MOST + " events.");
        }
        long position = cursor.equals(START) ? 0 : position(actor, cursor);
        List<EventLog.Placed> found = log.after(position, actor.id(), limit);
        long last = found.isEmpty() ? position : found.get(found.size() - 1).position();
        return new Page(found.stream().map(EventLog.Placed::event).toList(), seal(actor, last));
    }

    /** The cursor after everything that has happened so far, for who wants to know only what comes. */
    @Transactional
    public String now(Actor actor) {
        Permission.READ.require(actor);
        return seal(actor, log.last());
    }

    /** Always of the same length: a longer number would tell that others are written in between. */
    private String seal(Actor actor, long position) {
        return secrecy.seal(String.format("events %s %019d", actor.id(), position));
    }

    private long position(Actor actor, String cursor) {
        String prefix = "events " + actor.id() + " ";
        Optional<String> opened = secrecy.openIfSealedHere(cursor).filter(text -> text.startsWith(prefix));
        return opened.map(text -> Long.parseLong(text.substring(prefix.length())))
                .orElseThrow(() ->
                        new InvalidInput("cursor", Fault.MALFORMED, "Give the cursor of an earlier answer, or none."));
    }
}
