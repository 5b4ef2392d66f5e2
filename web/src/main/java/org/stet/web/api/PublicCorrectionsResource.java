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

import org.stet.web.api.Views.PublicCorrectionsView;
import org.stet.workflow.publication.PublicChecks;

/** The corrections and retractions in JSON, for everybody. */
@Blocking
@Path("/checks/corrections.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Public")
public class PublicCorrectionsResource {

    private final PublicChecks checks;
    private final PublicRendering rendering;

    PublicCorrectionsResource(PublicChecks checks, PublicRendering rendering) {
        this.checks = checks;
        this.rendering = rendering;
    }

    /** The corrections and retractions, newest first. */
    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "listPublicCorrections", summary = "What was corrected or retracted, newest first")
    @APIResponseSchema(value = PublicCorrectionsView.class, responseCode = "200")
    public Uni<Response> list(
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServerRequest request) {
        int most = Limits.of(limit);
        Optional<String> after = cursor.filter(place -> !place.isBlank());
        return rendering.answer(request, "?" + most + " " + after.orElse(""), () -> {
            PublicChecks.LedgerPage page = checks.ledger(after, most);
            return new PublicCorrectionsView(
                    page.lines().stream().map(PublicRendering::correction).toList(),
                    page.next().orElse(null));
        });
    }
}
