package org.stet.web.live;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.web.security.StillSignedIn;

/** The stream that an open page listens to while it is in sight. */
@Path("/live")
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Blocking
public class LiveResource {

    private final SignedIn signedIn;
    private final StillSignedIn still;
    private final LiveStreams streams;

    LiveResource(SignedIn signedIn, StillSignedIn still, LiveStreams streams) {
        this.signedIn = signedIn;
        this.still = still;
        this.streams = streams;
    }

    /** What happens from now on; on the page of a claim also who else has it open. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    // a proxy must not hold back what is to arrive now
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> listen(
            @RestQuery Optional<UUID> claim, @RestHeader("Accept") Optional<String> accept, @Context Sse sse) {
        // only who listens gets what never ends
        if (accept.filter(types -> types.contains(MediaType.SERVER_SENT_EVENTS)).isEmpty()) {
            throw new NotAcceptableException();
        }
        return streams.open(sse, signedIn.actor(), claim, still.asking(signedIn.actor()));
    }
}
