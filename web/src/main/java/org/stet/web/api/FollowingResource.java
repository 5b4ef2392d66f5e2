package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

import org.stet.web.api.Views.FollowedView;
import org.stet.web.api.Views.ListView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.following.Following;

/** What the caller follows, and is told of without working on it. */
@Path("/api/following")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Inbox")
public class FollowingResource {

    private final SignedIn signedIn;
    private final Following following;
    private final Desks desks;

    FollowingResource(SignedIn signedIn, Following following, Desks desks) {
        this.signedIn = signedIn;
        this.following = following;
        this.desks = desks;
    }

    /** Claims and desks that the caller follows. */
    @GET
    @Operation(operationId = "listFollowing", summary = "The claims and desks that the caller follows")
    public ListView<FollowedView> list(@BeanParam PlainPageRequest page) {
        Map<UUID, String> codes = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Desk::code));
        List<FollowedView> all = following.of(signedIn.actor()).stream()
                .map(each -> new FollowedView(
                        each.claim().map(UUID::toString), each.desk().map(codes::get), each.since()))
                .toList();
        return page.of(all, each -> each.claim().or(each::desk).orElseThrow(), Following.MOST);
    }

    /** The caller follows a claim. */
    @PUT
    @Path("/claims/{claim}")
    @Operation(operationId = "followClaim", summary = "Be told what becomes of a claim")
    @APIResponse(responseCode = "204", description = "The caller follows it")
    public Response followClaim(@PathParam("claim") UUID claim) {
        following.followClaim(signedIn.actor(), claim);
        return Response.noContent().build();
    }

    /** The caller follows it no longer. */
    @DELETE
    @Path("/claims/{claim}")
    @Operation(operationId = "stopFollowingClaim", summary = "Be told of a claim no longer")
    @APIResponse(responseCode = "204", description = "The caller does not follow it")
    public Response leaveClaim(@PathParam("claim") UUID claim) {
        following.leaveClaim(signedIn.actor(), claim);
        return Response.noContent().build();
    }

    /** The caller follows every claim of a desk. */
    @PUT
    @Path("/desks/{desk}")
    @Operation(operationId = "followDesk", summary = "Be told what becomes of every claim of a desk")
    @APIResponse(responseCode = "204", description = "The caller follows it")
    public Response followDesk(@PathParam("desk") String desk) {
        following.followDesk(signedIn.actor(), desk);
        return Response.noContent().build();
    }

    /** The caller follows it no longer. */
    @DELETE
    @Path("/desks/{desk}")
    @Operation(operationId = "stopFollowingDesk", summary = "Be told of a desk’s claims no longer")
    @APIResponse(responseCode = "204", description = "The caller does not follow it")
    public Response leaveDesk(@PathParam("desk") String desk) {
        following.leaveDesk(signedIn.actor(), desk);
        return Response.noContent().build();
    }
}
