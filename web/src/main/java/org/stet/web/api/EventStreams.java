package org.stet.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.logging.Logger;

import org.stet.workflow.event.CloudEvent;
import org.stet.workflow.event.EventFeed;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.limit.Places;
import org.stet.workflow.refusal.InvalidInput;

/**
 * Tells events as they happen, to readers that keep their connection open. Each stream reads the feed for itself, on
 * whichever node it is, and holds nothing between two looks: a reader that is cut off goes on at any node from the id of the
 * last event that it has.
 */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final int MOST_AT_ONCE = 200;

    private final EventFeed feed;
    private final EventStreamSettings settings;
    private final Clock clock;
    private final Places places;

    /** For the container's proxy. */
    EventStreams() {
        this.feed = null;
        this.settings = null;
        this.clock = null;
        this.places = null;
    }

    @Inject
    EventStreams(EventFeed feed, EventStreamSettings settings, Clock clock) {
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
        this.places = new Places(
                "streams",
                settings.places(),
                settings.placesEach(),
                settings.heartbeat().toSeconds());
    }

    /**
     * The events after a cursor and all that come, until the reader goes, may read no longer, or has listened long enough.
     *
     * @param mayRead asked with each heartbeat, on any thread
     * @throws InvalidInput if the cursor is not one of the actor's
     * @throws Busy if there are as many streams as there may be
     */
    Multi<OutboundSseEvent> open(Sse sse, Actor actor, String cursor, BooleanSupplier mayRead) {
        // what is wrong with the cursor is said before anything is sent
        feed.eachAfter(actor, cursor, 1);
        places.take(actor.id());
        Stream stream = new Stream(sse, actor, cursor, mayRead);
        return Multi.createFrom()
                .ticks()
                .every(settings.every())
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> Multi.createBy()
                        .repeating()
                        .uni(() -> Uni.createFrom()
                                .item(stream::next)
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                        .whilst(Some::isFull))
                .select()
                .first(some -> !some.isLast())
                .onItem()
                .<OutboundSseEvent>transformToMultiAndConcatenate(
                        some -> Multi.createFrom().iterable(some.events()))
                .onFailure()
                .invoke(failure -> LOG.error("A stream of events broke off", failure))
                .onTermination()
                .invoke(() -> places.leave(actor.id()));
    }

    /** What one look brought. */
    private record Some(List<OutboundSseEvent> events, boolean isFull, boolean isLast) {}

    /** One reader's stream; looked through by one thread at a time. */
    private final class Stream {

        private final Sse sse;
        private final Actor actor;
        private final BooleanSupplier mayRead;
        private final Instant opened = clock.instant();
        private Instant heard = Instant.EPOCH;
        private Instant asked = clock.instant();
        private String cursor;

        Stream(Sse sse, Actor actor, String cursor, BooleanSupplier mayRead) {
            this.sse = sse;
            this.actor = actor;
            this.mayRead = mayRead;
            // “now” is the moment at which the stream was opened
            this.cursor = cursor.equals(EventFeed.NOW) ? feed.now(actor) : cursor;
        }

        Some next() {
            Instant now = clock.instant();
            if (isOver(now)) {
                return new Some(List.of(), false, true);
            }
            List<EventFeed.Told> told = feed.eachAfter(actor, cursor, MOST_AT_ONCE);
            List<OutboundSseEvent> events = new ArrayList<>();
            for (EventFeed.Told each : told) {
                cursor = each.cursor();
                events.add(sse.newEventBuilder()
                        .id(cursor)
                        .data(CloudEvent.of(each.event()).json())
                        .build());
            }
            if (events.isEmpty() && hasPassed(settings.heartbeat(), heard, now)) {
                events.add(sse.newEventBuilder().comment("still here").build());
            }
            if (!events.isEmpty()) {
                heard = now;
            }
            return new Some(events, told.size() == MOST_AT_ONCE, false);
        }

        private boolean isOver(Instant now) {
            if (hasPassed(settings.longest(), opened, now)) {
                return true;
            }
            if (hasPassed(settings.heartbeat(), asked, now)) {
                asked = now;
                return !mayRead.getAsBoolean();
            }
            return false;
        }

        private static boolean hasPassed(Duration time, Instant since, Instant now) {
            return !since.plus(time).isAfter(now);
        }
    }
}
