package org.stet.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.CommentRequest;
import org.stet.web.api.Views.CommentView;
import org.stet.web.api.Views.ListView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.comment.Comment;
import org.stet.workflow.comment.Comments;
import org.stet.workflow.comment.WriteComment;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.refusal.NotFound;

/** What people who work on a claim say to each other about it. */
@Path("/api/claims/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Claims")
public class CommentsResource {

    private final SignedIn signedIn;
    private final Claims claims;
    private final Comments comments;
    private final WriteComment write;
    private final People people;
    private final CreatingRequests creating;

    CommentsResource(
            SignedIn signedIn,
            Claims claims,
            Comments comments,
            WriteComment write,
            People people,
            CreatingRequests creating) {
        this.signedIn = signedIn;
        this.claims = claims;
        this.comments = comments;
        this.write = write;
        this.people = people;
        this.creating = creating;
    }

    /** The claim's comments as the caller may see them: each thread with its answers, in the order in which they began. */
    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listComments", summary = "What was said about a claim, thread by thread")
    public ListView<CommentView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        claims.findByIdOptional(id).orElseThrow(() -> new NotFound("claim", id.toString()));
        List<Comment> all = comments.threads(signedIn.actor(), id).stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.first()), thread.answers().stream()))
                .toList();
        Set<UUID> named = new HashSet<>();
        all.forEach(comment -> {
            named.add(comment.writtenBy());
            comment.resolvedBy().ifPresent(named::add);
        });
        Map<UUID, PersonName> names = people.names(named);
        return page.of(all.stream().map(comment -> view(comment, names)).toList(), CommentView::id);
    }

    /** Says something about the claim. */
    @POST
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "writeComment", summary = "Say something about a claim, or answer in a thread")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public Response write(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, CommentRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/claims/" + id + "/comments", request, () -> {
            Comment comment = write.write(
                    actor,
                    id,
                    new Comment.Draft(
                            request.text(),
                            request.thread().map(thread -> Codes.id(Optional.of(thread), "thread")),
                            request.evidence().map(evidence -> Codes.id(Optional.of(evidence), "evidence")),
                            request.passage()));
            return new CreatingRequests.Created(
                    201, "/api/claims/" + id + "/comments", view(comment, Map.of(actor.id(), actor.asName())));
        });
    }

    /** Says that a thread is dealt with. */
    @PUT
    @Path("/{thread}/resolution")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "resolveThread", summary = "Say that a thread is dealt with")
    @APIResponse(responseCode = "204", description = "It is resolved")
    public Response resolve(@PathParam("id") UUID id, @PathParam("thread") UUID thread) {
        write.resolve(signedIn.actor(), id, thread);
        return Response.noContent().build();
    }

    /** Says that there is more to say in a thread. */
    @DELETE
    @Path("/{thread}/resolution")
    @RolesAllowed({"reviewer", "editor"})
    @Operation(operationId = "reopenThread", summary = "Say that there is more to say in a thread")
    @APIResponse(responseCode = "204", description = "It is open")
    public Response reopen(@PathParam("id") UUID id, @PathParam("thread") UUID thread) {
        write.reopen(signedIn.actor(), id, thread);
        return Response.noContent().build();
    }

    private static CommentView view(Comment comment, Map<UUID, PersonName> names) {
        return new CommentView(
                comment.id().toString(),
                comment.thread().map(UUID::toString),
                comment.evidence().map(UUID::toString),
                comment.passage(),
                comment.text(),
                Rendering.person(names.get(comment.writtenBy())),
                comment.writtenAt(),
                comment.sealedWith().isPresent(),
                comment.resolvedBy().map(names::get).map(Rendering::person),
                comment.resolvedAt(),
                comment.updatedAt());
    }
}
