package org.stet.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.PublicCheckView;
import org.stet.workflow.publication.PublicChecks;

/** One fact-check in JSON, for everybody. */
@Blocking
@Path("/checks/{slug}.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Public")
public class PublicCheckResource {

    private final PublicChecks checks;
    private final PublicRendering rendering;

    PublicCheckResource(PublicChecks checks, PublicRendering rendering) {
        this.checks = checks;
        this.rendering = rendering;
    }

    /** The fact-check with every version. */
    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "getPublicCheck", summary = "A published fact-check with every version")
    @APIResponseSchema(value = PublicCheckView.class, responseCode = "200")
    public Uni<Response> check(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        return rendering.answer(request, "", () -> PublicRendering.check(checks.at(slug)));
    }
}
