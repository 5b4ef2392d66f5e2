package org.stet.web.api;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.stet.web.api.Views.CloudEventView;
import org.stet.web.api.Views.EventsView;
import org.stet.web.security.SignedIn;
import org.stet.web.security.StillSignedIn;
import org.stet.workflow.event.CloudEvent;
import org.stet.workflow.event.EventFeed;
import org.stet.workflow.identity.Actor;

/** What happens to claims, in its order: page by page, or as a stream. */
@Path("/api/events")
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Events")
public class EventsResource {

    private final SignedIn signedIn;
    private final StillSignedIn still;
    private final EventFeed feed;
    private final EventStreams streams;

    EventsResource(SignedIn signedIn, StillSignedIn still, EventFeed feed, EventStreams streams) {
        this.signedIn = signedIn;
        this.still = still;
        this.feed = feed;
        this.streams = streams;
    }

    /** The events after a cursor, and the cursor for the next call; it comes also where there is nothing new. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readEvents",
            summary = "What happened to claims since a cursor",
            description =
                    "With “Accept: text/event-stream” the same comes as server-sent events: each has its cursor as"
                            + " “id”, and a reader that comes again with “Last-Event-ID” goes on from there.")
    public EventsView events(
            @QueryParam("after") Optional<String> after, @QueryParam("limit") @DefaultValue("50") String limit) {
        EventFeed.Page page = feed.after(signedIn.actor(), cursor(after), Limits.of(limit));
        return new EventsView(
                page.events().stream()
                        .map(CloudEvent::of)
                        .map(CloudEventView::of)
                        .toList(),
                page.cursor());
    }

    /** The same as a stream. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    // a proxy must not hold back what is to arrive now
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("after") Optional<String> after,
            @HeaderParam("Last-Event-ID") Optional<String> last,
            @Context Sse sse) {
        Actor actor = signedIn.actor();
        return streams.open(sse, actor, cursor(last.or(() -> after)), still.asking(actor));
    }

    private static String cursor(Optional<String> given) {
        return given.map(String::strip).orElse(EventFeed.START);
    }
}
