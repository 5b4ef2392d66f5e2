package org.stet.web.error;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.refusal.StaleVersion;

/** Fails in every way that workflow and the framework know, for the tests to see the answers. */
@Path("/api/failing")
@Blocking
public class FailingResource {

    /** A body with a rule of its own. */
    public record Body(@NotBlank String headline, Integer count) {}

    @POST
    @Path("body")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Body body(@Valid Body body) {
        return body;
    }

    @GET
    @Path("editors")
    @RolesAllowed("editor")
    @Operation(hidden = true)
    public String editors() {
        return "";
    }

    @GET
    @Path("{how}")
    @Operation(hidden = true)
    public String fail(String how) {
        throw how.equals("unexpected") ? new IllegalStateException("secret detail") : refusal(how);
    }

    private static Refusal refusal(String how) {
        return switch (how) {
            case "not-found" -> new NotFound("claim", "17");
            case "not-yours" -> new NotYours("is-its-reviewer", "guard.is-its-reviewer");
            case "state" ->
                new NotInThisState("OPEN", List.of("assign", "dismiss"), "not-in-this-state", "claim.moved-on");
            case "stale" -> new StaleVersion("3", "4");
            default -> new InvalidInput("rationale", "field.missing", "rationale");
        };
    }
}
