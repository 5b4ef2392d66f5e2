package org.stet.web.api;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import org.stet.web.api.Views.PublicChecksView;
import org.stet.workflow.publication.PublicChecks;

/** The fact-checks in JSON, for everybody. */
@Blocking
@Path("/checks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Public")
public class PublicChecksResource {

    private final PublicChecks checks;
    private final PublicRendering rendering;

    PublicChecksResource(PublicChecks checks, PublicRendering rendering) {
        this.checks = checks;
        this.rendering = rendering;
    }

    /** The fact-checks, newest first. */
    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "listPublicChecks", summary = "The published fact-checks, newest first")
    @APIResponseSchema(value = PublicChecksView.class, responseCode = "200")
    public Uni<Response> list(
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServerRequest request) {
        int most = Limits.of(limit);
        Optional<String> after = cursor.filter(place -> !place.isBlank());
        return rendering.answer(request, "?" + most + " " + after.orElse(""), () -> {
            PublicChecks.CheckPage page = checks.page(after, most);
            return new PublicChecksView(
                    page.checks().stream().map(PublicRendering::summary).toList(),
                    page.next().orElse(null));
        });
    }
}
