package org.stet.web.api;

import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.InboxView;
import org.stet.web.api.Views.TakenView;
import org.stet.web.api.Views.UntriagedView;
import org.stet.web.api.Views.WaitingView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.assignment.Taken;
import org.stet.workflow.reading.Inbox;
import org.stet.workflow.reading.ListedClaim;
import org.stet.workflow.reading.Waiting;

/** What waits for the caller. */
@Path("/api/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin"})
@Tag(ref = "Inbox")
public class InboxResource {

    private static final int MOST_OF_A_KIND = 50;
    private static final int MOST_ARTICLES = 20;

    private final SignedIn signedIn;
    private final Waiting waiting;
    private final Taken taken;
    private final Rendering rendering;

    InboxResource(SignedIn signedIn, Waiting waiting, Taken taken, Rendering rendering) {
        this.signedIn = signedIn;
        this.waiting = waiting;
        this.taken = taken;
        this.rendering = rendering;
    }

    /** What waits for the caller, by kind: the first of each, and whether there are more. */
    @GET
    @Operation(operationId = "getInbox", summary = "What waits for the caller, by what it waits for")
    public InboxView inbox() {
        Inbox inbox = waiting.inbox(signedIn.actor(), MOST_OF_A_KIND, MOST_ARTICLES);
        return new InboxView(
                inbox.taken().stream().map(InboxResource::view).toList(),
                inbox.untriaged().first().stream().map(InboxResource::view).toList(),
                inbox.untriaged().more(),
                inbox.claims().entrySet().stream().map(this::view).toList());
    }

    /** Says that a notice was seen; it is told no more. */
    @PUT
    @Path("/taken/{notice}/seen")
    @Operation(operationId = "seeTaken", summary = "Say that one has seen that a claim was taken from one")
    @APIResponse(responseCode = "204", description = "It is told no more")
    public Response seen(@PathParam("notice") UUID notice) {
        taken.seen(signedIn.actor(), notice);
        return Response.noContent().build();
    }

    private static TakenView view(Taken.Notice notice) {
        return new TakenView(
                notice.assignment().id().toString(),
                notice.claim().id().toString(),
                notice.claim().wording(),
                Rendering.person(notice.by()),
                notice.assignment().endReason(),
                notice.assignment().endedAt());
    }

    private static UntriagedView view(Inbox.Untriaged untriaged) {
        return new UntriagedView(Rendering.article(untriaged.article().head()), untriaged.candidates());
    }

    private WaitingView view(Map.Entry<Inbox.Kind, Inbox.Some<ListedClaim>> kind) {
        return new WaitingView(
                Codes.of(kind.getKey()),
                kind.getValue().first().stream().map(rendering::summary).toList(),
                kind.getValue().more());
    }
}
