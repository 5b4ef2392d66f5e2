package org.stet.web.ui.following;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.following.Followed;
import org.stet.workflow.following.Following;

/** What whoever is signed in follows. */
@Path("/following")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Blocking
public class FollowingPage {

    private final SignedIn signedIn;
    private final Following following;
    private final Claims claims;
    private final Desks desks;

    FollowingPage(SignedIn signedIn, Following following, Claims claims, Desks desks) {
        this.signedIn = signedIn;
        this.following = following;
        this.claims = claims;
        this.desks = desks;
    }

    /**
     * One thing that is followed.
     *
     * @param words the claim's wording, or the desk's name
     * @param path where it is
     * @param leaveAt where leaving it is sent
     */
    public record Line(boolean isDesk, String words, String path, String leaveAt, Instant since) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance following(List<Line> all);
    }

    @GET
    public TemplateInstance show() {
        List<Followed> all = following.of(signedIn.actor());
        Map<UUID, Claim> followedClaims =
                claims.byIds(all.stream().flatMap(each -> each.claim().stream()).toList());
        Map<UUID, Desk> allDesks = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, desk -> desk));
        return Templates.following(all.stream()
                .map(each -> each.claim()
                        .map(id -> line(followedClaims.get(id), each.since()))
                        .orElseGet(() -> line(allDesks.get(each.desk().orElseThrow()), each.since())))
                .toList());
    }

    private static Line line(Claim claim, Instant since) {
        String path = "/claims/" + claim.id();
        return new Line(false, claim.wording(), path, "/following" + path, since);
    }

    private static Line line(Desk desk, Instant since) {
        return new Line(true, desk.name(), "/desks/" + desk.code(), "/following/desks/" + desk.code(), since);
    }

    /** Follows a claim, or leaves it, and leads back. */
    @POST
    @Path("claims/{claim}")
    public Response claim(@RestPath UUID claim, @RestForm Optional<String> on, @RestForm Optional<String> back) {
        if (on.isPresent()) {
            following.followClaim(signedIn.actor(), claim);
        } else {
            following.leaveClaim(signedIn.actor(), claim);
        }
        return see(back, "/claims/" + claim);
    }

    /** Follows a desk, or leaves it, and leads back. */
    @POST
    @Path("desks/{code}")
    public Response desk(@RestPath String code, @RestForm Optional<String> on, @RestForm Optional<String> back) {
        if (on.isPresent()) {
            following.followDesk(signedIn.actor(), code);
        } else {
            following.leaveDesk(signedIn.actor(), code);
        }
        return see(back, "/desks/" + code);
    }

    /** To the list, where one came from there, else to the thing itself. */
    private static Response see(Optional<String> back, String path) {
        return Response.seeOther(URI.create(back.isPresent() ? "/following" : path))
                .build();
    }
}
