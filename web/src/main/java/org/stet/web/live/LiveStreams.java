package org.stet.web.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;

import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.OpenEvents;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.limit.Places;
import org.stet.workflow.notification.Notifications;
import org.stet.workflow.presence.Presence;

/**
 * The open pages of this node. One look a second is for all of them: what happened, who is where, how much each has unread.
 * Nothing else is kept here than the connections themselves, so that a page whose node dies goes on at any other.
 */
@ApplicationScoped
class LiveStreams {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** What a page that has just been opened may have been read too early for. */
    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    private static final int MOST_WAITING = 64;
    private static final int MOST_NAMED = 100;

    private final OpenEvents events;
    private final Presence presence;
    private final Notifications notifications;
    private final ObjectMapper mapper;
    private final LiveSettings settings;
    private final Clock clock;
    private final Places places;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private OpenEvents.Place place;
    private Instant touched = Instant.EPOCH;
    private Instant happened = Instant.EPOCH;

    /** For the container's proxy. */
    LiveStreams() {
        this.events = null;
        this.presence = null;
        this.notifications = null;
        this.mapper = null;
        this.settings = null;
        this.clock = null;
        this.places = null;
    }

    @Inject
    LiveStreams(
            OpenEvents events,
            Presence presence,
            Notifications notifications,
            ObjectMapper mapper,
            LiveSettings settings,
            Clock clock) {
        this.events = events;
        this.presence = presence;
        this.notifications = notifications;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
        this.places = new Places("open-pages", settings.places(), settings.placesEach(), HEARTBEAT.toSeconds());
    }

    /**
     * What happens from now on, until the page goes or has been open long enough.
     *
     * @param claim the claim whose page it is
     * @param mayRead asked with each heartbeat, on any thread
     * @throws Busy if there are as many open pages as there may be
     */
    Multi<OutboundSseEvent> open(Sse sse, Actor actor, Optional<UUID> claim, BooleanSupplier mayRead) {
        Optional<UUID> arrival = claim.flatMap(id -> presence.arrive(actor, id));
        places.take(actor.id());
        Stream stream = new Stream(sse, actor, claim.filter(id -> arrival.isPresent()), arrival, mayRead);
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(stream::begin, MOST_WAITING)
                .onTermination()
                .invoke(stream::end);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (streams.isEmpty()) {
            place = null;
        } else {
            look();
        }
    }

    /** Looks once for all open pages, and tells each what is new to it. */
    void look() {
        List<Stream> all = List.copyOf(streams);
        tellWhatHappened(all);
        tellWhoIsHere(all);
        tellWhatIsUnread(all);
        Instant now = clock.instant();
        all.forEach(stream -> stream.keepUp(now));
    }

    private void tellWhatHappened(List<Stream> all) {
        if (place == null) {
            place = events.now();
            // what happened between the page and this look is asked for once
            all.forEach(stream -> stream.tell("change", Map.of("claims", List.of())));
            return;
        }
        OpenEvents.Some some = events.after(place);
        place = some.place();
        List<UUID> claims = some.events().stream()
                .map(ClaimEvent::claim)
                .map(ClaimEvent.Standing::id)
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        Instant now = clock.instant();
        if (!claims.isEmpty()) {
            happened = now;
        }
        boolean justNow = happened.plus(JUST_NOW).isAfter(now);
        all.forEach(stream -> stream.tellChange(claims, justNow));
    }

    private void tellWhoIsHere(List<Stream> all) {
        Instant now = clock.instant();
        if (!touched.plus(HEARTBEAT).isAfter(now)) {
            touched = now;
            presence.stay(
                    all.stream().flatMap(stream -> stream.arrival.stream()).toList());
        }
        Map<UUID, List<Presence.Reader>> readers = presence.of(
                all.stream().flatMap(stream -> stream.claim.stream()).collect(Collectors.toSet()));
        all.forEach(
                stream -> stream.claim.ifPresent(claim -> stream.tellReaders(readers.getOrDefault(claim, List.of()))));
    }

    private void tellWhatIsUnread(List<Stream> all) {
        Map<UUID, Long> unread = notifications.unread(
                all.stream().map(stream -> stream.actor.id()).collect(Collectors.toSet()));
        all.forEach(stream -> stream.tellUnread(unread.getOrDefault(stream.actor.id(), 0L)));
    }

    /** For tests: how many pages are open. */
    int size() {
        return streams.size();
    }

    /** One open page. */
    private final class Stream {

        private final Sse sse;
        private final Actor actor;
        private final Optional<UUID> claim;
        private final Optional<UUID> arrival;
        private final BooleanSupplier mayRead;
        private final Instant opened = clock.instant();
        private final AtomicBoolean over = new AtomicBoolean();
        private MultiEmitter<? super OutboundSseEvent> to;
        private Instant heard = clock.instant();
        private Collection<Presence.Reader> readers = List.of();
        private Long unread;
        private boolean isNew = true;

        Stream(Sse sse, Actor actor, Optional<UUID> claim, Optional<UUID> arrival, BooleanSupplier mayRead) {
            this.sse = sse;
            this.actor = actor;
            this.claim = claim;
            this.arrival = arrival;
            this.mayRead = mayRead;
        }

        void begin(MultiEmitter<? super OutboundSseEvent> emitter) {
            to = emitter;
            emitter.emit(sse.newEventBuilder().comment("here").build());
            streams.add(this);
        }

        void end() {
            if (over.compareAndSet(false, true)) {
                streams.remove(this);
                places.leave(actor.id());
                arrival.ifPresent(id -> Infrastructure.getDefaultWorkerPool().execute(() -> presence.leave(id)));
            }
        }

        void tell(String kind, Map<String, ?> what) {
            to.emit(sse.newEventBuilder().name(kind).data(json(what)).build());
            heard = clock.instant();
        }

        void tellChange(List<UUID> claims, boolean justNow) {
            if (!claims.isEmpty() || isNew && justNow) {
                tell("change", Map.of("claims", claims));
            }
            isNew = false;
        }

        void tellReaders(List<Presence.Reader> all) {
            List<Presence.Reader> others =
                    all.stream().filter(reader -> !actor.is(reader.id())).toList();
            if (!others.equals(readers)) {
                readers = others;
                tell(
                        "readers",
                        Map.of(
                                "readers",
                                others.stream()
                                        .map(reader -> Map.of(
                                                "name",
                                                reader.name(),
                                                "since",
                                                reader.since().toString()))
                                        .toList()));
            }
        }

        void tellUnread(long count) {
            if (!Objects.equals(unread, count)) {
                unread = count;
                tell("unread", Map.of("count", count));
            }
        }

        void keepUp(Instant now) {
            if (!opened.plus(settings.longest()).isAfter(now)) {
                to.complete();
            } else if (!heard.plus(HEARTBEAT).isAfter(now)) {
                heard = now;
                if (mayRead.getAsBoolean()) {
                    to.emit(sse.newEventBuilder().comment("still here").build());
                } else {
                    to.complete();
                }
            }
        }

        private String json(Map<String, ?> what) {
            try {
                return mapper.writeValueAsString(what);
            } catch (JsonProcessingException notJson) {
                throw new IllegalStateException("cannot be written as JSON", notJson);
            }
        }
    }
}
