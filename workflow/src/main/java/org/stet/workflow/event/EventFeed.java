package org.stet.workflow.event;

import java.util.List;

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

    /** The cursor after the last event of all. */
    public static final String NOW = "now";

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
     * An event of a stream, and from where to go on if it is the last that arrives.
     *
     * @param cursor as that of a page
     */
    public record Told(ClaimEvent event, String cursor) {}

    /**
     * The events after a cursor.
     *
     * @param cursor of an earlier answer, {@link #START} or {@link #NOW}
     * @param limit how many at most, 1 to {@link #MOST}
     * @throws NotYours if the actor may not read claims
     * @throws InvalidInput if the cursor is not one of the actor's, or the limit cannot be
     */
    @Transactional
    public Page after(Actor actor, String cursor, int limit) {
        long position = position(actor, cursor, limit);
        List<EventLog.Placed> found = log.after(position, actor.id(), limit);
        long last = found.isEmpty() ? position : found.get(found.size() - 1).position();
        return new Page(found.stream().map(EventLog.Placed::event).toList(), seal(actor, last));
    }

    /**
     * The events after a cursor, each with its own, for readers who may be cut off at any of them.
     *
     * @param cursor of an earlier answer, {@link #START} or {@link #NOW}
     * @param limit how many at most, 1 to {@link #MOST}
     * @throws NotYours if the actor may not read claims
     * @throws InvalidInput if the cursor is not one of the actor's, or the limit cannot be
     */
    @Transactional
    public List<Told> eachAfter(Actor actor, String cursor, int limit) {
        return log.after(position(actor, cursor, limit), actor.id(), limit).stream()
                .map(placed -> new Told(placed.event(), seal(actor, placed.position())))
                .toList();
    }

    /** The cursor after everything that has happened so far, for who wants to know only what comes. */
    @Transactional
    public String now(Actor actor) {
        Permission.READ.require(actor);
        return seal(actor, log.last());
    }

    private long position(Actor actor, String cursor, int limit) {
        Permission.READ.require(actor);
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", Fault.OUT_OF_RANGE, "event.limit", MOST);
        }
        return switch (cursor) {
            case START -> 0;
            case NOW -> log.last();
            default -> position(actor, cursor);
        };
    }

    /** Always of the same length: a longer number would tell that others are written in between. Fit for an address. */
    private String seal(Actor actor, long position) {
        return secrecy.seal(prefix(actor) + String.format("%019d", position))
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }

    private long position(Actor actor, String cursor) {
        String prefix = prefix(actor);
        long position = secrecy.openIfSealedHere(cursor.replace('-', '+').replace('_', '/'))
                .filter(text -> text.startsWith(prefix))
                .map(text -> Long.parseLong(text.substring(prefix.length())))
                .orElseThrow(() -> new InvalidInput("after", Fault.MALFORMED, "event.cursor"));
        if (position > log.last()) {
            throw new InvalidInput("after", Fault.UNKNOWN, "event.cursor-gone");
        }
        return position;
    }

    private static String prefix(Actor actor) {
        return "events " + actor.id() + " ";
    }
}
